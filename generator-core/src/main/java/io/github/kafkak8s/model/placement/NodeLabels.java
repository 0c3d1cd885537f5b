package io.github.kafkak8s.model.placement;

import java.util.List;
import java.util.Objects;

/**
 * What a label of a node must be. Writes one entry of {@code matchExpressions}.
 *
 * @param label the label's key
 * @param operator how it is compared
 * @param values values to compare with; none where the label's existence alone counts
 */
public record NodeLabels(String label, Operator operator, List<String> values) {

    /** How a label is compared, as Kubernetes spells it. */
    public enum Operator {
        IN("In"),
        NOT_IN("NotIn"),
        EXISTS("Exists"),
        DOES_NOT_EXIST("DoesNotExist");

        private final String text;

        Operator(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    public NodeLabels {
        Objects.requireNonNull(label, "placement.nodes.label is null");
        Objects.requireNonNull(operator, "placement.nodes.operator is null");
        values.forEach(value -> Objects.requireNonNull(value, "one of placement.nodes.values is null"));
        values = List.copyOf(values);
    }

    /** Nodes whose label has one of these values. */
    public static NodeLabels in(String label, String... values) {
        return new NodeLabels(label, Operator.IN, List.of(values));
    }

    /** Nodes without the label, and those whose label has none of these values. */
    public static NodeLabels notIn(String label, String... values) {
        return new NodeLabels(label, Operator.NOT_IN, List.of(values));
    }

    /** Nodes that have the label, whatever its value. */
    public static NodeLabels exists(String label) {
        return new NodeLabels(label, Operator.EXISTS, List.of());
    }

    /** Nodes without the label. */
    public static NodeLabels doesNotExist(String label) {
        return new NodeLabels(label, Operator.DOES_NOT_EXIST, List.of());
    }
}
