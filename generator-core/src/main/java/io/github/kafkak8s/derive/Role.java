package io.github.kafkak8s.derive;

import io.github.kafkak8s.model.BrokerPool;
import io.github.kafkak8s.model.Brokers;
import io.github.kafkak8s.model.KRaft;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.PodGroup;
import io.github.kafkak8s.model.ZooKeeper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One group of pods of a cluster, with its name and the DSL path that messages show.
 *
 * @param kind what the pods do
 * @param pool name of the broker pool; absent for the brokers themselves and for other pods
 * @param path where the group is described, e.g. {@code brokers}
 * @param group its description
 * @param name of its StatefulSet and of most of its objects
 * @param service name of its headless service
 */
public record Role(Kind kind, Optional<String> pool, String path, PodGroup<?> group, String name, String service) {

    /** What pods do. */
    public enum Kind {
        BROKER("broker"),
        CONTROLLER("controller"),
        ZOOKEEPER("zookeeper");

        private final String component;

        Kind(String component) {
            this.component = component;
        }

        public String component() {
            return component;
        }
    }

    /** The coordination's pods, if any are generated, then all brokers: the order in which to read them. */
    public static List<Role> of(KafkaCluster cluster) {
        List<Role> roles = new ArrayList<>();
        coordination(cluster).ifPresent(roles::add);
        roles.addAll(allBrokers(cluster));
        return List.copyOf(roles);
    }

    /** The pods of ZooKeeper or of dedicated controllers, if they are generated. */
    public static Optional<Role> coordination(KafkaCluster cluster) {
        if (cluster.coordination() instanceof ZooKeeper.Ensemble ensemble) {
            return Optional.of(of(cluster, Kind.ZOOKEEPER, Optional.empty(), "coordination", ensemble));
        }
        return cluster.coordination() instanceof KRaft.Dedicated controllers
                ? Optional.of(of(cluster, Kind.CONTROLLER, Optional.empty(), "coordination", controllers))
                : Optional.empty();
    }

    /** The brokers, without those of pools. */
    public static Role brokers(KafkaCluster cluster) {
        return of(cluster, Kind.BROKER, Optional.empty(), "brokers", cluster.brokers());
    }

    /** The brokers, then those of each pool. */
    public static List<Role> allBrokers(KafkaCluster cluster) {
        List<Role> roles = new ArrayList<>(List.of(brokers(cluster)));
        for (BrokerPool pool : cluster.brokerPools()) {
            String path = "brokerPools[" + pool.name() + "]";
            roles.add(of(cluster, Kind.BROKER, Optional.of(pool.name()), path, pool.brokers()));
        }
        return List.copyOf(roles);
    }

    /** How many brokers there are, with those of pools. */
    public static int brokerCount(KafkaCluster cluster) {
        return allBrokers(cluster).stream()
                .mapToInt(brokers -> brokers.group().count())
                .sum();
    }

    /** The value of the label {@code app.kubernetes.io/component}: that of no two roles of a cluster is the same. */
    public String component() {
        return kind.component() + pool.map(name -> "-" + name).orElse("");
    }

    /** Whether the pods run Kafka. */
    public boolean isKafka() {
        return kind != Kind.ZOOKEEPER;
    }

    /** The name of the pod with this ordinal. */
    public String pod(int ordinal) {
        return name + "-" + ordinal;
    }

    /** {@code node.id} of the pod with ordinal 0. */
    public int firstNodeId() {
        if (group instanceof Brokers brokers) {
            return brokers.firstNodeId();
        }
        return group instanceof KRaft.Dedicated controllers ? controllers.firstNodeId() : 0;
    }

    /** {@code node.id} of the pod with the last ordinal. */
    public long lastNodeId() {
        return (long) firstNodeId() + group.count() - 1;
    }

    /** Where the volume of a Kafka pod is mounted. */
    public String mountPath() {
        if (group instanceof Brokers brokers) {
            return brokers.mountPath();
        }
        if (group instanceof KRaft.Dedicated controllers) {
            return controllers.mountPath();
        }
        return "/data";
    }

    private static Role of(KafkaCluster cluster, Kind kind, Optional<String> pool, String path, PodGroup<?> group) {
        String derived = cluster.name() + "-" + kind.component()
                + pool.map(part -> "-" + part).orElse("");
        String name = group.pods().names().statefulSet().orElse(derived);
        return new Role(
                kind, pool, path, group, name, group.pods().names().service().orElse(name + "-headless"));
    }
}
