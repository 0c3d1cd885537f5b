package io.github.kafkak8s.chart.values;

import io.github.kafkak8s.chart.template.Type;
import io.github.kafkak8s.derive.Images;
import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.Metrics;
import io.github.kafkak8s.model.pod.Image;
import io.github.kafkak8s.model.pod.ImageReference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The values of one image.
 *
 * @param path of the section
 * @param of whose image it is, in a few words
 * @param get the image of a description, if it has one
 * @param set changes it
 */
public record ImageValues(
        String path,
        String of,
        Function<KafkaCluster, Optional<Image>> get,
        BiFunction<KafkaCluster, Image, KafkaCluster> set) {
    /** The section of the image of the JMX exporter. */
    static final String METRICS = "metrics.image";
    /** The section of the image that asks for zones. */
    static final String RACK = "rack.image";

    /** Every image of a role that a description names, but for those of pools, which are structural. */
    public static List<ImageValues> of(KafkaCluster cluster) {
        return Role.of(cluster).stream()
                .filter(role -> role.pool().isEmpty())
                .filter(role -> role.kind() != Role.Kind.CONTROLLER
                        || role.group().pods().image().isPresent())
                .map(ImageValues::of)
                .toList();
    }

    /** The image of the JMX exporter. */
    public static ImageValues ofMetrics() {
        return new ImageValues(METRICS, "JMX exporter", ImageValues::metrics, ImageValues::metrics);
    }

    /** The image that asks for the zones of nodes. */
    public static ImageValues ofRack() {
        return RackValues.image();
    }

    /** Registry, repository, tag and digest. */
    List<ChartValue> values(KafkaCluster cluster) {
        ImageReference parts = get.apply(cluster).orElseThrow().parts();
        boolean onlyDigest = parts.tag().isEmpty();
        return List.of(
                ValueBuilder.at(path + ".registry", "registry")
                        .doc("Host of the registry, or of your mirror; a path on the mirror belongs to the repository.")
                        .text(
                                Type.OPTIONAL,
                                parts.registry(),
                                Schemas.orStandard(
                                        parts.registry(),
                                        Schemas.pattern(
                                                "^(" + ImageReference.REGISTRY + ")?$",
                                                "a host name with a dot, or a host with a port")),
                                change(ImageReference::registry),
                                "mirror" + path.length() + ".example.com:5000",
                                "other" + path.length() + ".example.com"),
                ValueBuilder.at(path + ".repository", "repository")
                        .doc("Repository of an image with " + content() + ".")
                        .text(
                                Type.PLAIN,
                                parts.repository(),
                                Schemas.pattern(
                                        "^" + ImageReference.REPOSITORY + "$", "a repository without registry and tag"),
                                change(ImageReference::repository),
                                "mirrored/" + path.length(),
                                "another/" + path.length()),
                ValueBuilder.at(path + ".tag", "tag")
                        .doc(
                                isHelper()
                                        ? "Tag, never latest, which may differ between two pods."
                                        : "Tag of a build of the same version, never latest, which may differ between two"
                                                + " pods. For another version, render another chart.")
                        .text(
                                Type.OPTIONAL,
                                parts.tag(),
                                tag(onlyDigest),
                                change(ImageReference::tag),
                                "9." + path.length() + ".1",
                                "8." + path.length() + ".2"),
                ValueBuilder.at(path + ".digest", "digest")
                        .doc("Digest, sha256: and 64 hexadecimal digits; when set, nodes pull it whatever the tag is.")
                        .text(
                                onlyDigest ? Type.TEXT : Type.OPTIONAL,
                                parts.digest(),
                                Schemas.pattern(
                                        "^" + ImageReference.DIGEST + (onlyDigest ? "$" : "?$"),
                                        "sha256: and 64 hexadecimal digits"),
                                change(ImageReference::digest),
                                "sha256:"
                                        + Integer.toHexString(15 - path.length() % 10)
                                                .repeat(64),
                                "sha256:"
                                        + Integer.toHexString(path.length() % 5).repeat(64)));
    }

    /** Whether it runs neither Kafka nor ZooKeeper, whose versions are fixed. */
    private boolean isHelper() {
        return path.equals(METRICS) || path.equals(RACK);
    }

    private String content() {
        return switch (path) {
            case METRICS -> "Java and the exporter's jars in the same folder";
            case RACK -> "/bin/sh and kubectl";
            default -> "the layout of this one: the same folders, scripts and user";
        };
    }

    /** That it is not {@code latest}, the chart's own check says in words. */
    private static Map<String, Object> tag(boolean mayBeEmpty) {
        return Schemas.pattern("^" + ImageReference.TAG + "$" + (mayBeEmpty ? "|^$" : ""), "a tag other than latest");
    }

    private BiFunction<KafkaCluster, String, KafkaCluster> change(
            BiFunction<ImageReference, String, ImageReference> part) {
        return (cluster, setting) -> get.apply(cluster)
                .map(image -> set.apply(
                        cluster,
                        image.reference(part.apply(image.parts(), setting).toString())))
                .orElse(cluster);
    }

    private static ImageValues of(Role role) {
        Role.Kind kind = role.kind();
        return new ImageValues(
                (kind == Role.Kind.BROKER ? "" : kind.component() + ".") + "image",
                kind.component(),
                cluster -> Role.of(cluster).stream()
                        .filter(same -> same.kind() == kind)
                        .findFirst()
                        .map(same -> Images.of(cluster, same)),
                (cluster, image) -> Groups.change(cluster, kind, group -> group.image(image)));
    }

    private static Optional<Image> metrics(KafkaCluster cluster) {
        if (cluster.metrics() instanceof Metrics.JmxSidecar sidecar) {
            return Optional.of(sidecar.image());
        }
        return cluster.metrics() instanceof Metrics.JavaAgent agent ? Optional.of(agent.image()) : Optional.empty();
    }

    private static KafkaCluster metrics(KafkaCluster cluster, Image image) {
        return cluster.metrics(
                cluster.metrics() instanceof Metrics.JmxSidecar sidecar
                        ? sidecar.image(image)
                        : ((Metrics.JavaAgent) cluster.metrics()).image(image));
    }
}
