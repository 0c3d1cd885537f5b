package io.github.kafkak8s.config;

import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.LogLevel;
import java.util.SortedMap;

/**
 * Logging to the container's output only: the distribution's own configuration rolls files in a folder that would be an
 * emptyDir here. Kafka 3.9 uses Log4j 1, Kafka 4 Log4j 2.
 */
public final class LoggingConfig {
    private static final String LOG4J_1 = """
            # Rendered by kafka-k8s: to the container's output only.
            log4j.rootLogger=${LEVEL}, stdout
            log4j.appender.stdout=org.apache.log4j.ConsoleAppender
            log4j.appender.stdout.layout=org.apache.log4j.PatternLayout
            log4j.appender.stdout.layout.ConversionPattern=[%d] %p %m (%c)%n
            """;
    private static final String LOG4J_2 = """
            # Rendered by kafka-k8s: to the container's output only.
            Configuration:
              Appenders:
                Console:
                  name: stdout
                  PatternLayout:
                    pattern: "[%d] %p %m (%c)%n"
              Loggers:
                Root:
                  level: ${LEVEL}
                  AppenderRef:
                    ref: stdout
            """;

    private LoggingConfig() {}

    /** Name of the file. */
    public static String file(KafkaCluster cluster) {
        return log4j1(cluster) ? "log4j.properties" : "log4j2.yaml";
    }

    /** Content of the file. */
    public static String of(KafkaCluster cluster) {
        String root = (log4j1(cluster) ? LOG4J_1 : LOG4J_2)
                .replace("${LEVEL}", cluster.pods().logLevel().name());
        SortedMap<String, LogLevel> loggers = cluster.pods().loggers();
        StringBuilder text = new StringBuilder(root);
        if (log4j1(cluster)) {
            loggers.forEach((name, level) -> text.append("log4j.logger.")
                    .append(name)
                    .append('=')
                    .append(level)
                    .append('\n'));
        } else if (!loggers.isEmpty()) {
            text.append("    Logger:\n");
            // Quoted, since a part of a name may read as a number or a truth value.
            loggers.forEach(
                    (name, level) -> text.append("      - name: \"" + name + "\"\n        level: " + level + "\n"));
        }
        return text.toString();
    }

    static String option(KafkaCluster cluster) {
        String path = StartScripts.CONFIG_DIR + "/" + file(cluster);
        return log4j1(cluster) ? "-Dlog4j.configuration=file:" + path : "-Dlog4j2.configurationFile=" + path;
    }

    private static boolean log4j1(KafkaCluster cluster) {
        return cluster.version().major() < 4;
    }
}
