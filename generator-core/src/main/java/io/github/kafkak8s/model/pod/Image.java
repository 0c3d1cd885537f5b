package io.github.kafkak8s.model.pod;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A container image, and what must be known of it to mount volumes safely.
 *
 * <p>Trap: a path that the image declares as a volume gets an anonymous, short-lived volume of its own unless a mount
 * has <em>exactly</em> that path. A claim mounted above it keeps nothing. The generator therefore covers each declared
 * path that is not used with an {@code emptyDir}, and a rule refuses a mount above one.
 *
 * @param reference {@code image}: registry, repository and tag or digest, e.g. {@code docker.io/apache/kafka:4.3.1}
 * @param pullPolicy {@code imagePullPolicy}
 * @param volumes the absolute paths of the image's {@code VOLUME} instructions
 * @param scripts where Kafka's commands are; absent for an image of something else, and for {@code /opt/kafka/bin}
 */
public record Image(
        String reference, PullPolicy pullPolicy, SortedSet<String> volumes, Optional<KafkaScripts> scripts) {
    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9_][A-Za-z0-9._-]*)+");

    /** When the kubelet asks the registry, as Kubernetes spells it. */
    public enum PullPolicy {
        IF_NOT_PRESENT("IfNotPresent"),
        ALWAYS("Always"),
        NEVER("Never");

        private final String text;

        PullPolicy(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * Checks reference and paths.
     *
     * @throws IllegalArgumentException if one of them is malformed, or the reference names neither a digest nor a tag other than
     *     {@code latest}: pods of one cluster could then run different images
     */
    public Image {
        ImageReference parts = ImageReference.of(reference)
                .orElseThrow(() -> new IllegalArgumentException(
                        "image: \"" + reference + "\" is no image reference; write registry/repository:tag"));
        if (parts.digest().isEmpty() && (parts.tag().isEmpty() || parts.tag().equals("latest"))) {
            throw new IllegalArgumentException("image: \"" + reference
                    + "\" can change between two pods of one cluster; name a version tag or a digest");
        }
        for (String path : volumes) {
            if (!PATH.matcher(path).matches()) {
                throw new IllegalArgumentException(
                        "image: volume \"" + path + "\" is no absolute path without \"..\" and a final slash");
            }
        }
        volumes = Collections.unmodifiableSortedSet(new TreeSet<>(volumes));
        Objects.requireNonNull(scripts, "image.scripts is null");
    }

    /** An image that declares no volumes, pulled if not present. */
    public static Image of(String reference) {
        return new Image(reference, PullPolicy.IF_NOT_PRESENT, Collections.emptySortedSet(), Optional.empty());
    }

    /** An image with the layout of {@code apache/kafka}: scripts in {@code /opt/kafka/bin} and its three volumes. */
    public static Image kafka(String reference) {
        return of(reference).volumes("/etc/kafka/secrets", "/mnt/shared/config", "/var/lib/kafka/data");
    }

    /**
     * An image with the layout of {@code confluentinc/cp-kafka}: commands without suffix in {@code /usr/bin}, and two volumes.
     *
     * <p>Trap: its tags are versions of Confluent Platform. The cluster's version is that of the Kafka inside: 3.9 in 7.9, 4.0
     * in 8.0, 4.1 in 8.1.
     *
     * @see <a href="https://docs.confluent.io/platform/current/installation/versions-interoperability.html">Confluent: Supported
     *     Versions</a>
     * @see <a href="https://github.com/confluentinc/kafka-images">Sources of the image</a>
     */
    public static Image confluentKafka(String reference) {
        return of(reference)
                .volumes("/etc/kafka/secrets", "/var/lib/kafka/data")
                .scripts(KafkaScripts.CONFLUENT);
    }

    /** An image with the layout of the official {@code zookeeper} image and its three volumes. */
    public static Image zooKeeper(String reference) {
        return of(reference).volumes("/data", "/datalog", "/logs");
    }

    /** Writes {@code imagePullPolicy}. */
    public Image pullPolicy(PullPolicy pullPolicy) {
        return new Image(reference, pullPolicy, volumes, scripts);
    }

    /** Replaces the paths that the image's {@code VOLUME} instructions name. */
    public Image volumes(String... paths) {
        return new Image(reference, pullPolicy, new TreeSet<>(List.of(paths)), scripts);
    }

    /** Says where the image has Kafka's commands, unless it is {@code /opt/kafka/bin}. */
    public Image scripts(KafkaScripts scripts) {
        return new Image(reference, pullPolicy, volumes, Optional.of(scripts));
    }

    /**
     * Adds a digest, or replaces it. With one, nodes pull exactly that image, whatever its tag says.
     *
     * @param digest {@code sha256:} and 64 hexadecimal digits
     * @throws IllegalArgumentException if it is none
     */
    public Image digest(String digest) {
        return reference(parts().digest(digest).toString());
    }

    /** The parts of the reference. */
    public ImageReference parts() {
        return ImageReference.of(reference).orElseThrow();
    }

    /** The same image by another name, e.g. in a mirror. */
    public Image reference(String reference) {
        return new Image(reference, pullPolicy, volumes, scripts);
    }
}
