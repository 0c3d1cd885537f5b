package io.github.kafkak8s.chart.template;

/**
 * A leaf of a tree that is written as it is: a Helm action where the chart differs from every model on purpose.
 *
 * @param helm the text, from the root {@code $}
 */
public record Raw(String helm) {}
