package io.github.kafkak8s.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** The life of a release of a chart. */
@ExtendWith(Cases.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class ReleaseLife {
    private static final String THREADS = "num.io.threads";

    private final Sample sample;
    private final KafkaPods cluster;
    private final Helm helm;
    private KafkaClient client;
    private Topic topic;
    private Topic spread;
    private Map<String, Object> values = Map.of();

    ReleaseLife(Sample sample) {
        this.sample = sample;
        String namespace = sample.namespace() + "-chart";
        String release = sample.cluster() + "-blue";
        cluster = new KafkaPods(namespace, release);
        helm = new Helm(sample.chart(), release, namespace);
    }

    @BeforeAll
    void prepare() {
        // Needed only after minutes.
        Helm.command();
        Kubernetes.get().createNamespace(cluster.namespace());
    }

    @AfterAll
    void cleanUp() {
        TestNamespace.cleanUp(cluster.namespace());
    }

    @Test
    @Order(1)
    @DisplayName("an installed release passes its test and exchanges messages")
    void anInstalledReleaseExchangesMessages(Records records) {
        helm.install(Map.of());
        cluster.awaitReady();
        helm.test();
        client = KafkaClient.start(cluster);
        topic = Topic.create(client, "ledger");
        topic.produce("first", 1000);
        records.check(topic);
    }

    @Test
    @Order(2)
    @DisplayName("an upgrade rolls one pod at a time under load")
    void anUpgradeRollsOnePodAtATime(Records records) {
        assertThat(threads()).containsOnly("8");
        roll(() -> helm.upgrade(Map.of("config", Map.of(THREADS, "9"))), 1);

        assertThat(threads()).hasSize(brokers()).containsOnly("9");
        records.check(topic);
    }

    @Test
    @Order(3)
    @DisplayName("a rollback does, too")
    void aRollbackRollsOnePodAtATime(Records records) {
        roll(() -> helm.rollback(1), 2);

        assertThat(threads()).hasSize(brokers()).containsOnly("8");
        records.check(topic);
    }

    @Test
    @Order(4)
    @DisplayName("one broker more, where brokers are no voters")
    void oneBrokerMore(Records records) {
        if (sample == Sample.LAPTOP) {
            assertThatThrownBy(() -> helm.upgrade(Map.of("replicaCount", 4L))).hasMessageContaining("replicaCount");
        } else {
            values = Map.of("replicaCount", brokers() + 1L);
            helm.upgrade(values);
            cluster.awaitReady();
            assertThat(brokers()).isEqualTo(4);
        }
        spread = Topic.create(client, "spread");
        assertThat(spread.describe()).as("the newest broker leads partitions").contains("Leader: " + (brokers() - 1));
        spread.produce("spread", 200);
        records.check(spread);
    }

    @Test
    @Order(5)
    @DisplayName("claims outlive the release, and another one finds the records")
    void claimsOutliveTheRelease(Records records) {
        String clusterId = client.clusterId();
        Map<String, String> claims = claims();
        assertThat(claims).hasSize(cluster.pods().size());
        helm.uninstall();
        Waits.await("end of all pods", Duration.ofMinutes(4))
                .until(() -> cluster.pods().isEmpty());
        assertThat(claims()).isEqualTo(claims);

        helm.install(values);
        cluster.awaitReady();
        topic.awaitInSync();
        spread.awaitInSync();
        assertThat(client.clusterId()).isEqualTo(clusterId);
        assertThat(IntStream.range(0, brokers()))
                .as("brokers that were stopped in order, not killed")
                .allSatisfy(ordinal -> assertThat(
                                cluster.log(cluster.brokers().getMetadata().getName() + "-" + ordinal))
                        .contains("since clean shutdown file was found"));
        records.check(topic);
        records.check(spread);
    }

    /** What replaces all Kafka pods, one of each StatefulSet after another, while a producer goes on. */
    private void roll(Runnable change, int number) {
        Map<String, String> before = cluster.uids();
        try (Load load = Load.start(client, topic, number);
                RollWatch watch = RollWatch.start(cluster)) {
            change.run();
            cluster.awaitReady();
            load.stop();
            assertThat(watch.mostUnready())
                    .as("pods of each StatefulSet that were not ready at the same time")
                    .allSatisfy((set, most) -> assertThat(most).isEqualTo(set.endsWith("-zookeeper") ? 0 : 1));
        }
        Map<String, String> after = cluster.uids();
        after.entrySet().retainAll(before.entrySet());
        assertThat(after.keySet()).as("pods that were not replaced").allMatch(pod -> pod.contains("-zookeeper-"));
        topic.awaitInSync();
    }

    /** What each running broker says of its setting. */
    private List<String> threads() {
        return IntStream.range(0, brokers())
                .mapToObj(id ->
                        client.tool("kafka-configs.sh", "--describe --all --entity-type brokers --entity-name " + id))
                .flatMap(String::lines)
                .map(String::strip)
                .filter(line -> line.startsWith(THREADS + "="))
                .map(line -> line.substring(THREADS.length() + 1).split(" ", 2)[0])
                .toList();
    }

    private int brokers() {
        return cluster.brokers().getSpec().getReplicas();
    }

    private Map<String, String> claims() {
        Map<String, String> volumes = new TreeMap<>();
        for (PersistentVolumeClaim claim : Kubernetes.get()
                .client()
                .persistentVolumeClaims()
                .inNamespace(cluster.namespace())
                .list()
                .getItems()) {
            volumes.put(claim.getMetadata().getName(), claim.getSpec().getVolumeName());
        }
        return volumes;
    }
}
