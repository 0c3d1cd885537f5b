package io.github.kafkak8s.resources;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBindingBuilder;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBuilder;
import io.fabric8.kubernetes.api.model.rbac.Subject;
import io.fabric8.kubernetes.api.model.rbac.SubjectBuilder;
import io.github.kafkak8s.derive.Labels;
import io.github.kafkak8s.derive.Names;
import io.github.kafkak8s.derive.Racks;
import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.model.KafkaCluster;
import java.util.List;

/** What lets the init containers of brokers read nodes, where they have to: nothing else, and nobody else. */
final class NodeReaders {
    private static final String GROUP = "rbac.authorization.k8s.io";

    private NodeReaders() {}

    static List<HasMetadata> of(KafkaCluster cluster) {
        if (!Racks.readNodes(cluster)) {
            return List.of();
        }
        HasMetadata role = new ClusterRoleBuilder()
                .withMetadata(meta(cluster))
                .addNewRule()
                .withApiGroups("")
                .withResources("nodes")
                .withVerbs("get")
                .endRule()
                .build();
        HasMetadata binding = new ClusterRoleBindingBuilder()
                .withMetadata(meta(cluster))
                .withNewRoleRef()
                .withApiGroup(GROUP)
                .withKind("ClusterRole")
                .withName(Names.nodeReader(cluster))
                .endRoleRef()
                .withSubjects(Role.allBrokers(cluster).stream()
                        .filter(brokers -> Racks.kubectl(brokers).isPresent())
                        .map(brokers -> subject(cluster, brokers))
                        .toList())
                .build();
        return List.of(role, binding);
    }

    /** Without a namespace: both belong to the whole Kubernetes cluster. */
    private static ObjectMeta meta(KafkaCluster cluster) {
        return new ObjectMetaBuilder()
                .withName(Names.nodeReader(cluster))
                .withLabels(Labels.of(cluster, Role.brokers(cluster)))
                .build();
    }

    private static Subject subject(KafkaCluster cluster, Role brokers) {
        return new SubjectBuilder()
                .withKind("ServiceAccount")
                .withName(brokers.name())
                .withNamespace(cluster.namespace().name())
                .build();
    }
}
