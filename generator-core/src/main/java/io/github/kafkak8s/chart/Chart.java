package io.github.kafkak8s.chart;

import io.github.kafkak8s.chart.template.Unexplained;
import io.github.kafkak8s.chart.values.ChartValue;
import io.github.kafkak8s.chart.values.ChartValues;
import io.github.kafkak8s.chart.values.ValuesSchema;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.resources.ClusterResources;
import io.github.kafkak8s.resources.ResourceSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A Helm chart: the bodies of its templates are found by rendering many variants of the description, the frame around them
 * is written by templates of its own.
 */
public final class Chart {
    private Chart() {}

    /**
     * The files of a valid description's chart: text by path within the chart's folder, with {@code /}.
     *
     * @throws Unexplained if a value has an effect that no template can express, with each such place
     */
    public static SortedMap<String, String> of(KafkaCluster cluster, ChartInfo info) {
        return of(cluster, info, ClusterResources::of);
    }

    /**
     * The same, for objects that are not only the description's.
     *
     * @param resources the objects of a description: this one, or the same with other values
     * @throws Unexplained as {@link #of(KafkaCluster, ChartInfo)} does
     */
    public static SortedMap<String, String> of(
            KafkaCluster cluster, ChartInfo info, Function<KafkaCluster, ResourceSet> resources) {
        List<ChartValue> values = ChartValues.of(cluster);
        SortedMap<String, String> files = new TreeMap<>(new ChartFrame(cluster, info, values).files());
        files.putAll(ChartTemplates.of(cluster, values, resources));
        files.put("values.schema.json", ValuesSchema.of(values));
        return files;
    }
}
