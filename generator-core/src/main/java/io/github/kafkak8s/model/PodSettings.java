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
import java.time.Duration;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * What the pods of every role have in common; set through the methods of {@link PodGroup}, which document each.
 *
 * @param names names of StatefulSet and headless service
 * @param image container image
 * @param resources CPU and memory of the main container
 * @param jvm heap, garbage collector and system properties
 * @param placement where the pods run
 * @param classes priority, scheduler and runtime
 * @param metadata additional labels and annotations of the pods
 * @param timing how long a start and a shutdown may take
 * @param environment additional environment variables of the main container
 * @param additions further containers, volumes, mounts, ports and host names
 * @param security the user of the containers
 * @param claimRetention what happens to claims
 */
public record PodSettings(
        Names names,
        Optional<Image> image,
        Resources resources,
        Jvm jvm,
        Placement placement,
        SchedulingClasses classes,
        Metadata metadata,
        Timing timing,
        Environment environment,
        Additions additions,
        PodSecurity security,
        ClaimRetention claimRetention) {
    public PodSettings {
        Objects.requireNonNull(names, "names is null");
        Objects.requireNonNull(image, "image is null");
        Objects.requireNonNull(resources, "resources is null");
        Objects.requireNonNull(jvm, "jvm is null");
        Objects.requireNonNull(placement, "placement is null");
        Objects.requireNonNull(classes, "classes is null");
        Objects.requireNonNull(metadata, "metadata is null");
        Objects.requireNonNull(timing, "timing is null");
        Objects.requireNonNull(environment, "environment is null");
        Objects.requireNonNull(additions, "additions is null");
        Objects.requireNonNull(security, "security is null");
        Objects.requireNonNull(claimRetention, "claimRetention is null");
    }

    /** Names that replace the derived ones. */
    public record Names(Optional<String> statefulSet, Optional<String> service) {}

    /** Additional labels and annotations of the pods, sorted by key. */
    public record Metadata(SortedMap<String, String> labels, SortedMap<String, String> annotations) {
        public Metadata {
            labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
            annotations = Collections.unmodifiableSortedMap(new TreeMap<>(annotations));
        }
    }

    /** How long a clean shutdown and a start may take. */
    public record Timing(Duration shutdownGrace, Duration startupTimeout) {}

    static PodSettings of(Resources resources, Placement placement, Timing timing) {
        return new PodSettings(
                new Names(Optional.empty(), Optional.empty()),
                Optional.empty(),
                resources,
                Jvm.standard(),
                placement,
                SchedulingClasses.standard(),
                new Metadata(Collections.emptySortedMap(), Collections.emptySortedMap()),
                timing,
                Environment.empty(),
                Additions.none(),
                PodSecurity.standard(),
                ClaimRetention.KEPT);
    }

    PodSettings names(Names names) {
        return with(copy -> copy.names = names);
    }

    PodSettings image(Image image) {
        return with(copy -> copy.image = Optional.of(image));
    }

    PodSettings resources(Resources resources) {
        return with(copy -> copy.resources = resources);
    }

    /** Replaces the settings of the Java virtual machine. */
    public PodSettings jvm(Jvm jvm) {
        return with(copy -> copy.jvm = jvm);
    }

    PodSettings placement(Placement placement) {
        return with(copy -> copy.placement = placement);
    }

    /** Replaces priority, scheduler and runtime. */
    public PodSettings classes(SchedulingClasses classes) {
        return with(copy -> copy.classes = classes);
    }

    /** Replaces all additional labels and annotations. */
    public PodSettings metadata(Metadata metadata) {
        return with(copy -> copy.metadata = metadata);
    }

    PodSettings timing(Timing timing) {
        return with(copy -> copy.timing = timing);
    }

    /** Replaces all additional environment variables. */
    public PodSettings environment(Environment environment) {
        return with(copy -> copy.environment = environment);
    }

    /** Replaces all further containers, volumes, mounts, ports and host names. */
    public PodSettings additions(Additions additions) {
        return with(copy -> copy.additions = additions);
    }

    PodSettings security(PodSecurity security) {
        return with(copy -> copy.security = security);
    }

    PodSettings claimRetention(ClaimRetention claimRetention) {
        return with(copy -> copy.claimRetention = claimRetention);
    }

    PodSettings label(String key, String value) {
        SortedMap<String, String> labels = new TreeMap<>(metadata.labels());
        labels.put(key, Objects.requireNonNull(value, () -> "label[" + key + "] is null"));
        return metadata(new Metadata(labels, metadata.annotations()));
    }

    PodSettings annotation(String key, String value) {
        SortedMap<String, String> annotations = new TreeMap<>(metadata.annotations());
        annotations.put(key, Objects.requireNonNull(value, () -> "annotation[" + key + "] is null"));
        return metadata(new Metadata(metadata.labels(), annotations));
    }

    private PodSettings with(Consumer<PodSettingsCopy> change) {
        PodSettingsCopy copy = new PodSettingsCopy(this);
        change.accept(copy);
        return copy.toSettings();
    }
}
