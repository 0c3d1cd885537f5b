package io.github.kafkak8s.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.model.Brokers;
import io.github.kafkak8s.model.KRaft;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.placement.Rack;
import org.junit.jupiter.api.Test;

/** What the pods of a pool read. */
class PoolConfigTest {
    private static final KafkaCluster CLUSTER = KafkaCluster.named("orders")
            .coordination(KRaft.combined())
            .brokers(Brokers.of(1)
                    .firstNodeId(5)
                    .rack(Rack.of("a"))
                    .config(c -> c.set("num.io.threads", "8")
                            .set("num.network.threads", "4")
                            .set("log.dirs", "/var/lib/kafka/data/main")
                            .plugin("x.one", "1")
                            .plugin("x.two", "2")))
            .brokerPool(
                    "bulk",
                    Brokers.of(4)
                            .firstNodeId(100)
                            .rack(Rack.of("b"))
                            .mountPath("/bulk")
                            .config(c -> c.set("num.io.threads", "16").plugin("x.two", "3")));

    @Test
    void aPoolSharesTheSettingsThatItDoesNotSetItself() {
        assertThat(ofPool()).endsWith("""

                # Rack
                broker.rack=b

                # Settings of plugins
                x.one=1
                x.two=3

                # Settings of the pool
                num.io.threads=16

                # Settings of the description
                num.network.threads=4
                """);
        assertThat(ServerProperties.of(CLUSTER, Role.brokers(CLUSTER))).endsWith("""

                # Rack
                broker.rack=a

                # Settings of plugins
                x.one=1
                x.two=2

                # Settings of the description
                num.io.threads=8
                num.network.threads=4
                """);
    }

    @Test
    void theFoldersOfTheLogBelongToTheVolumesOfOnePool() {
        assertThat(ofPool()).contains("\nlog.dirs=/bulk/logs\n");
    }

    @Test
    void brokersOfAPoolVoteNotAndCountForReplication() {
        assertThat(ofPool())
                .contains("\nprocess.roles=broker\n")
                .contains(
                        "\ncontroller.quorum.voters=5@orders-broker-0.orders-broker-headless.kafka.svc.cluster.local:9093\n")
                .contains("\nlisteners=REPLICATION://:9091,CLIENT://:9092\n")
                .contains("\ndefault.replication.factor=3\n");
    }

    @Test
    void idsCountFromTheFirstOneOfThePool() {
        assertThat(StartScripts.of(CLUSTER, Role.brokers(CLUSTER))).contains("node.id=$((5 + ${POD_NAME##*-}))");
        assertThat(StartScripts.of(CLUSTER, Role.allBrokers(CLUSTER).get(1)))
                .contains("node.id=$((100 + ${POD_NAME##*-}))");
    }

    private static String ofPool() {
        return ServerProperties.of(CLUSTER, Role.allBrokers(CLUSTER).get(1));
    }
}
