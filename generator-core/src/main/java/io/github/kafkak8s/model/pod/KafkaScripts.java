package io.github.kafkak8s.model.pod;

import java.util.Objects;

/**
 * Where an image has Kafka's commands.
 *
 * @param folder absolute path of their folder, e.g. {@code /opt/kafka/bin}
 * @param suffix what follows their names, {@code .sh} or nothing
 */
public record KafkaScripts(String folder, String suffix) {
    /** Those of {@code apache/kafka}. */
    public static final KafkaScripts APACHE = new KafkaScripts("/opt/kafka/bin", ".sh");

    /** Those of {@code confluentinc/cp-kafka}. */
    public static final KafkaScripts CONFLUENT = new KafkaScripts("/usr/bin", "");

    public KafkaScripts {
        Objects.requireNonNull(folder, "image.scripts.folder is null");
        Objects.requireNonNull(suffix, "image.scripts.suffix is null");
    }

    /** The path of a command, e.g. of {@code kafka-storage}. */
    public String path(String command) {
        return folder + "/" + command + suffix;
    }
}
