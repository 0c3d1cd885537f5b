package io.github.kafkak8s.chart.values;

import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.model.Brokers;
import io.github.kafkak8s.model.KRaft;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.PodGroup;
import io.github.kafkak8s.model.PodSettings;
import io.github.kafkak8s.model.ZooKeeper;
import io.github.kafkak8s.model.unit.Size;
import java.util.Optional;
import java.util.TreeMap;
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

    static PodGroup<?> heap(PodGroup<?> group, Optional<Size> heap) {
        PodSettings pods = group.pods();
        return group.pods(new PodSettings(
                pods.names(),
                pods.image(),
                pods.resources(),
                heap,
                pods.placement(),
                pods.metadata(),
                pods.timing(),
                pods.environment()));
    }

    static PodGroup<?> metadata(PodGroup<?> group, PodSettings.Metadata metadata) {
        PodSettings pods = group.pods();
        return group.pods(new PodSettings(
                pods.names(),
                pods.image(),
                pods.resources(),
                pods.heap(),
                pods.placement(),
                new PodSettings.Metadata(new TreeMap<>(metadata.labels()), new TreeMap<>(metadata.annotations())),
                pods.timing(),
                pods.environment()));
    }

    static PodGroup<?> environment(PodGroup<?> group, PodSettings.Environment environment) {
        PodSettings pods = group.pods();
        return group.pods(new PodSettings(
                pods.names(),
                pods.image(),
                pods.resources(),
                pods.heap(),
                pods.placement(),
                pods.metadata(),
                pods.timing(),
                environment));
    }
}
