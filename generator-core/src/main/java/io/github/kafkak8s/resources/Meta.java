package io.github.kafkak8s.resources;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.github.kafkak8s.derive.Labels;
import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.model.KafkaCluster;

/** The metadata of objects in the cluster's namespace. */
final class Meta {
    private Meta() {}

    static ObjectMeta of(KafkaCluster cluster, Role role, String name) {
        return new ObjectMetaBuilder()
                .withName(name)
                .withNamespace(cluster.namespace().name())
                .withLabels(Labels.of(cluster, role))
                .build();
    }
}
