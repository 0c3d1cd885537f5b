package io.github.kafkak8s.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.kafkak8s.model.Brokers;
import io.github.kafkak8s.model.KRaft;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.KafkaVersion;
import io.github.kafkak8s.model.ZooKeeper;
import io.github.kafkak8s.model.broker.BrokerConfig;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules about broker pools and ids, with the exact message that users see. */
class BrokerPoolRulesTest {
    private static final String LONG = "b".repeat(57);

    @ParameterizedTest
    @MethodSource({"ids", "names", "counts", "settings"})
    void isReported(KafkaCluster cluster, String expected) {
        assertThat(Check.problems(cluster).stream().map(Problem::toString).collect(Collectors.joining("\n")))
                .isEqualTo(expected);
    }

    static Stream<Arguments> ids() {
        return Stream.of(
                arguments(
                        dedicated().brokerPool("bulk", Brokers.of(3)),
                        "brokerPools[bulk].firstNodeId: the ids 0 to 2 and those of brokers, 0 to 2, overlap: no two nodes"
                                + " may have the same one. Use e.g. 100."),
                arguments(
                        dedicated()
                                .brokerPool("a", Brokers.of(1).firstNodeId(100))
                                .brokerPool("b", Brokers.of(2).firstNodeId(99)),
                        "brokerPools[b].firstNodeId: the ids 99 to 100 and those of brokerPools[a], 100, overlap: no two nodes"
                                + " may have the same one. Use e.g. 200."),
                arguments(
                        dedicated().brokerPool("bulk", Brokers.of(2).firstNodeId(999)),
                        "coordination.firstNodeId: the ids 1000 to 1002 and those of brokerPools[bulk], 999 to 1000, overlap:"
                                + " no two nodes may have the same one. Use e.g. 100."),
                arguments(
                        dedicated()
                                .coordination(KRaft.dedicated(3).firstNodeId(0))
                                .brokers(Brokers.of(3).firstNodeId(3)),
                        ""),
                arguments(
                        dedicated().brokers(Brokers.of(3).firstNodeId(-1)),
                        "brokers.firstNodeId: -1 is less than 0. Use at least 0."),
                arguments(
                        zooKeeper().brokers(Brokers.of(3).firstNodeId(999)),
                        "brokers.firstNodeId: the last of the ids 999 to 1001 is more than 1000, reserved.broker.max.id. Use"
                                + " less, or set that higher."),
                arguments(
                        zooKeeper()
                                .brokers(Brokers.of(3)
                                        .firstNodeId(999)
                                        .config(c -> c.set("reserved.broker.max.id", "2000"))),
                        ""));
    }

    static Stream<Arguments> names() {
        return Stream.of(
                arguments(
                        pool("Bulk"),
                        "brokerPools[Bulk]: \"Bulk\" is no DNS label: lower-case letters, digits and \"-\", first a letter,"
                                + " last no \"-\". Use e.g. \"orders\"."),
                arguments(
                        pool("a").brokerPool("a", Brokers.of(1).firstNodeId(200)),
                        "brokerPools[a]: is there twice. Give each pool a name of its own."),
                arguments(
                        dedicated()
                                .brokerPool(LONG, Brokers.of(1).firstNodeId(100).name("bulk")),
                        "brokerPools[" + LONG + "]: the name has 57 characters; at most 56 fit into the label"
                                + " app.kubernetes.io/component. Shorten it by 1."),
                arguments(
                        pool("a".repeat(40)),
                        "name: makes the StatefulSet name \"orders-broker-" + "a".repeat(40)
                                + "\", 54 characters; with more than 52 no pod can start (label controller-revision-hash)."
                                + " Shorten it by 2."),
                arguments(
                        dedicated()
                                .brokerPool(
                                        "bulk", Brokers.of(1).firstNodeId(100).name("orders-controller")),
                        "brokerPools[bulk].name: \"orders-controller\" is also coordination.name. Give each a name of its"
                                + " own.\nbrokerPools[bulk].serviceName: \"orders-controller-headless\" is also"
                                + " coordination.serviceName. Give each a name of its own."),
                arguments(
                        dedicated().brokers(Brokers.of(3).label("kafkak8s.github.io/broker", "false")),
                        "brokers.label[kafkak8s.github.io/broker]: labels of kafkak8s.github.io are written by the generator."
                                + " Use a prefix of your own."));
    }

    static Stream<Arguments> counts() {
        return Stream.of(
                arguments(
                        dedicated().brokerPool("bulk", Brokers.of(0).firstNodeId(100)),
                        "brokerPools[bulk].count: 0 is less than 1. Use at least 1, or remove the pool."),
                arguments(
                        dedicated()
                                .brokers(Brokers.of(600))
                                .brokerPool("bulk", Brokers.of(600).firstNodeId(2000)),
                        "brokerPools: 1200 brokers in all are more than 1000. Use several clusters."),
                arguments(
                        KafkaCluster.named("orders")
                                .brokerPool("bulk", Brokers.of(2).firstNodeId(100)),
                        ""),
                arguments(
                        dedicated()
                                .brokers(Brokers.of(1).config(c -> c.defaultReplicationFactor(4)))
                                .brokerPool("bulk", Brokers.of(2).firstNodeId(100)),
                        "brokers.config[default.replication.factor]: 4 exceeds the 3 brokers. Use at most 3."));
    }

    static Stream<Arguments> settings() {
        return Stream.of(
                arguments(
                        configured(c -> c.minInsyncReplicas(1)),
                        "brokerPools[bulk].config[min.insync.replicas]: must be the same for all brokers. Set it in"
                                + " brokers.config."),
                arguments(
                        configured(c -> c.set("num.netwrok.threads", "8")),
                        "brokerPools[bulk].config[num.netwrok.threads]: is no broker key of Kafka 4.3.1. Did you mean"
                                + " num.network.threads?"),
                arguments(
                        configured(c -> c.set("log.dirs", "/data")),
                        "brokerPools[bulk].config[log.dirs]: \"/data\" is no folder below the mounted volume"
                                + " /var/lib/kafka/data: what is written there is lost with the pod. Use"
                                + " \"/var/lib/kafka/data/logs\"."),
                arguments(configured(c -> c.set("num.io.threads", "16")), ""));
    }

    private static KafkaCluster configured(UnaryOperator<BrokerConfig> change) {
        return dedicated().brokerPool("bulk", Brokers.of(1).firstNodeId(100).config(change));
    }

    private static KafkaCluster pool(String name) {
        return dedicated().brokerPool(name, Brokers.of(1).firstNodeId(100));
    }

    private static KafkaCluster dedicated() {
        return KafkaCluster.named("orders").coordination(KRaft.dedicated(3));
    }

    private static KafkaCluster zooKeeper() {
        return KafkaCluster.named("orders").version(KafkaVersion.V3_9_1).coordination(ZooKeeper.ensemble(3));
    }
}
