package io.github.kafkak8s.model.pod;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where the pods of one role may run.
 *
 * @param separation pods of the role kept apart, for each topology. Writes {@code affinity.podAntiAffinity}
 * @param spread pods of the role spread evenly, for each topology. Writes {@code topologySpreadConstraints}
 * @param nodeSelector node labels that must match exactly. Writes {@code nodeSelector}
 * @param preferredNodes node labels that are preferred. Writes {@code affinity.nodeAffinity.preferred…}
 * @param tolerations taints that are tolerated. Writes {@code tolerations}
 * @param nearCoordination whether brokers look for the nodes of the ZooKeeper or controller pods
 */
public record Placement(
        SortedMap<Topology, Strength> separation,
        SortedMap<Topology, Strength> spread,
        SortedMap<String, String> nodeSelector,
        SortedMap<String, String> preferredNodes,
        List<Toleration> tolerations,
        boolean nearCoordination) {

    /** Whether the scheduler must or should. */
    public enum Strength {
        /** A pod that cannot be placed so stays {@code Pending}. */
        REQUIRED,
        /** The scheduler tries. */
        PREFERRED
    }

    public Placement {
        separation = copyOf(separation);
        spread = copyOf(spread);
        nodeSelector = Collections.unmodifiableSortedMap(new TreeMap<>(nodeSelector));
        preferredNodes = Collections.unmodifiableSortedMap(new TreeMap<>(preferredNodes));
        tolerations = List.copyOf(tolerations);
    }

    /** No wish at all: the scheduler may put all pods on one node. */
    public static Placement anywhere() {
        return new Placement(
                Collections.emptySortedMap(),
                Collections.emptySortedMap(),
                Collections.emptySortedMap(),
                Collections.emptySortedMap(),
                List.of(),
                false);
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
        return new Placement(
                with(separation, topology, strength),
                spread,
                nodeSelector,
                preferredNodes,
                tolerations,
                nearCoordination);
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
        return new Placement(
                separation,
                with(spread, topology, strength),
                nodeSelector,
                preferredNodes,
                tolerations,
                nearCoordination);
    }

    /** Only nodes with exactly this label. */
    public Placement onNodes(String label, String value) {
        return new Placement(
                separation, spread, with(nodeSelector, label, value), preferredNodes, tolerations, nearCoordination);
    }

    /** Rather nodes with exactly this label. */
    public Placement preferNodes(String label, String value) {
        return new Placement(
                separation, spread, nodeSelector, with(preferredNodes, label, value), tolerations, nearCoordination);
    }

    /** Adds a toleration. */
    public Placement tolerate(Toleration toleration) {
        List<Toleration> all = new ArrayList<>(tolerations);
        all.add(toleration);
        return new Placement(separation, spread, nodeSelector, preferredNodes, all, nearCoordination);
    }

    /**
     * Rather the nodes on which pods of the ZooKeeper ensemble or the KRaft quorum run, which saves network hops.
     * Only for brokers, and only where the cluster has such pods. Writes {@code affinity.podAffinity.preferred…}.
     */
    public Placement preferCoordinationNodes() {
        return new Placement(separation, spread, nodeSelector, preferredNodes, tolerations, true);
    }

    private static SortedMap<Topology, Strength> copyOf(SortedMap<Topology, Strength> map) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }

    private static <K extends Comparable<K>, V> SortedMap<K, V> with(Map<K, V> map, K key, V value) {
        SortedMap<K, V> copy = new TreeMap<>(map);
        copy.put(key, value);
        return copy;
    }
}
