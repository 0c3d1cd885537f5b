package io.github.kafkak8s.resources;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRuleBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeerBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPortBuilder;
import io.github.kafkak8s.derive.Labels;
import io.github.kafkak8s.derive.Port;
import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.network.NetworkPeer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One NetworkPolicy for each role: only the ports for clients, metrics and what users add are open to others than the cluster's own pods, and
 * the client port to the described peers alone, if there are any.
 */
final class NetworkPolicies {
    private NetworkPolicies() {}

    static HasMetadata of(KafkaCluster cluster, Role role) {
        return new NetworkPolicyBuilder()
                .withMetadata(Meta.of(cluster, role, role.name()))
                .withNewSpec()
                .withNewPodSelector()
                .withMatchLabels(Labels.selector(cluster, role))
                .endPodSelector()
                .withPolicyTypes("Ingress")
                .withIngress(rules(cluster, role))
                .endSpec()
                .build();
    }

    private static List<NetworkPolicyIngressRule> rules(KafkaCluster cluster, Role role) {
        NetworkPolicyPeer brokers = pods(Labels.brokers(cluster));
        List<NetworkPolicyIngressRule> rules = new ArrayList<>();
        switch (role.kind()) {
            case ZOOKEEPER -> {
                rules.add(rule(List.of(Port.ZOOKEEPER_CLIENT), brokers));
                rules.add(rule(List.of(Port.ZOOKEEPER_SERVER, Port.ZOOKEEPER_ELECTION), peer(cluster, role)));
            }
            case CONTROLLER -> rules.add(rule(List.of(Port.CONTROLLER), brokers, peer(cluster, role)));
            case BROKER -> {
                List<Port> own = new ArrayList<>(Port.of(cluster, role));
                own.remove(Port.CLIENT);
                rules.add(rule(own, brokers));
                rules.add(rule(List.of(Port.CLIENT), clients(cluster)));
            }
        }
        List<Port> metrics = Port.metrics(cluster, role);
        if (!metrics.isEmpty()) {
            rules.add(rule(metrics));
        }
        List<Port> additional = Port.additional(role);
        if (!additional.isEmpty()) {
            rules.add(rule(additional));
        }
        return rules;
    }

    private static NetworkPolicyPeer[] clients(KafkaCluster cluster) {
        List<NetworkPeer> described = cluster.networking().clientPeers();
        if (described.isEmpty()) {
            return new NetworkPolicyPeer[0];
        }
        Stream<NetworkPolicyPeer> own = Stream.of(pods(Labels.selector(cluster)));
        return Stream.concat(own, described.stream().map(NetworkPolicies::peer)).toArray(NetworkPolicyPeer[]::new);
    }

    /** An empty selector would select everything, so that there is none without labels. */
    private static NetworkPolicyPeer peer(NetworkPeer described) {
        NetworkPolicyPeerBuilder peer = new NetworkPolicyPeerBuilder();
        described.cidr().ifPresent(cidr -> peer.withNewIpBlock().withCidr(cidr).endIpBlock());
        if (!described.namespaceLabels().isEmpty()) {
            peer.withNewNamespaceSelector()
                    .withMatchLabels(described.namespaceLabels())
                    .endNamespaceSelector();
        }
        if (!described.podLabels().isEmpty()) {
            peer.withNewPodSelector().withMatchLabels(described.podLabels()).endPodSelector();
        }
        return peer.build();
    }

    /** Without peers, everyone may connect. */
    private static NetworkPolicyIngressRule rule(List<Port> ports, NetworkPolicyPeer... peers) {
        return new NetworkPolicyIngressRuleBuilder()
                .withPorts(ports.stream().map(NetworkPolicies::port).toList())
                .withFrom(peers)
                .build();
    }

    private static NetworkPolicyPort port(Port port) {
        return new NetworkPolicyPortBuilder()
                .withPort(new IntOrString(port.name()))
                .withProtocol("TCP")
                .build();
    }

    private static NetworkPolicyPeer peer(KafkaCluster cluster, Role role) {
        return pods(Labels.selector(cluster, role));
    }

    private static NetworkPolicyPeer pods(Map<String, String> labels) {
        return new NetworkPolicyPeerBuilder()
                .withNewPodSelector()
                .withMatchLabels(labels)
                .endPodSelector()
                .build();
    }
}
