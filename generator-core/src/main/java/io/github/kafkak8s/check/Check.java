package io.github.kafkak8s.check;

import io.github.kafkak8s.model.KafkaCluster;
import java.util.List;
import java.util.function.BiConsumer;

/** All rules. */
public final class Check {
    private static final List<BiConsumer<KafkaCluster, Problems>> RULES = List.of(
            NameRules::check,
            VersionRules::check,
            NodeIdRules::check,
            QuorumRules::check,
            BrokerCountRules::check,
            BrokerPoolRules::check,
            ReplicationRules::check,
            ResourceRules::check,
            JvmRules::check,
            LoggerRules::check,
            StorageRules::check,
            VolumeRules::check,
            StorageClassRules::check,
            ClaimRules::check,
            StaticVolumeRules::check,
            EmptyDirRules::check,
            PlacementRules::check,
            SchedulingClassRules::check,
            RackRules::check,
            LabelRules::check,
            EnvironmentRules::check,
            NetworkRules::check,
            BrokerKeyRules::check,
            MetricsRules::check,
            ImageRules::check,
            ContainerRules::check,
            MountRules::check,
            PodRules::check);

    private Check() {}

    /** Every problem of a description, always in the same order; empty if it can be rendered. */
    public static List<Problem> problems(KafkaCluster cluster) {
        Problems problems = new Problems();
        RULES.forEach(rule -> rule.accept(cluster, problems));
        return problems.found();
    }
}
