package io.github.kafkak8s.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** What holds for every cluster that was applied as manifests, wherever its records are. */
@ExtendWith(Cases.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class BrokersLife {
    private final Sample sample;
    private final int replication;
    private final KafkaPods cluster;
    private Map<String, String> applied;
    private KafkaClient client;
    private Topic topic;

    BrokersLife(Sample sample, int replication) {
        this.sample = sample;
        this.replication = replication;
        cluster = new KafkaPods(sample.namespace(), sample.cluster());
    }

    @BeforeAll
    void prepare() {
        TestNamespace.prepare(sample);
        prepareNodes();
    }

    /** What the manifests ask of the nodes, if anything. */
    void prepareNodes() {}

    @AfterAll
    void cleanUp() {
        TestNamespace.cleanUp(sample);
    }

    @Test
    @Order(1)
    @DisplayName("brokers exchange messages")
    void brokersExchangeMessages(Records records) {
        applied = Kubernetes.get().apply(sample.manifests());
        cluster.awaitReady();
        client = KafkaClient.start(cluster);
        topic = Topic.create(client, "ledger", replication);
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
    @Order(4)
    @DisplayName("a deleted broker comes back with its identity and all records")
    void aDeletedBrokerComesBack(Records records) {
        StatefulSet brokers = cluster.brokers();
        String pod = brokers.getMetadata().getName() + "-" + (brokers.getSpec().getReplicas() - 1);
        String identity = identity(pod);
        cluster.replace(List.of(pod));

        assertThat(identity(pod)).isEqualTo(identity);
        topic.awaitInSync();
        topic.produce("second", 500);
        records.check(topic);
    }

    /** What Kafka wrote of the broker's id and, where the volume stays, of the directory's. */
    String identity(String pod) {
        return cluster.run(
                pod,
                "for dir in $(sed -n 's/^log.dirs=//p' /run/kafka/server.properties | tr , ' '); do cat \"$dir/meta.properties\"; done");
    }

    KafkaPods cluster() {
        return cluster;
    }

    KafkaClient client() {
        return client;
    }

    Topic topic() {
        return topic;
    }
}
