package io.github.kafkak8s.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** The life of a cluster that was applied as manifests. */
@ExtendWith(Cases.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class ManifestsLife {
    private static final String META = "cat /var/lib/kafka/data/logs/meta.properties";

    private final Sample sample;
    private final KafkaPods cluster;
    private Map<String, String> applied;
    private KafkaClient client;
    private Topic topic;

    ManifestsLife(Sample sample) {
        this.sample = sample;
        cluster = new KafkaPods(sample.namespace(), sample.cluster());
    }

    @BeforeAll
    void prepare() {
        TestNamespace.prepare(sample);
    }

    @AfterAll
    void cleanUp() {
        TestNamespace.cleanUp(sample.namespace());
    }

    @Test
    @Order(1)
    @DisplayName("brokers exchange messages")
    void brokersExchangeMessages(Records records) {
        applied = Kubernetes.get().apply(sample.manifests());
        cluster.awaitReady();
        client = KafkaClient.start(cluster);
        topic = Topic.create(client, "ledger");
        topic.produce("first", 1000);
        records.check(topic);
    }

    @Test
    @Order(2)
    @DisplayName("a second apply changes nothing")
    void aSecondApplyChangesNothing() {
        assertThat(Kubernetes.get().apply(sample.manifests())).isEqualTo(applied);
    }

    @Test
    @Order(3)
    @DisplayName("metrics have the promised names")
    void metricsHaveThePromisedNames() throws IOException {
        switch (sample) {
            case LAPTOP -> scrape(cluster.brokers(), "brokers", "controllers", "KRaft", "all");
            case ORDERS -> scrape(cluster.brokers(), "brokers", "controllers", "all");
            default -> {
                scrape(cluster.brokers(), "brokers", "KRaft", "all");
                scrape(cluster.coordination(), "controllers", "KRaft", "all");
            }
        }
    }

    @Test
    @Order(4)
    @DisplayName("a deleted broker comes back with its identity and all records")
    void aDeletedBrokerComesBack(Records records) {
        StatefulSet brokers = cluster.brokers();
        String pod = brokers.getMetadata().getName() + "-" + (brokers.getSpec().getReplicas() - 1);
        String identity = cluster.run(pod, META);
        cluster.replace(List.of(pod));

        assertThat(cluster.run(pod, META)).isEqualTo(identity);
        topic.awaitInSync();
        topic.produce("second", 500);
        records.check(topic);
    }

    @Test
    @Order(5)
    @DisplayName("a deleted coordination pod comes back, topics can be created")
    void aDeletedCoordinationPodComesBack(Records records) {
        cluster.replace(List.of(cluster.coordination().getMetadata().getName() + "-0"));
        topic.awaitInSync();

        Topic other = Topic.create(client, "made-afterwards");
        other.produce("third", 100);
        records.check(other);
    }

    @Test
    @Order(6)
    @DisplayName("after the loss of all pods at once, all records are there")
    void allPodsAtOnce(Records records) {
        String clusterId = client.clusterId();
        cluster.replace(new ArrayList<>(cluster.uids().keySet()));
        topic.awaitInSync();

        assertThat(client.clusterId()).isEqualTo(clusterId);
        records.check(topic);
    }

    private void scrape(StatefulSet pods, String... answering) throws IOException {
        new Scrape(client, pods).check(Set.of(answering));
    }
}
