package io.github.kafkak8s.model;

import java.util.Objects;
import java.util.Optional;

/**
 * How pods of the cluster are reached.
 *
 * @param clusterDomain the DNS domain of the Kubernetes cluster
 * @param bootstrapService name of the service that clients connect to first
 * @param networkPolicies whether NetworkPolicies are generated
 */
public record Networking(String clusterDomain, Optional<String> bootstrapService, boolean networkPolicies) {
    public Networking {
        Objects.requireNonNull(clusterDomain, "networking.clusterDomain is null");
        Objects.requireNonNull(bootstrapService, "networking.bootstrapService is null");
    }

    static Networking standard() {
        return new Networking("cluster.local", Optional.empty(), true);
    }

    /** The DNS domain of the Kubernetes cluster, default {@code cluster.local}. Part of every advertised address. */
    public Networking clusterDomain(String clusterDomain) {
        return new Networking(clusterDomain, bootstrapService, networkPolicies);
    }

    /** Name of the service that clients connect to first, default: cluster name and {@code -bootstrap}. */
    public Networking bootstrapService(String name) {
        return new Networking(clusterDomain, Optional.of(name), networkPolicies);
    }

    /**
     * Whether each role gets a NetworkPolicy (default: yes): only the client and metrics ports are open to
     * everyone; all others are open only to the cluster's own pods. It needs a network plugin that enforces policies.
     */
    public Networking networkPolicies(boolean generate) {
        return new Networking(clusterDomain, bootstrapService, generate);
    }
}
