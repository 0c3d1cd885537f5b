package io.github.kafkak8s.products;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Kafka accepts each server.properties of the goldens as start.sh completes it, and knows every key in it. */
@Tag("kafka")
class ServerPropertiesTest {
    private static final String FILE = "server.properties";

    @TempDir
    private Path folder;

    static List<PodFiles> goldens() throws IOException {
        return PodFiles.of("kafka", KafkaJars.version());
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void kafkaAcceptsTheFileOfEachPod(PodFiles files) throws IOException, InterruptedException {
        check(files);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "min.insync.replicas= | min.insync.replica= | min.insync.replica",
                "min.insync.replicas= | min.insync.replicas=- | min.insync.replicas",
                "default.replication.factor= | default.replication.factor=x | default.replication.factor",
                "map=REPLICATION:PLAINTEXT, | map= | REPLICATION",
                "inter.broker.listener.name=REPLICATION | inter.broker.listener.name=REPLICATOIN | REPLICATOIN",
            })
    void aMistakeIsReported(String good, String bad, String reported) throws IOException {
        PodFiles damaged = goldens().get(0).damaged(FILE, good, bad);

        assertThatThrownBy(() -> check(damaged))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(damaged.place(FILE))
                .hasMessageContaining(reported);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "advertised.listeners=REPLICATION | advertised.listeners=REPLICATOIN | REPLICATOIN",
                "advertised.listeners= | advertised.listener= | advertised.listener",
                ".id=${POD_NAME##*-} | .id=$POD_NAME | -0",
            })
    void aMistakeInWhatStartShAddsIsReported(String good, String bad, String reported) throws IOException {
        PodFiles damaged = goldens().get(0).damaged("start.sh", good, bad);

        assertThatThrownBy(() -> check(damaged))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(damaged.place(FILE))
                .hasMessageContaining(reported);
    }

    @Test
    void keysOfPluginsAndOfListenersAreNotKafkas() throws IOException, InterruptedException {
        check(goldens().get(0).damaged(FILE, "\n# Listeners\n", """

                # Settings of plugins
                my.key=1

                # Listeners
                listener.name.client.max.connections=7
                """));
    }

    private void check(PodFiles files) throws IOException, InterruptedException {
        for (String pod : files.pods()) {
            String text = PodStart.run(files, pod, folder).server().config();
            Map<String, String> settings = PropertiesFile.parse(text);
            assertThat(Complaint.of(() -> KafkaJars.readConfig(settings)))
                    .as("%s of %s, read by Kafka %s", files.place(FILE), pod, KafkaJars.version())
                    .isEmpty();
            assertThat(unknown(text))
                    .as("%s: keys that Kafka %s does not know", files.place(FILE), KafkaJars.version())
                    .isEmpty();
        }
    }

    private static Stream<String> unknown(String text) {
        Set<String> known = KafkaJars.keys().keySet();
        return PropertiesFile.parse(PropertiesFile.withoutPlugins(text)).keySet().stream()
                .filter(key -> !key.startsWith("listener.name."))
                .filter(key -> !known.contains(key));
    }
}
