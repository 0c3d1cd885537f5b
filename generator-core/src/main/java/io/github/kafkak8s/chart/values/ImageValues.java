package io.github.kafkak8s.chart.values;

import io.github.kafkak8s.chart.discovery.Type;
import io.github.kafkak8s.derive.Images;
import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.model.BrokerPool;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.Metrics;
import io.github.kafkak8s.model.pod.Image;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

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
    private static final String LABEL = "[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?";
    private static final String PORT = ":[0-9]{1,5}";
    /** Without a dot or a port it would be taken for the first part of the repository. */
    private static final String REGISTRY = "localhost|" + LABEL + "(\\." + LABEL + ")+|" + LABEL + "(\\." + LABEL + ")*"
            + PORT + "|\\[[0-9A-Fa-f:]+](" + PORT + ")?";

    private static final String NAME = "[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*";
    private static final String DIGEST = "(sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})";

    /** Every image of a role that a description names, but for those of pools, which are structural. */
    public static List<ImageValues> of(KafkaCluster cluster) {
        return Role.of(cluster).stream()
                .filter(role -> role.pool().isEmpty())
                .filter(role -> role.kind() != Role.Kind.CONTROLLER
                        || role.group().pods().image().isPresent())
                .map(ImageValues::of)
                .toList();
    }

    /** Every image of a description, which all have one pull policy or several. */
    public static List<ImageValues> all(KafkaCluster cluster) {
        List<ImageValues> all = new ArrayList<>(of(cluster));
        all.add(ofMetrics());
        all.add(RackValues.image());
        cluster.brokerPools().stream()
                .filter(pool -> pool.brokers().pods().image().isPresent())
                .map(pool -> ofPool(pool.name()))
                .forEach(all::add);
        return all;
    }

    /** The image of the JMX exporter. */
    public static ImageValues ofMetrics() {
        return new ImageValues("metrics.image", "JMX exporter", ImageValues::metrics, ImageValues::metrics);
    }

    /** The image that asks for the zones of nodes. */
    public static ImageValues ofRack() {
        return RackValues.image();
    }

    /** Registry, repository, tag and digest. */
    List<ChartValue> values(KafkaCluster cluster) {
        Parts parts = Parts.of(get.apply(cluster).orElseThrow().reference());
        boolean onlyDigest = parts.tag.isEmpty();
        return List.of(
                ValueBuilder.at(path + ".registry", "registry")
                        .doc("Host of the registry, or of your mirror; a path on the mirror belongs to the repository.")
                        .text(
                                Type.OPTIONAL,
                                parts.registry,
                                Schemas.orStandard(
                                        parts.registry,
                                        Schemas.pattern(
                                                "^(" + REGISTRY + ")?$",
                                                "a host name with a dot, or a host with a port")),
                                change((all, registry) -> new Parts(registry, all.repository, all.tag, all.digest)),
                                "mirror" + path.length() + ".example.com:5000",
                                "other" + path.length() + ".example.com"),
                ValueBuilder.at(path + ".repository", "repository")
                        .doc("Repository of an image with the layout of this one: the same folders, scripts and user.")
                        .text(
                                Type.PLAIN,
                                parts.repository,
                                Schemas.pattern(
                                        "^" + NAME + "(/" + NAME + ")*$", "a repository without registry and tag"),
                                change((all, repository) -> new Parts(all.registry, repository, all.tag, all.digest)),
                                "mirrored/" + path.length(),
                                "another/" + path.length()),
                ValueBuilder.at(path + ".tag", "tag")
                        .doc("Tag of a build of the same version, never latest, which may differ between two pods. For"
                                + " another version, render another chart.")
                        .text(
                                Type.OPTIONAL,
                                parts.tag,
                                tag(onlyDigest),
                                change((all, tag) -> new Parts(all.registry, all.repository, tag, all.digest)),
                                "9." + path.length() + ".1",
                                "8." + path.length() + ".2"),
                ValueBuilder.at(path + ".digest", "digest")
                        .doc("Digest, sha256: and 64 hexadecimal digits; when set, nodes pull it whatever the tag is.")
                        .text(
                                onlyDigest ? Type.TEXT : Type.OPTIONAL,
                                parts.digest,
                                Schemas.pattern(
                                        "^" + DIGEST + (onlyDigest ? "$" : "?$"), "sha256: and 64 hexadecimal digits"),
                                change((all, digest) -> new Parts(all.registry, all.repository, all.tag, digest)),
                                "sha256:"
                                        + Integer.toHexString(15 - path.length() % 10)
                                                .repeat(64),
                                "sha256:"
                                        + Integer.toHexString(path.length() % 5).repeat(64)));
    }

    /** That it is not {@code latest}, the chart's own check says in words. */
    private static Map<String, Object> tag(boolean mayBeEmpty) {
        return Schemas.pattern(
                "^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$" + (mayBeEmpty ? "|^$" : ""), "a tag other than latest");
    }

    private BiFunction<KafkaCluster, String, KafkaCluster> change(BiFunction<Parts, String, Parts> part) {
        return (cluster, setting) -> get.apply(cluster)
                .map(image -> set.apply(
                        cluster,
                        reference(
                                image,
                                part.apply(Parts.of(image.reference()), setting).toString())))
                .orElse(cluster);
    }

    /** Sets the pull policy of every image. */
    static KafkaCluster pullPolicy(KafkaCluster cluster, Image.PullPolicy policy) {
        KafkaCluster changed = cluster;
        for (ImageValues image : all(cluster)) {
            changed = image.apply(changed, before -> before.pullPolicy(policy));
        }
        return changed;
    }

    private KafkaCluster apply(KafkaCluster cluster, UnaryOperator<Image> change) {
        return get.apply(cluster)
                .map(image -> set.apply(cluster, change.apply(image)))
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

    private static ImageValues ofPool(String name) {
        return new ImageValues(
                "brokerPools." + name + ".image",
                name,
                cluster -> cluster.brokerPools().stream()
                        .filter(pool -> pool.name().equals(name))
                        .findFirst()
                        .flatMap(pool -> pool.brokers().pods().image()),
                (cluster, image) -> cluster.brokerPools(cluster.brokerPools().stream()
                        .map(pool -> pool.name().equals(name)
                                ? new BrokerPool(name, pool.brokers().image(image))
                                : pool)
                        .toList()));
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
                        ? new Metrics.JmxSidecar(image, sidecar.jar(), sidecar.port(), sidecar.resources())
                        : new Metrics.JavaAgent(
                                image,
                                ((Metrics.JavaAgent) cluster.metrics()).jar(),
                                ((Metrics.JavaAgent) cluster.metrics()).port()));
    }

    private static Image reference(Image image, String reference) {
        return image.reference(reference);
    }

    /** The parts of a reference; those that it lacks are empty. */
    private record Parts(String registry, String repository, String tag, String digest) {

        static Parts of(String reference) {
            int at = reference.indexOf('@');
            String digest = at < 0 ? "" : reference.substring(at + 1);
            String name = at < 0 ? reference : reference.substring(0, at);
            int slash = name.indexOf('/');
            String first = slash < 0 ? "" : name.substring(0, slash);
            // A repository has no capitals, so the first part of a reference with one is a host.
            boolean isHost = first.contains(".")
                    || first.contains(":")
                    || first.equals("localhost")
                    || first.chars().anyMatch(Character::isUpperCase);
            String rest = isHost ? name.substring(slash + 1) : name;
            int colon = rest.indexOf(':');
            return new Parts(
                    isHost ? first : "",
                    colon < 0 ? rest : rest.substring(0, colon),
                    colon < 0 ? "" : rest.substring(colon + 1),
                    digest);
        }

        @Override
        public String toString() {
            return (registry.isEmpty() ? "" : registry + "/")
                    + repository
                    + (tag.isEmpty() ? "" : ":" + tag)
                    + (digest.isEmpty() ? "" : "@" + digest);
        }
    }
}
