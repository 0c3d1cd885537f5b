package io.github.kafkak8s.resources;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudgetBuilder;
import io.github.kafkak8s.derive.Labels;
import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.model.KafkaCluster;

/**
 * One PodDisruptionBudget for each role: node drains take one pod at a time. One for the brokers of all pools: two would
 * let two replicas of one partition go at once.
 */
final class DisruptionBudgets {
    private DisruptionBudgets() {}

    static HasMetadata of(KafkaCluster cluster, Role role) {
        return new PodDisruptionBudgetBuilder()
                .withMetadata(Meta.of(cluster, role, role.name()))
                .withNewSpec()
                .withMaxUnavailable(new IntOrString(1))
                // A broker that recovers its logs is unhealthy too, and must not be evicted while others are down.
                .withUnhealthyPodEvictionPolicy("IfHealthyBudget")
                .withNewSelector()
                .withMatchLabels(Labels.peers(cluster, role))
                .endSelector()
                .endSpec()
                .build();
    }
}
