package io.github.kafkak8s.products;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kafkak8s.chart.ChartBases;
import io.github.kafkak8s.model.Brokers;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.pod.GarbageCollector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a description says of the JVM reaches the server through start.sh, word by word, and Java takes it. */
class JvmStartTest {
    @TempDir
    private Path folder;

    @Test
    void everyOptionReachesItsServer() throws IOException, InterruptedException {
        Map<String, String> kafka = environment(ChartBases.all().get("tuned"), "server.properties");
        Map<String, String> zooKeeper = environment(ChartBases.all().get("tuned"), "zoo.cfg");

        assertThat(kafka.get("KAFKA_HEAP_OPTS")).isEqualTo("-Xms409m -Xmx409m -XX:+ExitOnOutOfMemoryError");
        assertThat(kafka.get("KAFKA_JVM_PERFORMANCE_OPTS")).isEqualTo("-server -XX:+UseZGC -Djava.awt.headless=true");
        assertThat(kafka.get("KAFKA_OPTS").split(" "))
                .hasSize(3)
                .contains("-Xlog:gc*:stdout:time", "-Djava.net.preferIPv4Stack=true")
                .anyMatch(word -> word.startsWith("-javaagent:"));
        assertThat(zooKeeper.get("SERVER_JVMFLAGS"))
                .isEqualTo(
                        "-Xms716m -Xmx716m -XX:+ExitOnOutOfMemoryError -XX:+UseSerialGC -Dzookeeper.snapCount=50000");
        assertThat(zooKeeper).doesNotContainKey("KAFKA_JVM_PERFORMANCE_OPTS");
    }

    @Test
    void whatNobodyAsksForIsNotSet() throws IOException, InterruptedException {
        assertThat(environment(KafkaCluster.named("a"), "server.properties"))
                .doesNotContainKeys("KAFKA_JVM_PERFORMANCE_OPTS", "KAFKA_OPTS");
    }

    @ParameterizedTest
    @EnumSource
    void javaTakesTheOptionsOfEachCollector(GarbageCollector collector) throws IOException, InterruptedException {
        KafkaCluster cluster = KafkaCluster.named("a")
                .brokers(Brokers.of(3).garbageCollector(collector).jvmOption("-Xlog:gc*:stderr"));
        Map<String, String> environment = environment(cluster, "server.properties");
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        for (String variable : List.of("KAFKA_HEAP_OPTS", "KAFKA_JVM_PERFORMANCE_OPTS", "KAFKA_OPTS")) {
            command.addAll(List.of(environment.get(variable).split(" ")));
        }
        command.add("-version");

        Process java = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(java.waitFor()).as("%s: %s", command, output).isZero();
    }

    /** Of the server, after a run of its pod's start.sh. */
    private Map<String, String> environment(KafkaCluster cluster, String file)
            throws IOException, InterruptedException {
        PodFiles files = PodFiles.of(cluster).stream()
                .filter(pod -> pod.has(file))
                .findFirst()
                .orElseThrow();
        return PodStart.run(files, files.pods().get(0), folder).server().environment();
    }
}
