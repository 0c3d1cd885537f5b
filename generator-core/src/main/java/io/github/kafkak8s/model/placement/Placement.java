package io.github.kafkak8s.model.placement;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where the pods of one role may run.
 *
 * @param separation pods of the role kept apart, brokers from those of all pools, for each topology. Writes {@code affinity.podAntiAffinity}
 * @param spread pods of the role spread evenly, brokers with those of all pools, for each topology. Writes {@code topologySpreadConstraints}
 * @param nodeSelector node labels that must match exactly. Writes {@code nodeSelector}
 * @param requiredNodes what node labels must be, all of it. Writes {@code affinity.nodeAffinity.required…}
 * @param preferredNodes what node labels should be. Writes {@code affinity.nodeAffinity.preferred…}
 * @param tolerations taints that are tolerated. Writes {@code tolerations}
 * @param nearCoordination whether brokers look for the nodes of the ZooKeeper or controller pods
 * @param nearPods labels of pods in the same namespace whose nodes are preferred, e.g. of clients
 */
public record Placement(
        SortedMap<Topology, Strength> separation,
        SortedMap<Topology, Strength> spread,
        SortedMap<String, String> nodeSelector,
        List<NodeLabels> requiredNodes,
        List<NodeLabels> preferredNodes,
        List<Toleration> tolerations,
        boolean nearCoordination,
        SortedMap<String, String> nearPods) {

    /** Whether the scheduler must or should. */
    public enum Strength {
        /** A pod that cannot be placed so stays {@code Pending}. */
        REQUIRED,
        /** The scheduler tries. */
        PREFERRED
    }

    public Placement {
        separation = Collections.unmodifiableSortedMap(new TreeMap<>(separation));
        spread = Collections.unmodifiableSortedMap(new TreeMap<>(spread));
        nodeSelector = Collections.unmodifiableSortedMap(new TreeMap<>(nodeSelector));
        requiredNodes = List.copyOf(requiredNodes);
        preferredNodes = List.copyOf(preferredNodes);
        tolerations = List.copyOf(tolerations);
        nearPods = Collections.unmodifiableSortedMap(new TreeMap<>(nearPods));
    }

    /** No wish at all: the scheduler may put all pods on one node. */
    public static Placement anywhere() {
        return new Placement(
                Collections.emptySortedMap(),
                Collections.emptySortedMap(),
                Collections.emptySortedMap(),
                List.of(),
                List.of(),
                List.of(),
                false,
                Collections.emptySortedMap());
    }

    /**
     * Never two pods of the role in one {@code topology}.
     *
     * <p>Trap: with fewer nodes (or zones) than pods, the last pods stay {@code Pending} for ever.
     */
    public static Placement separate(Topology topology) {
        return anywhere().separation(topology, Strength.REQUIRED);
    }

    /** Two pods of the role in one {@code topology} only where it cannot be helped. */
    public static Placement preferSeparate(Topology topology) {
        return anywhere().separation(topology, Strength.PREFERRED);
    }

    /** Keeps pods of the role apart, in addition to what is already asked for. */
    public Placement separation(Topology topology, Strength strength) {
        return separation(with(separation, topology, strength));
    }

    /** Replaces how pods of the role are kept apart. */
    public Placement separation(SortedMap<Topology, Strength> separation) {
        return new Placement(
                separation,
                spread,
                nodeSelector,
                requiredNodes,
                preferredNodes,
                tolerations,
                nearCoordination,
                nearPods);
    }

    /** Spreads the pods evenly ({@code maxSkew: 1}) where possible ({@code whenUnsatisfiable: ScheduleAnyway}). */
    public Placement spread(Topology topology) {
        return spread(topology, Strength.PREFERRED);
    }

    /**
     * Spreads the pods evenly ({@code maxSkew: 1}). {@link Strength#REQUIRED} writes {@code DoNotSchedule}.
     *
     * @see <a href="https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/">Kubernetes:
     *     Pod Topology Spread Constraints</a>
     */
    public Placement spread(Topology topology, Strength strength) {
        return spread(with(spread, topology, strength));
    }

    /** Replaces how pods of the role are spread. */
    public Placement spread(SortedMap<Topology, Strength> spread) {
        return new Placement(
                separation,
                spread,
                nodeSelector,
                requiredNodes,
                preferredNodes,
                tolerations,
                nearCoordination,
                nearPods);
    }

    /** Only nodes with exactly this label. */
    public Placement onNodes(String label, String value) {
        return nodeSelector(with(nodeSelector, label, value));
    }

    /** Replaces the labels that nodes must have. */
    public Placement nodeSelector(SortedMap<String, String> labels) {
        return new Placement(
                separation, spread, labels, requiredNodes, preferredNodes, tolerations, nearCoordination, nearPods);
    }

    /** Only nodes with such a label, in addition to what is already asked for. */
    public Placement onNodes(NodeLabels labels) {
        return new Placement(
                separation,
                spread,
                nodeSelector,
                with(requiredNodes, labels),
                preferredNodes,
                tolerations,
                nearCoordination,
                nearPods);
    }

    /** Rather nodes with exactly this label. */
    public Placement preferNodes(String label, String value) {
        return preferNodes(NodeLabels.in(label, value));
    }

    /** Rather nodes with such a label. */
    public Placement preferNodes(NodeLabels labels) {
        return new Placement(
                separation,
                spread,
                nodeSelector,
                requiredNodes,
                with(preferredNodes, labels),
                tolerations,
                nearCoordination,
                nearPods);
    }

    /** Adds a toleration. */
    public Placement tolerate(Toleration toleration) {
        return tolerations(with(tolerations, toleration));
    }

    /**
     * How long pods stay on a node that is not ready or cannot be reached, before Kubernetes gives them up. Kubernetes' own
     * default is five minutes. Writes two {@code tolerations} with {@code tolerationSeconds}.
     *
     * <p>Trap: with claims on disks of the node, or with emptyDir, a broker that is given up early starts without its
     * records, or not at all; with too long a period, a dead node's broker is missing that long.
     *
     * @param period whole seconds
     * @see <a
     *     href="https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/#taint-based-evictions">Kubernetes:
     *     Taint based Evictions</a>
     */
    public Placement stayOnFailedNode(Duration period) {
        return tolerate(Toleration.exists("node.kubernetes.io/not-ready").evictAfter(period))
                .tolerate(Toleration.exists("node.kubernetes.io/unreachable").evictAfter(period));
    }

    /** Replaces the tolerations. */
    public Placement tolerations(List<Toleration> tolerations) {
        return new Placement(
                separation,
                spread,
                nodeSelector,
                requiredNodes,
                preferredNodes,
                tolerations,
                nearCoordination,
                nearPods);
    }

    /**
     * Rather the nodes on which pods of the ZooKeeper ensemble or the KRaft quorum run, which saves network hops.
     * Only for brokers, and only where the cluster has such pods. Writes {@code affinity.podAffinity.preferred…}.
     *
     * <p>Trap: the scheduler counts it once for each such pod of a node, so that with many of them it outweighs {@link
     * #preferSeparate}; {@link #separate} holds.
     */
    public Placement preferCoordinationNodes() {
        return new Placement(
                separation, spread, nodeSelector, requiredNodes, preferredNodes, tolerations, true, nearPods);
    }

    /**
     * Rather the nodes on which pods with this label run, e.g. clients, in the cluster's namespace; all labels that are asked
     * for count together. Writes {@code affinity.podAffinity.preferred…}.
     *
     * <p>Trap: as with {@link #preferCoordinationNodes}, but weaker: a hundred such pods outweigh {@link #preferSeparate}.
     */
    public Placement preferNodesOf(String podLabel, String value) {
        return new Placement(
                separation,
                spread,
                nodeSelector,
                requiredNodes,
                preferredNodes,
                tolerations,
                nearCoordination,
                with(nearPods, podLabel, value));
    }

    private static <K extends Comparable<K>, V> SortedMap<K, V> with(Map<K, V> map, K key, V value) {
        SortedMap<K, V> copy = new TreeMap<>(map);
        copy.put(key, value);
        return copy;
    }

    private static <T> List<T> with(List<T> list, T more) {
        List<T> copy = new ArrayList<>(list);
        copy.add(more);
        return copy;
    }
}
