package io.github.kafkak8s.model.network;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How pods of the cluster are reached.
 *
 * @param clusterDomain the DNS domain of the Kubernetes cluster
 * @param bootstrapService name of the service that clients connect to first
 * @param bootstrapServiceType how that service is published
 * @param bootstrapServiceAnnotations annotations of that service
 * @param networkPolicies whether NetworkPolicies are generated
 * @param clientPeers who may connect to the client port; empty means everyone
 */
public record Networking(
        String clusterDomain,
        Optional<String> bootstrapService,
        ServiceType bootstrapServiceType,
        SortedMap<String, String> bootstrapServiceAnnotations,
        boolean networkPolicies,
        List<NetworkPeer> clientPeers) {
    public Networking {
        Objects.requireNonNull(clusterDomain, "networking.clusterDomain is null");
        Objects.requireNonNull(bootstrapService, "networking.bootstrapService is null");
        Objects.requireNonNull(bootstrapServiceType, "networking.bootstrapServiceType is null");
        bootstrapServiceAnnotations = Collections.unmodifiableSortedMap(new TreeMap<>(bootstrapServiceAnnotations));
        clientPeers.forEach(peer -> Objects.requireNonNull(peer, "one of networking.clientPeers is null"));
        clientPeers = List.copyOf(clientPeers);
    }

    public static Networking standard() {
        return new Networking(
                "cluster.local",
                Optional.empty(),
                ServiceType.CLUSTER_IP,
                Collections.emptySortedMap(),
                true,
                List.of());
    }

    /** The DNS domain of the Kubernetes cluster, default {@code cluster.local}. Part of every advertised address. */
    public Networking clusterDomain(String clusterDomain) {
        return new Networking(
                clusterDomain,
                bootstrapService,
                bootstrapServiceType,
                bootstrapServiceAnnotations,
                networkPolicies,
                clientPeers);
    }

    /** Name of the service that clients connect to first, default: cluster name and {@code -bootstrap}. */
    public Networking bootstrapService(String name) {
        return new Networking(
                clusterDomain,
                Optional.of(name),
                bootstrapServiceType,
                bootstrapServiceAnnotations,
                networkPolicies,
                clientPeers);
    }

    /**
     * How the bootstrap service is published, default {@link ServiceType#CLUSTER_IP}. Writes {@code spec.type}.
     *
     * <p>Trap: no type gives access from outside, see {@link ServiceType}.
     */
    public Networking bootstrapServiceType(ServiceType type) {
        return new Networking(
                clusterDomain, bootstrapService, type, bootstrapServiceAnnotations, networkPolicies, clientPeers);
    }

    /** Adds an annotation to the bootstrap service, e.g. one that asks a platform for an internal load balancer. */
    public Networking bootstrapServiceAnnotation(String key, String value) {
        Objects.requireNonNull(value, () -> "networking.bootstrapServiceAnnotation[" + key + "] is null");
        SortedMap<String, String> annotations = new TreeMap<>(bootstrapServiceAnnotations);
        annotations.put(key, value);
        return new Networking(
                clusterDomain, bootstrapService, bootstrapServiceType, annotations, networkPolicies, clientPeers);
    }

    /**
     * Whether each role gets a NetworkPolicy (default: yes): only the client and metrics ports are open to
     * everyone; all others are open only to the cluster's own pods. It needs a network plugin that enforces policies.
     */
    public Networking networkPolicies(boolean generate) {
        return new Networking(
                clusterDomain,
                bootstrapService,
                bootstrapServiceType,
                bootstrapServiceAnnotations,
                generate,
                clientPeers);
    }

    /**
     * Replaces those who may connect to the client port. Writes {@code from} of its rule in the NetworkPolicy of the
     * brokers, where the cluster's own pods come first. Default, and without arguments: everyone.
     *
     * <p>Trap: it is no authentication: whoever can run a pod with such labels may connect. The metrics port stays open
     * to everyone.
     */
    public Networking clientPeers(NetworkPeer... peers) {
        return new Networking(
                clusterDomain,
                bootstrapService,
                bootstrapServiceType,
                bootstrapServiceAnnotations,
                networkPolicies,
                Arrays.asList(peers));
    }
}
