package io.github.kafkak8s.derive;

import io.github.kafkak8s.model.Brokers;
import io.github.kafkak8s.model.KRaft;
import io.github.kafkak8s.model.KafkaCluster;

/** The pods whose majority keeps the metadata. */
public final class Voters {
    private Voters() {}

    /** Whether a role's pods are controllers, ZooKeeper servers, or the brokers that are controllers too. */
    public static boolean are(KafkaCluster cluster, Role role) {
        return !(role.group() instanceof Brokers)
                || (cluster.coordination() instanceof KRaft.Combined
                        && role.path().equals(Role.brokers(cluster).path()));
    }
}
