package io.github.kafkak8s.model.pod;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Where an image has Kafka's commands.
 *
 * @param folder absolute path of their folder, e.g. {@code /opt/kafka/bin}
 * @param suffix what follows their names, {@code .sh} or nothing
 */
public record KafkaScripts(String folder, String suffix) {
    private static final Pattern FOLDER = Pattern.compile("(/[A-Za-z0-9_][A-Za-z0-9._-]*)+");
    private static final Pattern SUFFIX = Pattern.compile("[A-Za-z0-9._-]*");

    /** Those of {@code apache/kafka}. */
    public static final KafkaScripts APACHE = new KafkaScripts("/opt/kafka/bin", ".sh");

    /** Those of {@code confluentinc/cp-kafka}. */
    public static final KafkaScripts CONFLUENT = new KafkaScripts("/usr/bin", "");

    /**
     * Checks what start scripts write without quotes.
     *
     * @throws IllegalArgumentException if the folder is no absolute path, or the suffix no part of a file's name
     */
    public KafkaScripts {
        Objects.requireNonNull(folder, "image.scripts.folder is null");
        Objects.requireNonNull(suffix, "image.scripts.suffix is null");
        if (!FOLDER.matcher(folder).matches()) {
            throw new IllegalArgumentException("image.scripts: \"" + folder
                    + "\" is no absolute path without \"..\" and a final slash; write e.g. /opt/kafka/bin");
        }
        if (!SUFFIX.matcher(suffix).matches()) {
            throw new IllegalArgumentException(
                    "image.scripts: \"" + suffix + "\" is no end of a file's name; write .sh, or nothing");
        }
    }

    /** The path of a command, e.g. of {@code kafka-storage}. */
    public String path(String command) {
        return folder + "/" + command + suffix;
    }
}
