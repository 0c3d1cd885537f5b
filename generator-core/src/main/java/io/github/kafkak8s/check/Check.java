package io.github.kafkak8s.check;

import io.github.kafkak8s.check.pods.ContainerRules;
import io.github.kafkak8s.check.pods.EnvironmentRules;
import io.github.kafkak8s.check.pods.ImageRules;
import io.github.kafkak8s.check.pods.JvmRules;
import io.github.kafkak8s.check.pods.MountRules;
import io.github.kafkak8s.check.pods.PlacementRules;
import io.github.kafkak8s.check.pods.PodRules;
import io.github.kafkak8s.check.pods.ResourceRules;
import io.github.kafkak8s.check.pods.SchedulingClassRules;
import io.github.kafkak8s.check.storage.ClaimRules;
import io.github.kafkak8s.check.storage.EmptyDirRules;
import io.github.kafkak8s.check.storage.StaticVolumeRules;
import io.github.kafkak8s.check.storage.StorageClassRules;
import io.github.kafkak8s.check.storage.StorageRules;
import io.github.kafkak8s.check.storage.VolumeRules;
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
            BrokerSettingRules::check,
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
