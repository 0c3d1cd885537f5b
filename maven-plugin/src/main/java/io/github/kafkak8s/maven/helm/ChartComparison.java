package io.github.kafkak8s.maven.helm;

import io.github.kafkak8s.chart.ComparableObjects;
import io.github.kafkak8s.output.UnifiedDiff;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * What a rendered chart does differently from the manifests.
 *
 * @param objects how many objects the chart renders, without those that {@link ComparableObjects} leaves out
 * @param diff a unified diff from the manifests to the chart, object by object; empty if they agree
 */
public record ChartComparison(int objects, String diff) {

    /**
     * Compares.
     *
     * @param manifests text by file name, {@code kustomization.yaml} and other files among them
     * @param rendered the chart's objects as YAML
     * @throws IllegalArgumentException if the chart renders what is no Kubernetes object, or one twice
     */
    public static ChartComparison of(SortedMap<String, String> manifests, String rendered) {
        String all = manifests.entrySet().stream()
                .filter(file ->
                        file.getKey().endsWith(".yaml") && !file.getKey().equals("kustomization.yaml"))
                .map(file -> "---\n" + file.getValue())
                .collect(Collectors.joining());
        SortedMap<String, String> objects = ComparableObjects.of(rendered);
        return new ChartComparison(objects.size(), UnifiedDiff.of(ComparableObjects.of(all), objects));
    }
}
