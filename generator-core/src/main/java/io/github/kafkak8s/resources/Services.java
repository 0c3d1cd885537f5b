package io.github.kafkak8s.resources;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.ServicePortBuilder;
import io.github.kafkak8s.derive.Labels;
import io.github.kafkak8s.derive.Names;
import io.github.kafkak8s.derive.Port;
import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.model.KafkaCluster;
import java.util.List;

/** Services of the cluster. */
final class Services {
    private Services() {}

    /** Gives each pod its DNS name, before it is ready too: a quorum would never form otherwise. */
    static HasMetadata headless(KafkaCluster cluster, Role role) {
        return new ServiceBuilder()
                .withMetadata(Meta.of(cluster, role, role.service()))
                .withNewSpec()
                .withType("ClusterIP")
                .withClusterIP("None")
                .withPublishNotReadyAddresses(true)
                .withSelector(Labels.selector(cluster, role))
                .withPorts(ports(Port.all(cluster, role)))
                .endSpec()
                .build();
    }

    /** Where clients ask for the first time: any broker that is ready, of any pool. */
    static HasMetadata bootstrap(KafkaCluster cluster, Role brokers) {
        return new ServiceBuilder()
                .withNewMetadataLike(Meta.of(cluster, brokers, Names.bootstrapService(cluster)))
                .withAnnotations(cluster.networking().bootstrapServiceAnnotations())
                .endMetadata()
                .withNewSpec()
                .withType(cluster.networking().bootstrapServiceType().toString())
                .withSelector(Labels.brokers(cluster))
                .withPorts(ports(List.of(Port.CLIENT)))
                .endSpec()
                .build();
    }

    private static List<ServicePort> ports(List<Port> ports) {
        return ports.stream()
                .map(port -> new ServicePortBuilder()
                        .withName(port.name())
                        .withPort(port.number())
                        .withNewTargetPort(port.name())
                        .withProtocol("TCP")
                        .build())
                .toList();
    }
}
