package io.github.kafkak8s.chart.values;

import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.model.Brokers;
import io.github.kafkak8s.model.KRaft;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.PodGroup;
import io.github.kafkak8s.model.PodSettings;
import io.github.kafkak8s.model.ZooKeeper;
import io.github.kafkak8s.model.placement.Placement;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Changes of one group of pods. */
public final class Groups {
    private Groups() {}

    /** The group of a role, which the cluster must have. */
    public static PodGroup<?> of(KafkaCluster cluster, Role.Kind kind) {
        return Role.of(cluster).stream()
                .filter(role -> role.kind() == kind)
                .findFirst()
                .orElseThrow()
                .group();
    }

    /** The cluster with another group in the place of the one of this role. */
    static KafkaCluster change(
            KafkaCluster cluster, Role.Kind kind, Function<PodGroup<?>, ? extends PodGroup<?>> change) {
        PodGroup<?> changed = change.apply(of(cluster, kind));
        if (changed instanceof Brokers brokers) {
            return cluster.brokers(brokers);
        }
        return changed instanceof KRaft.Dedicated controllers
                ? cluster.coordination(controllers)
                : cluster.coordination((ZooKeeper.Ensemble) changed);
    }

    /** A lens' change of the group of a role. */
    static <T> BiFunction<KafkaCluster, T, KafkaCluster> set(
            Role.Kind kind, BiFunction<PodGroup<?>, T, PodGroup<?>> change) {
        return (cluster, setting) -> change(cluster, kind, group -> change.apply(group, setting));
    }

    /** A lens' change of what is common to the pods of all roles, in one of them. */
    static <T> BiFunction<KafkaCluster, T, KafkaCluster> setPods(
            Role.Kind kind, BiFunction<PodSettings, T, PodSettings> change) {
        return set(kind, (group, setting) -> group.pods(change.apply(group.pods(), setting)));
    }

    /** A lens' change of where the pods of a role run. */
    static <T> BiFunction<KafkaCluster, T, KafkaCluster> setPlacement(
            Role.Kind kind, BiFunction<Placement, T, Placement> change) {
        return set(
                kind,
                (group, setting) -> group.placement(change.apply(group.pods().placement(), setting)));
    }
}
