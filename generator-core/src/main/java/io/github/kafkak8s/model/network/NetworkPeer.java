package io.github.kafkak8s.model.network;

import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who may connect to the client port: one entry of {@code from} in the NetworkPolicy of the brokers. Either a
 * {@linkplain #cidr(String) range of addresses}, or pods by the labels of their namespace, their own, or both.
 *
 * @param cidr {@code ipBlock.cidr}
 * @param namespaceLabels {@code namespaceSelector.matchLabels}; empty means the cluster's own namespace
 * @param podLabels {@code podSelector.matchLabels}; empty means all pods of the namespaces
 * @see <a href="https://kubernetes.io/docs/concepts/services-networking/network-policies/#behavior-of-to-and-from-selectors">
 *     Kubernetes: Network Policies</a>
 */
public record NetworkPeer(
        Optional<String> cidr, SortedMap<String, String> namespaceLabels, SortedMap<String, String> podLabels) {
    public NetworkPeer {
        Objects.requireNonNull(cidr, "networkPeer.cidr is null");
        namespaceLabels = Collections.unmodifiableSortedMap(new TreeMap<>(namespaceLabels));
        podLabels = Collections.unmodifiableSortedMap(new TreeMap<>(podLabels));
    }

    /**
     * All pods of a namespace, by the label {@code kubernetes.io/metadata.name} that Kubernetes gives each namespace.
     *
     * @param name the namespace's name
     */
    public static NetworkPeer namespace(String name) {
        Objects.requireNonNull(name, "networkPeer.namespace is null");
        return new NetworkPeer(Optional.empty(), labels("kubernetes.io/metadata.name", name), none());
    }

    /** Pods with a label, in the Kafka cluster's own namespace. */
    public static NetworkPeer pods(String label, String value) {
        return new NetworkPeer(Optional.empty(), none(), none()).podLabel(label, value);
    }

    /**
     * A range of IPv4 or IPv6 addresses, for clients that are no pods.
     *
     * <p>Trap: behind a NodePort or LoadBalancer, the policy may see the address of a node instead of the client's.
     *
     * @param cidr first address and length of the prefix, e.g. {@code 10.20.0.0/16} or {@code 2001:db8::/32}
     */
    public static NetworkPeer cidr(String cidr) {
        Objects.requireNonNull(cidr, "networkPeer.cidr is null");
        return new NetworkPeer(Optional.of(cidr), none(), none());
    }

    /** Narrows the peer to pods that have this label too. For pods only: addresses have no labels. */
    public NetworkPeer podLabel(String label, String value) {
        Objects.requireNonNull(value, () -> "networkPeer.podLabel[" + label + "] is null");
        SortedMap<String, String> narrower = new TreeMap<>(podLabels);
        narrower.put(label, value);
        return new NetworkPeer(cidr, namespaceLabels, narrower);
    }

    private static SortedMap<String, String> labels(String label, String value) {
        return new TreeMap<>(Collections.singletonMap(label, value));
    }

    private static SortedMap<String, String> none() {
        return Collections.emptySortedMap();
    }
}
