package io.github.kafkak8s.chart.values;

import io.github.kafkak8s.model.placement.Placement;
import io.github.kafkak8s.model.placement.Toleration;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Tolerations as entries of {@code spec.tolerations} and back. */
final class Tolerations {
    private Tolerations() {}

    static List<Map<String, Object>> trees(Placement placement) {
        return placement.tolerations().stream().map(Tolerations::tree).toList();
    }

    static List<Toleration> of(List<Map<String, Object>> trees) {
        return trees.stream().map(Tolerations::toleration).toList();
    }

    static Map<String, Object> schema() {
        Map<String, Object> toleration = Schemas.closed(
                Schemas.ordered(
                        "key",
                        Schemas.labelKey(),
                        "operator",
                        Schemas.choice(List.of("Equal", "Exists")),
                        "value",
                        Schemas.labelValue(),
                        "effect",
                        Schemas.choice(Stream.of(Toleration.Effect.values())
                                .map(Toleration.Effect::toString)
                                .toList()),
                        "tolerationSeconds",
                        Schemas.integer(0, 1_000_000_000_000L)),
                "key",
                "operator");
        // As Kubernetes demands: a value belongs to Equal, a time to NoExecute.
        toleration.put(
                "allOf",
                List.of(
                        implies("operator", "Equal", Schemas.ordered("required", List.of("value"))),
                        implies(
                                "operator",
                                "Exists",
                                Schemas.ordered("not", Schemas.ordered("required", List.of("value")))),
                        Schemas.ordered("dependencies", Schemas.ordered("tolerationSeconds", List.of("effect"))),
                        implies("effect", "NoSchedule", withoutTime()),
                        implies("effect", "PreferNoSchedule", withoutTime())));
        return Schemas.listOf(toleration);
    }

    static List<List<Map<String, Object>>> probes(String value) {
        return List.of(
                List.of(tree(Toleration.equal("dedicated", value).effect(Toleration.Effect.NO_SCHEDULE))),
                List.of(
                        tree(Toleration.exists("node.kubernetes.io/unreachable")
                                .evictAfter(Duration.ofSeconds(2_000_000))),
                        tree(Toleration.equal("a", "b"))),
                List.of());
    }

    private static Map<String, Object> tree(Toleration toleration) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("key", toleration.key());
        tree.put("operator", toleration.value().isPresent() ? "Equal" : "Exists");
        toleration.value().ifPresent(value -> tree.put("value", value));
        toleration.effect().ifPresent(effect -> tree.put("effect", effect.toString()));
        toleration.period().ifPresent(period -> tree.put("tolerationSeconds", period.toSeconds()));
        return tree;
    }

    private static Toleration toleration(Map<String, Object> tree) {
        return new Toleration(
                (String) tree.get("key"),
                Optional.ofNullable((String) tree.get("value")),
                Stream.of(Toleration.Effect.values())
                        .filter(effect -> effect.toString().equals(tree.get("effect")))
                        .findFirst(),
                Optional.ofNullable((Long) tree.get("tolerationSeconds")).map(Duration::ofSeconds));
    }

    private static Map<String, Object> implies(String field, String word, Map<String, Object> then) {
        Map<String, Object> is = Schemas.ordered(
                "properties", Schemas.ordered(field, Schemas.ordered("const", word)), "required", List.of(field));
        return Schemas.ordered("if", is, "then", then);
    }

    private static Map<String, Object> withoutTime() {
        return Schemas.ordered("not", Schemas.ordered("required", List.of("tolerationSeconds")));
    }
}
