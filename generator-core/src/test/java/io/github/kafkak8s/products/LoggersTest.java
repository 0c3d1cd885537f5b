package io.github.kafkak8s.products;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kafkak8s.check.Check;
import io.github.kafkak8s.config.LoggingConfig;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.KafkaVersion;
import io.github.kafkak8s.model.LogLevel;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Log4j, as Kafka brings it, gives each logger of the description its level, and every other that of the root. */
@Tag("kafka")
class LoggersTest {
    private static final Map<String, LogLevel> LOGGERS = Map.of(
            "kafka.request.logger", LogLevel.ERROR,
            "kafka.network.RequestChannel$", LogLevel.TRACE,
            "kafka.log", LogLevel.DEBUG,
            "null", LogLevel.WARN,
            "org.apache.0x1.1e3", LogLevel.ERROR,
            "yes", LogLevel.INFO);

    @Test
    void eachLoggerHasItsLevel() throws IOException {
        KafkaCluster cluster = KafkaCluster.named("a")
                .version(KafkaVersion.of(KafkaJars.version()))
                .logLevel(LogLevel.WARN);
        for (Map.Entry<String, LogLevel> logger : LOGGERS.entrySet()) {
            cluster = cluster.logger(logger.getKey(), logger.getValue());
        }
        String file = LoggingConfig.file(cluster);
        String text = LoggingConfig.of(cluster);

        assertThat(Check.problems(cluster)).isEmpty();
        assertThat(LOGGERS)
                .allSatisfy((name, level) -> assertThat(Log4j.level(file, text, name))
                        .as("%s in\n%s", name, text)
                        .isEqualTo(level.name()));
        assertThat(Log4j.level(file, text, "kafka.log.LogCleaner")).isEqualTo("DEBUG");
        assertThat(Log4j.level(file, text, "kafka.server")).isEqualTo("WARN");
        assertThat(Log4j.read(file, text).appenders()).containsExactly("stdout [%d] %p %m (%c)%n");
    }
}
