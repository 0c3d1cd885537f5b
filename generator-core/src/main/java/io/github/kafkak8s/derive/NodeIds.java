package io.github.kafkak8s.derive;

import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.ZooKeeper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The ids of brokers and controllers, which share one space. */
public final class NodeIds {
    /** Far above any number of brokers, far below what a Kafka INT can hold. */
    private static final int HIGHEST = 1_000_000;
    /** Default of {@code reserved.broker.max.id}: ids above it are for ZooKeeper to give. */
    private static final int HIGHEST_WITH_ZOOKEEPER = 1000;
    /** So that what is before a suggested id can grow. */
    private static final int STEP = 100;

    private NodeIds() {}

    /** Who has ids: the brokers, those of pools, then dedicated controllers. */
    public static List<Role> owners(KafkaCluster cluster) {
        List<Role> owners = new ArrayList<>(Role.allBrokers(cluster));
        Role.coordination(cluster).filter(Role::isKafka).ifPresent(owners::add);
        return List.copyOf(owners);
    }

    /** Whether a node of each role has the same id. */
    public static boolean overlap(Role one, Role other) {
        return one.firstNodeId() <= other.lastNodeId() && other.firstNodeId() <= one.lastNodeId();
    }

    /** The highest id that a node may have. */
    public static int highest(KafkaCluster cluster) {
        if (!(cluster.coordination() instanceof ZooKeeper)) {
            return HIGHEST;
        }
        String reserved = cluster.brokers().config().settings().getOrDefault("reserved.broker.max.id", "");
        return reserved.matches("[0-9]{1,6}") ? Integer.parseInt(reserved) : HIGHEST_WITH_ZOOKEEPER;
    }

    /** How many brokers there can be beside pools and controllers, before their ids reach the next ones. */
    public static int room(KafkaCluster cluster) {
        int first = cluster.brokers().firstNodeId();
        int end = owners(cluster).stream()
                .mapToInt(Role::firstNodeId)
                .filter(next -> next > first)
                .min()
                .orElse(Integer.MAX_VALUE);
        return Math.min(end, highest(cluster) + 1) - first;
    }

    /** An id from which on a role's nodes can count. */
    public static int free(KafkaCluster cluster, Role role) {
        List<Role> others = owners(cluster).stream()
                .filter(other -> !other.name().equals(role.name()))
                .toList();
        int count = role.group().count();
        return IntStream.iterate(0, id -> id + STEP)
                .filter(id -> others.stream()
                        .noneMatch(other -> id <= other.lastNodeId() && other.firstNodeId() <= id + count - 1))
                .findFirst()
                .orElseThrow();
    }
}
