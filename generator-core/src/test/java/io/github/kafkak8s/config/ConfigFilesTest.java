package io.github.kafkak8s.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kafkak8s.derive.ClusterId;
import io.github.kafkak8s.derive.Heap;
import io.github.kafkak8s.derive.Replication;
import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.golden.Samples;
import io.github.kafkak8s.model.Brokers;
import io.github.kafkak8s.model.KRaft;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.KafkaVersion;
import io.github.kafkak8s.model.LogLevel;
import io.github.kafkak8s.model.Metrics;
import io.github.kafkak8s.model.pod.Image;
import io.github.kafkak8s.model.unit.Size;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files that pods read say what the description says. */
class ConfigFilesTest {
    private static final Pattern EXPORT = Pattern.compile("(?m)^export ([A-Z0-9_]+)=");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "a=b:c",
                "C:\\kafka",
                " leading and trailing ",
                "é😀",
                "#x",
                "!x",
                "${file:/a:b}",
                "\\u0041"
            })
    void valuesOfAnyPrintableTextReachKafkaUnchanged(String value) throws IOException {
        KafkaCluster cluster = KafkaCluster.named("a").brokers(Brokers.of(3).config(c -> c.plugin("my.key", value)));

        assertThat(serverProperties(cluster)).containsEntry("my.key", value);
    }

    @Test
    void aGivenSettingReplacesTheDerivedOne() throws IOException {
        KafkaCluster cluster =
                KafkaCluster.named("a").brokers(Brokers.of(5).config(c -> c.defaultReplicationFactor(5)));

        assertThat(ServerProperties.of(cluster, Role.brokers(cluster))).containsOnlyOnce("default.replication.factor");
        assertThat(serverProperties(cluster))
                .containsEntry("default.replication.factor", "5")
                .containsEntry("min.insync.replicas", "4")
                .containsEntry("offsets.topic.replication.factor", "3");
    }

    @Test
    void noKeyIsWrittenTwice() {
        assertThat(Samples.all().values())
                .allSatisfy(cluster -> assertThat(Role.of(cluster))
                        .filteredOn(Role::isKafka)
                        .allSatisfy(role -> assertThat(ServerProperties.of(cluster, role)
                                        .lines()
                                        .filter(line -> line.contains("=") && !line.startsWith("#"))
                                        .map(line -> line.substring(0, line.indexOf('=')))
                                        .collect(Collectors.toList()))
                                .doesNotHaveDuplicates()));
    }

    /** Where a line stands does not depend on whose value it has, and what only the user wrote comes last. */
    @Test
    void placedKeysStayInTheirSectionWithTheUsersValues() {
        KafkaCluster cluster = KafkaCluster.named("a")
                .coordination(KRaft.dedicated(3))
                .brokers(Brokers.of(5)
                        .config(c -> c.set("log.dirs", "/var/lib/kafka/data/a")
                                .set("transaction.state.log.replication.factor", "5")
                                .minInsyncReplicas(1)
                                .numPartitions(12)
                                .plugin("my.key", "x")));

        assertThat(ServerProperties.of(cluster, Role.brokers(cluster))).endsWith("""

                # Storage
                log.dirs=/var/lib/kafka/data/a

                # Replication
                default.replication.factor=3
                min.insync.replicas=1
                offsets.topic.replication.factor=3
                transaction.state.log.replication.factor=5
                transaction.state.log.min.isr=4
                share.coordinator.state.topic.replication.factor=3
                share.coordinator.state.topic.min.isr=2

                # Settings of plugins
                my.key=x

                # Settings of the description
                num.partitions=12
                """);
    }

    @Test
    void theZooKeeperTimeoutCanBeSetInItsPlace() {
        KafkaCluster cluster = Samples.all()
                .get("zookeeper-production")
                .brokers(Brokers.of(3).config(c -> c.set("zookeeper.connection.timeout.ms", "9000")));

        assertThat(ServerProperties.of(cluster, Role.brokers(cluster)))
                .contains(":2181\nzookeeper.connection.timeout.ms=9000\n\n# Listeners\n")
                .doesNotContain("# Settings of");
    }

    @Test
    void placedKeysAreThoseOfAllVersionsTogether() {
        assertThat(ServerProperties.PLACED)
                .containsAll(
                        ServerProperties.replication(KafkaCluster.named("a")).keySet())
                .hasSize(9)
                .doesNotContainAnyElementsOf(ServerProperties.OWNED);
    }

    /** What the generator writes, beyond what users may replace, is exactly what users must not set. */
    @Test
    void everyKeyThatIsWrittenIsOwnedOrReplaceable() {
        for (KafkaCluster cluster : Samples.all().values()) {
            KafkaCluster bare = cluster.brokers(Brokers.of(cluster.brokers().count()));
            for (Role role : Role.of(bare)) {
                if (role.isKafka()) {
                    assertThat(ServerProperties.of(bare, role).lines().filter(line -> line.contains("=")))
                            .map(line -> line.substring(0, line.indexOf('=')))
                            .allMatch(key ->
                                    ServerProperties.OWNED.contains(key) || ServerProperties.PLACED.contains(key));
                }
                assertThat(ServerProperties.OWNED).containsAll(StartScripts.perPodKeys(bare, role));
            }
        }
    }

    /** A variable of the container that the script sets again would be without effect. */
    @Test
    void everyVariableThatAScriptSetsIsOwned() {
        List<KafkaCluster> clusters = new ArrayList<>(Samples.all().values());
        clusters.add(KafkaCluster.named("a").metrics(Metrics.jmxSidecar(Image.of("example.com/jmx:1"))));
        for (KafkaCluster cluster : clusters) {
            for (Role role : Role.of(cluster)) {
                assertThat(EXPORT.matcher(StartScripts.of(cluster, role))
                                .results()
                                .map(export -> export.group(1)))
                        .isNotEmpty()
                        .allMatch(StartScripts.OWNED_VARIABLES::contains);
            }
        }
    }

    @Test
    void brokersMapTheControllerListenerButDoNotServeIt() throws IOException {
        assertThat(serverProperties(KafkaCluster.named("a").coordination(KRaft.dedicated(3))))
                .containsEntry("process.roles", "broker")
                .containsEntry("listeners", "REPLICATION://:9091,CLIENT://:9092")
                .containsEntry(
                        "listener.security.protocol.map", "REPLICATION:PLAINTEXT,CLIENT:PLAINTEXT,CONTROLLER:PLAINTEXT")
                .containsEntry(
                        "controller.quorum.voters",
                        "1000@a-controller-0.a-controller-headless.kafka.svc.cluster.local:9093,"
                                + "1001@a-controller-1.a-controller-headless.kafka.svc.cluster.local:9093,"
                                + "1002@a-controller-2.a-controller-headless.kafka.svc.cluster.local:9093");
    }

    /** A controller with Kafka's defaults would give topics that name no replication factor a single copy. */
    @Test
    void controllersGetTheReplicationAndTheSettingsOfTheBrokers() {
        KafkaCluster cluster = KafkaCluster.named("a")
                .coordination(KRaft.dedicated(3))
                .brokers(Brokers.of(3)
                        .config(c ->
                                c.numPartitions(12).set("log.dirs", "/var/lib/kafka/data/a,/var/lib/kafka/data/b")));

        assertThat(ServerProperties.of(cluster, Role.of(cluster).get(0)))
                .contains("default.replication.factor=3\n", "min.insync.replicas=2\n", "num.partitions=12\n")
                .contains("log.dirs=/var/lib/kafka/data/logs\n")
                .containsOnlyOnce("log.dirs=");
    }

    @Test
    void everyFileEndsInExactlyOneLineBreak() {
        KafkaCluster agent = KafkaCluster.named("a").metrics(Metrics.javaAgent(Image.of("example.com/jmx:1")));
        List<KafkaCluster> clusters = new ArrayList<>(Samples.all().values());
        clusters.add(agent);
        assertThat(clusters)
                .allSatisfy(cluster -> assertThat(Role.of(cluster))
                        .allSatisfy(
                                role -> assertThat(ConfigFiles.of(cluster, role).values())
                                        .allMatch(text -> text.endsWith("\n") && !text.endsWith("\n\n"))
                                        .noneMatch(text ->
                                                text.contains("\t") || text.contains("\r") || text.contains(" \n"))));
    }

    @Test
    void log4jIsOfTheGenerationThatKafkaUses() {
        KafkaCluster old = KafkaCluster.named("a").version(KafkaVersion.V3_9_1);

        assertThat(StartScripts.of(old, Role.brokers(old)))
                .contains("-Dlog4j.configuration=file:/etc/kafka-k8s/log4j.properties");
        assertThat(StartScripts.of(KafkaCluster.named("a"), Role.brokers(old)))
                .contains("-Dlog4j2.configurationFile=/etc/kafka-k8s/log4j2.yaml");
    }

    @Test
    void theLogLevelIsTheOneOfTheRootLogger() {
        KafkaCluster cluster = KafkaCluster.named("a").logLevel(LogLevel.WARN);

        assertThat(LoggingConfig.of(cluster)).contains("    Root:\n      level: WARN\n");
        assertThat(LoggingConfig.of(cluster.version(KafkaVersion.V3_9_1))).contains("log4j.rootLogger=WARN, stdout\n");
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "2, 2, 1", "3, 3, 2", "5, 3, 2"})
    void replicationFollowsTheNumberOfBrokers(int brokers, int factor, int minInsync) {
        assertThat(Replication.factor(brokers)).isEqualTo(factor);
        assertThat(Replication.minInsync(factor)).isEqualTo(minInsync);
    }

    @ParameterizedTest
    @CsvSource({"1Gi, 512Mi", "1025Mi, 512Mi", "8Gi, 4Gi", "12Gi, 6Gi", "64Gi, 6Gi", "3G, 1430Mi"})
    void heapIsHalfOfTheMemoryUpToSixGibibytes(String memory, String heap) {
        assertThat(Heap.of(Size.of(memory))).isEqualTo(Size.of(heap));
    }

    @Test
    void clusterIdFollowsFromTheNamesAndIsAUuid() {
        String id = ClusterId.of(KafkaCluster.named("a"));

        assertThat(id).isEqualTo(ClusterId.of(KafkaCluster.named("a"))).hasSize(22);
        assertThat(Base64.getUrlDecoder().decode(id)).hasSize(16);
        assertThat(id).isNotEqualTo(ClusterId.of(KafkaCluster.named("a").namespace("other")));
        assertThat(ClusterId.of(KafkaCluster.named("a").clusterId("AAAAAAAAAAAAAAAAAAAAAA")))
                .startsWith("AAAA");
    }

    /** As Kafka reads it: properties in ISO 8859-1. */
    private static Properties serverProperties(KafkaCluster cluster) throws IOException {
        Properties properties = new Properties();
        String text = ServerProperties.of(cluster, Role.brokers(cluster));
        properties.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)));
        return properties;
    }
}
