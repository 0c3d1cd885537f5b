package io.github.kafkak8s.derive;

import io.github.kafkak8s.model.KafkaCluster;
import java.util.Map;
import java.util.TreeMap;

/** Every label. Selectors are immutable, so they carry no version, no user label and no chart label. */
public final class Labels {
    public static final String NAME = "app.kubernetes.io/name";
    public static final String INSTANCE = "app.kubernetes.io/instance";
    public static final String COMPONENT = "app.kubernetes.io/component";

    public static final String MANAGED_BY = "app.kubernetes.io/managed-by";

    /** On every pod of a broker, whatever its pool. Its domain is that of the generator's package. */
    private static final String BROKER = "kafkak8s.github.io/broker";

    private Labels() {}

    /** Selects the pods of all roles. */
    public static Map<String, String> selector(KafkaCluster cluster) {
        Map<String, String> labels = new TreeMap<>();
        labels.put(NAME, "kafka");
        labels.put(INSTANCE, cluster.name());
        return labels;
    }

    /** Selects the pods of a role. */
    public static Map<String, String> selector(KafkaCluster cluster, Role role) {
        Map<String, String> labels = selector(cluster);
        labels.put(COMPONENT, role.component());
        return labels;
    }

    /**
     * Selects the pods of all brokers. Without pools, by the label that selects the pods of their role, too: then every
     * selector of a cluster without pools is of one kind.
     */
    public static Map<String, String> brokers(KafkaCluster cluster) {
        if (cluster.brokerPools().isEmpty()) {
            return selector(cluster, Role.brokers(cluster));
        }
        Map<String, String> labels = selector(cluster);
        labels.put(BROKER, "true");
        return labels;
    }

    /** Selects the pods that hold the same data as those of a role: for brokers, those of all pools. */
    public static Map<String, String> peers(KafkaCluster cluster, Role role) {
        return role.kind() == Role.Kind.BROKER ? brokers(cluster) : selector(cluster, role);
    }

    /** Labels of an object that belongs to a role. */
    public static Map<String, String> of(KafkaCluster cluster, Role role) {
        Map<String, String> labels = selector(cluster, role);
        labels.putAll(common(cluster));
        return labels;
    }

    /** Labels of a StatefulSet: the only object that says which version of Kafka runs, so that an upgrade's diff is short. */
    public static Map<String, String> ofStatefulSet(KafkaCluster cluster, Role role) {
        Map<String, String> labels = of(cluster, role);
        if (role.isKafka()) {
            labels.put("app.kubernetes.io/version", cluster.version().toString());
        }
        return labels;
    }

    /** Labels of pods: those of their role, and the user's own. Brokers are marked before there is a pool, too. */
    public static Map<String, String> ofPods(KafkaCluster cluster, Role role) {
        Map<String, String> labels = of(cluster, role);
        if (role.kind() == Role.Kind.BROKER) {
            labels.put(BROKER, "true");
        }
        labels.putAll(role.group().pods().metadata().labels());
        return labels;
    }

    /** Labels of an object of the whole cluster. */
    public static Map<String, String> common(KafkaCluster cluster) {
        Map<String, String> labels = selector(cluster);
        labels.put(MANAGED_BY, "kafka-k8s");
        return labels;
    }
}
