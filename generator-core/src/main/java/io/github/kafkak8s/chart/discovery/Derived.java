package io.github.kafkak8s.chart.discovery;

import io.github.kafkak8s.chart.template.Type;
import java.util.function.Function;

/**
 * What follows from several settings: the same function in Java and as a Helm expression. That it stands where it is
 * used is found; that both spellings agree is what comparing rendered charts must show.
 *
 * @param helm the expression, from the root {@code $}
 * @param says what it is, in a few words
 * @param type what both yield
 * @param always whether it stands for its value where that never changes, too
 * @param of what the expression yields for a model; null where it is not used
 * @param <M> type of the model
 */
public record Derived<M>(String helm, String says, Type type, boolean always, Function<M, Object> of) {

    /** An expression that stands where it explains a difference. */
    public Derived(String helm, String says, Type type, Function<M, Object> of) {
        this(helm, says, type, false, of);
    }
}
