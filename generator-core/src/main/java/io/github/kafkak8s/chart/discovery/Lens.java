package io.github.kafkak8s.chart.discovery;

import io.github.kafkak8s.chart.template.Type;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;

/**
 * Something a chart's user may set, seen as a change of the model.
 *
 * @param helm the expression that yields the setting, from the root {@code $}, e.g. {@code $.Values.replicaCount}
 * @param says what it is, in a few words, for the comment at a guard
 * @param type what the expression yields
 * @param standard the setting that leaves the model as it is; integers are {@code Long}
 * @param set the model with another setting
 * @param probes other settings to try, the first of which switches most on
 * @param <M> type of the model
 */
public record Lens<M>(
        String helm, String says, Type type, Object standard, BiFunction<M, Object, M> set, List<Object> probes) {
    public Lens {
        Objects.requireNonNull(standard, () -> helm + ": no standard setting");
        Object unchanged = standard;
        probes = probes.stream().filter(probe -> !probe.equals(unchanged)).toList();
        if (probes.isEmpty()) {
            throw new IllegalArgumentException(helm + ": no probe differs from the standard setting, " + standard);
        }
    }

    /** The setting that switches most on. */
    Object mostOn() {
        return type == Type.FLAG ? true : probes.get(0);
    }
}
