package io.github.kafkak8s.model;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of Apache Kafka of one of the lines 3.9, 4.0, 4.1, 4.2 and 4.3. It picks the default image and the table of
 * valid broker keys. 3.9 is the last line with ZooKeeper.
 *
 * @param major e.g. 4
 * @param minor e.g. 3
 * @param patch e.g. 1
 */
public record KafkaVersion(int major, int minor, int patch) {
    /** First, since the constructor reads it. */
    private static final List<String> LINES = List.of("3.9", "4.0", "4.1", "4.2", "4.3");

    public static final KafkaVersion V3_9_1 = new KafkaVersion(3, 9, 1);
    public static final KafkaVersion V4_0_0 = new KafkaVersion(4, 0, 0);
    public static final KafkaVersion V4_1_1 = new KafkaVersion(4, 1, 1);
    public static final KafkaVersion V4_2_0 = new KafkaVersion(4, 2, 0);
    public static final KafkaVersion V4_3_1 = new KafkaVersion(4, 3, 1);

    private static final Pattern VERSION = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})");

    /** @throws IllegalArgumentException if the version is of no supported line */
    public KafkaVersion {
        if (!LINES.contains(major + "." + minor)) {
            throw new IllegalArgumentException("kafka version: " + major + "." + minor + "." + patch
                    + " is of no supported line; use " + String.join(", ", LINES));
        }
    }

    /**
     * Reads a version such as {@code 3.9.2}, for a patch that has no constant here.
     *
     * @throws IllegalArgumentException if the text is no version, or of no supported line
     */
    public static KafkaVersion of(String version) {
        Matcher matcher = VERSION.matcher(version);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "kafka version: \"" + version + "\" is no version; write major.minor.patch, e.g. 4.3.1");
        }
        return new KafkaVersion(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)));
    }

    /** Major and minor version, e.g. {@code 4.3}: what a table of broker keys belongs to. */
    public String line() {
        return major + "." + minor;
    }

    /** Whether brokers of this version can keep their metadata in ZooKeeper. */
    public boolean supportsZooKeeper() {
        return major < 4;
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
