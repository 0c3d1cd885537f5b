package io.github.kafkak8s.derive;

import io.github.kafkak8s.model.KRaft;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.Metrics;
import io.github.kafkak8s.model.pod.Additions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A port of a pod.
 *
 * @param name name of container port and service port, at most 15 characters
 * @param number 1–65535
 */
public record Port(String name, int number) {
    /** The listener between brokers. */
    public static final Port REPLICATION = new Port("replication", 9091);
    /** The listener for clients. */
    public static final Port CLIENT = new Port("client", 9092);
    /** The listener of KRaft controllers. */
    public static final Port CONTROLLER = new Port("controller", 9093);

    public static final Port ZOOKEEPER_CLIENT = new Port("client", 2181);
    public static final Port ZOOKEEPER_SERVER = new Port("server", 2888);
    public static final Port ZOOKEEPER_ELECTION = new Port("election", 3888);

    /** Kafka's JMX port for the exporter, bound to the loopback interface of the pod. */
    public static final int JMX = 5555;

    /** The ports that pods of a role serve, apart from metrics. */
    public static List<Port> of(KafkaCluster cluster, Role role) {
        return switch (role.kind()) {
            case ZOOKEEPER -> List.of(ZOOKEEPER_CLIENT, ZOOKEEPER_SERVER, ZOOKEEPER_ELECTION);
            case CONTROLLER -> List.of(CONTROLLER);
            case BROKER ->
                cluster.coordination() instanceof KRaft.Combined && role.pool().isEmpty()
                        ? List.of(REPLICATION, CLIENT, CONTROLLER)
                        : List.of(REPLICATION, CLIENT);
        };
    }

    /** The port on which pods of a role answer Prometheus: none or one. */
    public static List<Port> metrics(KafkaCluster cluster, Role role) {
        if (role.isKafka() && cluster.metrics() instanceof Metrics.JmxSidecar sidecar) {
            return List.of(new Port("metrics", sidecar.port()));
        }
        if (role.isKafka() && cluster.metrics() instanceof Metrics.JavaAgent agent) {
            return List.of(new Port("metrics", agent.port()));
        }
        return List.of();
    }

    /** The ports that users add: those of the main container, then those of further containers. */
    public static List<Port> additional(Role role) {
        Additions additions = role.group().pods().additions();
        return Stream.concat(
                        additions.ports().stream(),
                        additions.containers().stream().flatMap(container -> container.ports().stream()))
                .map(port -> new Port(port.name(), port.number()))
                .toList();
    }

    /** All ports of a role. */
    public static List<Port> all(KafkaCluster cluster, Role role) {
        List<Port> all = new ArrayList<>(of(cluster, role));
        all.addAll(metrics(cluster, role));
        all.addAll(additional(role));
        return all;
    }
}
