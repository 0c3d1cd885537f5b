package io.github.kafkak8s.resources;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ServiceAccountBuilder;
import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.model.KafkaCluster;

/** One ServiceAccount for each role: no pod calls the API server, so none gets a token. */
final class ServiceAccounts {
    private ServiceAccounts() {}

    static HasMetadata of(KafkaCluster cluster, Role role) {
        return new ServiceAccountBuilder()
                .withMetadata(Meta.of(cluster, role, role.name()))
                .withAutomountServiceAccountToken(false)
                .build();
    }
}
