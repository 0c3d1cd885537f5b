package io.github.kafkak8s.check.pods;

import io.github.kafkak8s.check.LabelRules;
import io.github.kafkak8s.check.Problems;
import io.github.kafkak8s.model.placement.NodeLabels;
import io.github.kafkak8s.model.placement.NodeLabels.Operator;
import io.github.kafkak8s.model.placement.Placement;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Wishes about nodes that some node can meet. */
final class NodeLabelRules {
    private NodeLabelRules() {}

    static void check(Problems problems, String path, Placement placement) {
        each(problems, path + ".onNodes", placement.requiredNodes());
        each(problems, path + ".preferNodes", placement.preferredNodes());
        Set<String> labels = new TreeSet<>();
        placement.requiredNodes().forEach(nodes -> labels.add(nodes.label()));
        for (String label : labels) {
            problems.addIf(
                    !isPossible(label, placement.nodeSelector(), placement.requiredNodes()),
                    path + ".onNodes[" + label + "]",
                    "no node can be all that is asked of this label. Remove what contradicts.");
        }
    }

    private static void each(Problems problems, String path, List<NodeLabels> wishes) {
        for (int i = 0; i < wishes.size(); i++) {
            NodeLabels nodes = wishes.get(i);
            String where = path + "[" + nodes.label() + "]";
            boolean compares = nodes.operator() == Operator.IN || nodes.operator() == Operator.NOT_IN;
            LabelRules.key(problems, where, nodes.label());
            nodes.values().forEach(value -> LabelRules.value(problems, where, value));
            problems.addIf(
                    compares && nodes.values().isEmpty(),
                    where,
                    nodes.operator() + " has no value to compare with. Add one, or use NodeLabels.exists.");
            problems.addIf(
                    !compares && !nodes.values().isEmpty(),
                    where,
                    nodes.operator() + " compares with no value. Remove " + String.join(", ", nodes.values()) + ".");
            problems.addIf(wishes.indexOf(nodes) < i, where, "the same is there twice. Remove one.");
        }
    }

    /** Whether a node with some value of the label, or without the label, is what all of them ask for. */
    private static boolean isPossible(String label, Map<String, String> selector, List<NodeLabels> wishes) {
        List<NodeLabels> ofLabel =
                wishes.stream().filter(nodes -> nodes.label().equals(label)).toList();
        Set<String> values = new HashSet<>(List.of(""));
        ofLabel.forEach(nodes -> values.addAll(nodes.values()));
        // Stands for all values that nobody names.
        values.add("any other value");
        if (selector.containsKey(label)) {
            values.clear();
            values.add(selector.get(label));
        }
        boolean withLabel =
                values.stream().anyMatch(value -> ofLabel.stream().allMatch(nodes -> matches(nodes, value)));
        boolean without = !selector.containsKey(label)
                && ofLabel.stream()
                        .allMatch(nodes ->
                                nodes.operator() == Operator.DOES_NOT_EXIST || nodes.operator() == Operator.NOT_IN);
        return withLabel || without;
    }

    private static boolean matches(NodeLabels nodes, String value) {
        return switch (nodes.operator()) {
            case IN -> nodes.values().contains(value) || nodes.values().isEmpty();
            case NOT_IN -> !nodes.values().contains(value);
            case EXISTS -> true;
            case DOES_NOT_EXIST -> false;
        };
    }
}
