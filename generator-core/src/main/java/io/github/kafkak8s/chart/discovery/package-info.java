/**
 * Finds how rendered trees depend on settings: probes many models, lines the results up, and explains every difference by a
 * Helm expression. Knows neither Kafka nor Kubernetes.
 *
 * <p>The way from a model to a template, for {@code replicas: 3} and a {@code Lens} at {@code $.Values.replicaCount}:
 *
 * <ol>
 *   <li>{@code Probes} chooses the settings: as described, everything on, each lens alone from both, pairs of switches. The
 *       model is rendered under each.
 *   <li>{@code Alignment} says which entries, items and lines of all those trees are the same place. So a place has one value
 *       for each {@code Point}, here 3, 5, 1, 3, …; the points at which it is there are its {@code Scope}.
 *   <li>{@code Explainer} looks for what yields the same at each point: an {@code Expression} ({@code replicas: {{ int
 *       .Values.replicaCount }}}), a text with expressions in it ({@code TextParser}), a {@code Condition} for its presence,
 *       or a range over a collection ({@code Sequences}, {@code Ranges}).
 *   <li>If nothing does, or two do that no probe tells apart, that is {@code Unexplained}: no template is a guess. Else
 *       {@code TemplatePrinter} writes the {@code TemplateNode}s, and {@code Actions} what stands in braces.
 * </ol>
 *
 * <p>What is explained holds for the probes. That it holds for other settings, and that a {@code Derived} expression says in
 * Helm what its function says in Java, only a comparison of rendered charts can show.
 */
package io.github.kafkak8s.chart.discovery;
