package io.github.kafkak8s.derive;

import io.github.kafkak8s.model.Brokers;
import io.github.kafkak8s.model.KRaft;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.PodGroup;
import io.github.kafkak8s.model.ZooKeeper;
import java.util.ArrayList;
import java.util.List;

/**
 * One group of pods of a cluster, with its name and the DSL path that messages show.
 *
 * @param kind what the pods do
 * @param path where the group is described, e.g. {@code brokers}
 * @param group its description
 * @param name of its StatefulSet and of most of its objects
 * @param service name of its headless service
 */
public record Role(Kind kind, String path, PodGroup<?> group, String name, String service) {

    /** What pods do; the value of the label {@code app.kubernetes.io/component}. */
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

    /** The coordination's pods, if any are generated, then the brokers: the order in which to read them. */
    public static List<Role> of(KafkaCluster cluster) {
        List<Role> roles = new ArrayList<>();
        if (cluster.coordination() instanceof ZooKeeper.Ensemble ensemble) {
            roles.add(of(cluster, Kind.ZOOKEEPER, "coordination", ensemble));
        } else if (cluster.coordination() instanceof KRaft.Dedicated controllers) {
            roles.add(of(cluster, Kind.CONTROLLER, "coordination", controllers));
        }
        roles.add(brokers(cluster));
        return List.copyOf(roles);
    }

    /** The brokers. */
    public static Role brokers(KafkaCluster cluster) {
        return of(cluster, Kind.BROKER, "brokers", cluster.brokers());
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
        return group instanceof KRaft.Dedicated controllers ? controllers.firstNodeId() : 0;
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

    private static Role of(KafkaCluster cluster, Kind kind, String path, PodGroup<?> group) {
        String derived = cluster.name() + "-" + kind.component();
        String name = group.pods().names().statefulSet().orElse(derived);
        return new Role(kind, path, group, name, group.pods().names().service().orElse(name + "-headless"));
    }
}
