package io.github.kafkak8s.check;

import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.model.KafkaCluster;

/** How many brokers there can be. */
final class BrokerCountRules {
    private static final int MOST = 1000;

    private BrokerCountRules() {}

    static void check(KafkaCluster cluster, Problems problems) {
        int count = cluster.brokers().count();
        int all = Role.brokerCount(cluster);
        problems.addIf(count < 1, "brokers.count", count + " is less than 1. Use at least 1, 3 for production.");
        problems.addIf(count > MOST, "brokers.count", count + " is more than " + MOST + ". Use several clusters.");
        problems.addIf(
                count <= MOST && all > MOST,
                "brokerPools",
                all + " brokers in all are more than " + MOST + ". Use several clusters.");
    }
}
