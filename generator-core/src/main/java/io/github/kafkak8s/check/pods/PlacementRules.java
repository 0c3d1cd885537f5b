package io.github.kafkak8s.check.pods;

import io.github.kafkak8s.check.LabelRules;
import io.github.kafkak8s.check.Problems;
import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.placement.Placement;
import io.github.kafkak8s.model.placement.Toleration;
import java.util.List;
import java.util.Optional;

/** Places that exist. */
public final class PlacementRules {
    private PlacementRules() {}

    public static void check(KafkaCluster cluster, Problems problems) {
        for (Role role : Role.of(cluster)) {
            Placement placement = role.group().pods().placement();
            String path = role.path() + ".placement";
            LabelRules.labels(problems, path + ".onNodes", placement.nodeSelector());
            NodeLabelRules.check(problems, path, placement);
            LabelRules.labels(problems, path + ".preferNodesOf", placement.nearPods());
            tolerations(problems, path, placement.tolerations());
            if (placement.nearCoordination()) {
                problems.addIf(
                        role.kind() != Role.Kind.BROKER,
                        path + ".preferCoordinationNodes",
                        "is for brokers: these are the coordination's own pods. Remove it.");
                problems.addIf(
                        role.kind() == Role.Kind.BROKER
                                && Role.coordination(cluster).isEmpty(),
                        path + ".preferCoordinationNodes",
                        "has no effect: this cluster generates no coordination pods. Remove it.");
            }
        }
    }

    private static void tolerations(Problems problems, String path, List<Toleration> tolerations) {
        List<Toleration> taints = tolerations.stream()
                .map(each -> new Toleration(each.key(), each.value(), each.effect(), Optional.empty()))
                .toList();
        for (int i = 0; i < tolerations.size(); i++) {
            Toleration toleration = tolerations.get(i);
            String where = path + ".tolerate[" + toleration.key() + "]";
            LabelRules.key(problems, where, toleration.key());
            problems.addIf(
                    taints.indexOf(taints.get(i)) < i, where, "the same taint is tolerated twice. Remove one of them.");
            toleration.value().ifPresent(value -> LabelRules.value(problems, where, value));
            toleration.period().ifPresent(period -> {
                problems.addIf(
                        period.isNegative() || !ResourceRules.isWholeSeconds(period),
                        where,
                        period + " is no number of whole seconds. Use e.g. Duration.ofMinutes(20).");
                problems.addIf(
                        !toleration.effect().equals(Optional.of(Toleration.Effect.NO_EXECUTE)),
                        where,
                        "a time limit has a meaning for the effect NoExecute only. Use evictAfter alone.");
            });
        }
    }
}
