package io.github.kafkak8s.model;

import io.github.kafkak8s.model.placement.Placement;
import io.github.kafkak8s.model.placement.SchedulingClasses;
import io.github.kafkak8s.model.pod.Additions;
import io.github.kafkak8s.model.pod.Environment;
import io.github.kafkak8s.model.pod.Image;
import io.github.kafkak8s.model.pod.Jvm;
import io.github.kafkak8s.model.pod.PodSecurity;
import io.github.kafkak8s.model.pod.Resources;
import io.github.kafkak8s.model.storage.ClaimRetention;
import java.util.Optional;

/** Settings of which one component is about to change. */
final class PodSettingsCopy {
    PodSettings.Names names;
    Optional<Image> image;
    Resources resources;
    Jvm jvm;
    Placement placement;
    SchedulingClasses classes;
    PodSettings.Metadata metadata;
    PodSettings.Timing timing;
    Environment environment;
    Additions additions;
    PodSecurity security;
    ClaimRetention claimRetention;

    PodSettingsCopy(PodSettings original) {
        names = original.names();
        image = original.image();
        resources = original.resources();
        jvm = original.jvm();
        placement = original.placement();
        classes = original.classes();
        metadata = original.metadata();
        timing = original.timing();
        environment = original.environment();
        additions = original.additions();
        security = original.security();
        claimRetention = original.claimRetention();
    }

    PodSettings toSettings() {
        return new PodSettings(
                names,
                image,
                resources,
                jvm,
                placement,
                classes,
                metadata,
                timing,
                environment,
                additions,
                security,
                claimRetention);
    }
}
