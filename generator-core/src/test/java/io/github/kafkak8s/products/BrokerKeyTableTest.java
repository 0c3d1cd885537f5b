package io.github.kafkak8s.products;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kafkak8s.check.keys.BrokerKeys;
import io.github.kafkak8s.golden.Samples;
import io.github.kafkak8s.model.KafkaVersion;
import io.github.kafkak8s.output.UnifiedDiff;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The product's table of broker keys says what Kafka's own ConfigDef says. */
@Tag("kafka")
class BrokerKeyTableTest {

    @Test
    void theTableIsTheConfigDefInTheJars() throws IOException {
        String version = KafkaJars.version();
        String name = "broker-config-" + KafkaVersion.of(version).line() + ".tsv";
        String expected = Stream.concat(
                        Stream.of("# Broker keys of Apache Kafka " + version
                                + ": key, type and valid values, from the ConfigDef in its jars."),
                        KafkaJars.keys().values().stream())
                .map(row -> row + "\n")
                .collect(Collectors.joining());
        Path generated = Files.writeString(
                Samples.root().resolve("generator-core/target").resolve(name), expected);

        try (InputStream table = BrokerKeys.class.getResourceAsStream(name)) {
            assertThat(table)
                    .as("%s is missing; %s is a new one", name, generated)
                    .isNotNull();
            String actual = new String(table.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(UnifiedDiff.of(Map.of(name, actual), Map.of(name, expected)))
                    .as("from %s to the ConfigDef of Kafka %s. If that is right, copy %s", name, version, generated)
                    .isEmpty();
        }
    }
}
