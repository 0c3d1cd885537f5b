package io.github.kafkak8s.chart;

import io.github.kafkak8s.chart.discovery.Discovery;
import io.github.kafkak8s.chart.discovery.Unexplained;
import io.github.kafkak8s.model.KafkaCluster;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

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
        String prefix = cluster.name();
        ChartDocuments documents = new ChartDocuments(prefix);
        DerivedValues derived = new DerivedValues(cluster, prefix, documents);
        Discovery<KafkaCluster> discovery =
                new Discovery<>(cluster, ChartValues.lenses(cluster), derived.rows(), derived.named());
        List<ChartValue> values = ChartValues.of(cluster);

        SortedMap<String, String> files = new TreeMap<>(new ChartFrame(cluster, info, values).files());
        discovery.templates(documents::of).forEach((name, text) -> files.put("templates/" + name, text));
        discovery.definitions().forEach((name, text) -> {
            String component = name.substring(prefix.length() + 1).split("\\.", 2)[0];
            String file = component.equals("files") ? "_files.tpl" : component + "/_helpers.tpl";
            files.merge("templates/" + file, text, (before, next) -> before + "\n" + next);
        });
        files.put("values.schema.json", ValuesSchema.of(values));
        return files;
    }

    /** Everything that a chart's user may set, for tests of the templates. */
    static Map<String, ChartValue> values(KafkaCluster cluster) {
        Map<String, ChartValue> values = new TreeMap<>();
        ChartValues.of(cluster).forEach(value -> values.put(value.path(), value));
        return values;
    }
}
