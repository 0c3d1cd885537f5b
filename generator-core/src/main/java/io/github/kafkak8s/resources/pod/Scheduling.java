package io.github.kafkak8s.resources.pod;

import io.fabric8.kubernetes.api.model.Affinity;
import io.fabric8.kubernetes.api.model.AffinityBuilder;
import io.fabric8.kubernetes.api.model.NodeAffinity;
import io.fabric8.kubernetes.api.model.NodeAffinityBuilder;
import io.fabric8.kubernetes.api.model.NodeSelectorRequirement;
import io.fabric8.kubernetes.api.model.NodeSelectorRequirementBuilder;
import io.fabric8.kubernetes.api.model.PodAffinityTerm;
import io.fabric8.kubernetes.api.model.PodAffinityTermBuilder;
import io.fabric8.kubernetes.api.model.PodAntiAffinity;
import io.fabric8.kubernetes.api.model.PodAntiAffinityBuilder;
import io.fabric8.kubernetes.api.model.TolerationBuilder;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraint;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraintBuilder;
import io.fabric8.kubernetes.api.model.WeightedPodAffinityTerm;
import io.fabric8.kubernetes.api.model.WeightedPodAffinityTermBuilder;
import io.github.kafkak8s.derive.Labels;
import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.placement.NodeLabels;
import io.github.kafkak8s.model.placement.Placement;
import io.github.kafkak8s.model.placement.Placement.Strength;
import io.github.kafkak8s.model.placement.Toleration;
import io.github.kafkak8s.model.placement.Topology;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Where pods may run: affinity, spread and tolerations. */
public final class Scheduling {
    private static final int STRONGEST = 100;
    // The scheduler adds the weight of a neighbour once for each such pod, so that many would outweigh a separation.
    private static final int NEAR_COORDINATION = 10;
    private static final int NEAR_PODS = 1;

    private Scheduling() {}

    /** Null where there is no wish: fabric8 then leaves the field out. */
    public static Affinity affinity(KafkaCluster cluster, Role role) {
        Placement placement = role.group().pods().placement();
        AffinityBuilder affinity = new AffinityBuilder();
        if (!placement.requiredNodes().isEmpty() || !placement.preferredNodes().isEmpty()) {
            affinity.withNodeAffinity(nodes(placement));
        }
        List<WeightedPodAffinityTerm> near = near(cluster, placement);
        if (!near.isEmpty()) {
            affinity.withNewPodAffinity()
                    .withPreferredDuringSchedulingIgnoredDuringExecution(near)
                    .endPodAffinity();
        }
        if (!placement.separation().isEmpty()) {
            affinity.withPodAntiAffinity(separation(cluster, role));
        }
        Affinity built = affinity.build();
        return built.equals(new Affinity()) ? null : built;
    }

    public static List<TopologySpreadConstraint> spread(KafkaCluster cluster, Role role) {
        return role.group().pods().placement().spread().entrySet().stream()
                .map(entry -> new TopologySpreadConstraintBuilder()
                        .withMaxSkew(1)
                        .withTopologyKey(entry.getKey().key())
                        .withWhenUnsatisfiable(
                                entry.getValue() == Strength.REQUIRED ? "DoNotSchedule" : "ScheduleAnyway")
                        .withNewLabelSelector()
                        .withMatchLabels(Labels.peers(cluster, role))
                        .endLabelSelector()
                        .build())
                .toList();
    }

    public static List<io.fabric8.kubernetes.api.model.Toleration> tolerations(Role role) {
        return role.group().pods().placement().tolerations().stream()
                .map(Scheduling::toleration)
                .toList();
    }

    private static io.fabric8.kubernetes.api.model.Toleration toleration(Toleration toleration) {
        return new TolerationBuilder()
                .withKey(toleration.key())
                .withOperator(toleration.value().isPresent() ? "Equal" : "Exists")
                .withValue(toleration.value().orElse(null))
                .withEffect(toleration.effect().map(Toleration.Effect::toString).orElse(null))
                .withTolerationSeconds(
                        toleration.period().map(Duration::toSeconds).orElse(null))
                .build();
    }

    private static NodeAffinity nodes(Placement placement) {
        NodeAffinityBuilder nodes = new NodeAffinityBuilder();
        if (!placement.requiredNodes().isEmpty()) {
            // In one term, since a node that matches any term would do.
            nodes.withNewRequiredDuringSchedulingIgnoredDuringExecution()
                    .addNewNodeSelectorTerm()
                    .withMatchExpressions(placement.requiredNodes().stream()
                            .map(Scheduling::expression)
                            .toList())
                    .endNodeSelectorTerm()
                    .endRequiredDuringSchedulingIgnoredDuringExecution();
        }
        for (NodeLabels labels : placement.preferredNodes()) {
            nodes.addNewPreferredDuringSchedulingIgnoredDuringExecution()
                    .withWeight(STRONGEST)
                    .withNewPreference()
                    .withMatchExpressions(expression(labels))
                    .endPreference()
                    .endPreferredDuringSchedulingIgnoredDuringExecution();
        }
        return nodes.build();
    }

    private static NodeSelectorRequirement expression(NodeLabels labels) {
        return new NodeSelectorRequirementBuilder()
                .withKey(labels.label())
                .withOperator(labels.operator().toString())
                .withValues(labels.values())
                .build();
    }

    private static List<WeightedPodAffinityTerm> near(KafkaCluster cluster, Placement placement) {
        List<WeightedPodAffinityTerm> near = new ArrayList<>();
        if (placement.nearCoordination()) {
            Map<String, String> coordination =
                    Labels.selector(cluster, Role.coordination(cluster).orElseThrow());
            near.add(weighted(NEAR_COORDINATION, term(coordination, Topology.HOST)));
        }
        if (!placement.nearPods().isEmpty()) {
            near.add(weighted(NEAR_PODS, term(placement.nearPods(), Topology.HOST)));
        }
        return near;
    }

    private static PodAntiAffinity separation(KafkaCluster cluster, Role role) {
        return new PodAntiAffinityBuilder()
                .withRequiredDuringSchedulingIgnoredDuringExecution(
                        terms(cluster, role, Strength.REQUIRED).toList())
                .withPreferredDuringSchedulingIgnoredDuringExecution(terms(cluster, role, Strength.PREFERRED)
                        .map(term -> weighted(STRONGEST, term))
                        .toList())
                .build();
    }

    private static Stream<PodAffinityTerm> terms(KafkaCluster cluster, Role role, Strength strength) {
        return role.group().pods().placement().separation().entrySet().stream()
                .filter(entry -> entry.getValue() == strength)
                .map(entry -> term(Labels.peers(cluster, role), entry.getKey()));
    }

    private static PodAffinityTerm term(Map<String, String> labels, Topology topology) {
        return new PodAffinityTermBuilder()
                .withTopologyKey(topology.key())
                .withNewLabelSelector()
                .withMatchLabels(labels)
                .endLabelSelector()
                .build();
    }

    private static WeightedPodAffinityTerm weighted(int weight, PodAffinityTerm term) {
        return new WeightedPodAffinityTermBuilder()
                .withWeight(weight)
                .withPodAffinityTerm(term)
                .build();
    }
}
