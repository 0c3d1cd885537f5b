package io.github.kafkak8s.products;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Kafka, of the version on the class path. */
final class KafkaJars {
    private static final String KAFKA_CONFIG = "kafka.server.KafkaConfig";
    /** Validators whose text says all that they accept. */
    private static final Set<String> TELLING = Set.of("Range", "ValidList", "ValidString");

    private KafkaJars() {}

    static String version() {
        return (String) Reflection.callStatic("org.apache.kafka.common.utils.AppInfoParser", "getVersion");
    }

    /** Reads the settings as a server does at its start, and throws what it would throw. */
    static void readConfig(Map<String, String> settings) {
        Properties properties = new Properties();
        properties.putAll(settings);
        Reflection.callStatic(KAFKA_CONFIG, "fromProps", properties);
    }

    /** The rows of the table of broker keys, by key: key, type and valid values. */
    static SortedMap<String, String> keys() {
        Object definition = version().startsWith("3.")
                ? Reflection.callStatic(KAFKA_CONFIG, "configDef")
                : Reflection.constant("org.apache.kafka.server.config.AbstractKafkaConfig", "CONFIG_DEF");
        SortedMap<String, String> rows = new TreeMap<>();
        ((Map<?, ?>) Reflection.call(definition, "configKeys"))
                .forEach((name, key) -> rows.put(
                        (String) name,
                        (name + "\t" + Reflection.field(key, "type") + "\t" + valid(Reflection.field(key, "validator")))
                                .strip()));
        return rows;
    }

    /** A cluster id as Kafka understands it: {@code kafka-storage.sh} itself takes any text. */
    static String uuid(String id) {
        return Reflection.callStatic("org.apache.kafka.common.Uuid", "fromString", id)
                .toString();
    }

    /** Runs {@code kafka-storage.sh}; returns what it wrote, and throws if it fails. */
    static String storageTool(List<String> arguments) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        Object exitCode = Reflection.callStatic(
                "kafka.tools.StorageTool",
                "execute",
                arguments.toArray(String[]::new),
                new PrintStream(output, true, StandardCharsets.UTF_8));
        String text = output.toString(StandardCharsets.UTF_8);
        if (!Integer.valueOf(0).equals(exitCode)) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private static String valid(Object validator) {
        return validator != null && TELLING.contains(validator.getClass().getSimpleName()) ? validator.toString() : "";
    }
}
