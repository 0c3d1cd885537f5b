package io.github.kafkak8s.check.pods;

import io.github.kafkak8s.check.Problems;
import io.github.kafkak8s.derive.Images;
import io.github.kafkak8s.derive.RegistryMirror;
import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.model.Brokers;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.Metrics;
import io.github.kafkak8s.model.placement.Rack;
import io.github.kafkak8s.model.pod.ExtraContainer;
import io.github.kafkak8s.model.pod.Image;
import io.github.kafkak8s.model.pod.ImageReference;
import java.util.List;
import java.util.regex.Pattern;

/** Images that a mirror can have, and that run what their description says. */
public final class ImageRules {
    private static final Pattern MIRROR =
            Pattern.compile("(" + ImageReference.REGISTRY + ")(/" + ImageReference.REPOSITORY + ")?");

    private ImageRules() {}

    public static void check(KafkaCluster cluster, Problems problems) {
        cluster.pods().registryMirror().ifPresent(mirror -> mirror(cluster, problems, mirror));
        for (Role role : Role.of(cluster)) {
            if (!role.isKafka()) {
                scripts(problems, role.path() + ".image", Images.of(cluster, role));
            }
            var additions = role.group().pods().additions();
            containers(problems, role.path() + ".initContainer", additions.initContainers());
            containers(problems, role.path() + ".container", additions.containers());
            if (role.group() instanceof Brokers brokers
                    && brokers.rack().orElse(null) instanceof Rack.OfZone zone
                    && zone.kubectl().isPresent()) {
                scripts(problems, role.path() + ".rack.kubectl", zone.kubectl().get());
            }
        }
        if (cluster.metrics() instanceof Metrics.JmxSidecar sidecar) {
            scripts(problems, "metrics.image", sidecar.image());
        } else if (cluster.metrics() instanceof Metrics.JavaAgent agent) {
            scripts(problems, "metrics.image", agent.image());
        }
    }

    private static void mirror(KafkaCluster cluster, Problems problems, String mirror) {
        if (!MIRROR.matcher(mirror).matches()) {
            problems.add(
                    "registryMirror",
                    "\"" + mirror
                            + "\" is no registry with an optional path: no scheme, no capitals in the path, no final"
                            + " slash. Use e.g. \"registry.example.com/mirror\".");
            return;
        }
        RegistryMirror.clashes(cluster, mirror)
                .forEach((target, sources) -> problems.add(
                        "registryMirror",
                        "makes one image, " + target + ", of " + String.join(" and ", sources)
                                + ". Describe one of them by a name of its own in the mirror."));
    }

    private static void containers(Problems problems, String path, List<ExtraContainer> containers) {
        containers.forEach(
                container -> scripts(problems, path + "[" + container.name() + "].image", container.image()));
    }

    private static void scripts(Problems problems, String path, Image image) {
        problems.addIf(
                image.scripts().isPresent(),
                path,
                "says where Kafka's commands are, which has no effect: this container does not run Kafka. Use Image.of,"
                        + " without scripts.");
    }
}
