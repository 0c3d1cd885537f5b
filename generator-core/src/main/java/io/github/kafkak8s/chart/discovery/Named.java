package io.github.kafkak8s.chart.discovery;

import java.util.function.Function;

/**
 * A named template: a text of several lines, or a map, that the chart defines once and includes wherever it occurs.
 * Its body is found like everything else, and may include the templates after it.
 *
 * @param name name of the template
 * @param of the text or the map of a model; null where the model has none
 * @param <M> type of the model
 */
public record Named<M>(String name, Function<M, Object> of) {}
