package io.github.kafkak8s.chart;

import io.github.kafkak8s.chart.discovery.Discovery;
import io.github.kafkak8s.chart.discovery.Named;
import io.github.kafkak8s.chart.values.ChartValue;
import io.github.kafkak8s.chart.values.ChartValues;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.resources.ClusterResources;
import io.github.kafkak8s.resources.ResourceSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** The templates whose bodies come from the description. */
final class ChartTemplates {
    /** Where a switch is off, other values vary in these only; without them a place there could pass for constant. */
    private static final int ENOUGH_RANDOM = 12;

    private ChartTemplates() {}

    /** Text by path: one file for each object, and named templates beside those that use them. */
    static SortedMap<String, String> of(KafkaCluster cluster, List<ChartValue> values) {
        return of(cluster, values, ClusterResources::of);
    }

    /** The same, with other objects than the description's own. */
    static SortedMap<String, String> of(
            KafkaCluster cluster, List<ChartValue> values, Function<KafkaCluster, ResourceSet> resources) {
        return of(cluster, values, resources, ENOUGH_RANDOM);
    }

    /** The same, with another number of probes in which every value is set at random. */
    static SortedMap<String, String> of(
            KafkaCluster cluster, List<ChartValue> values, Function<KafkaCluster, ResourceSet> resources, int random) {
        String prefix = cluster.name();
        ChartDocuments documents = new ChartDocuments(prefix, resources);
        DerivedValues derived = new DerivedValues(cluster, prefix, documents);
        List<Named<KafkaCluster>> named = derived.named();
        Discovery<KafkaCluster> discovery =
                new Discovery<>(cluster, ChartValues.lenses(cluster, values), derived.rows(named), named, random);
        SortedMap<String, String> files = new TreeMap<>();
        discovery.templates(documents::of).forEach((name, text) -> files.put("templates/" + name, text));
        discovery.definitions().forEach((name, text) -> {
            String component = name.substring(prefix.length() + 1).split("\\.", 2)[0];
            String file = component.equals("files") ? "_files.tpl" : component + "/_helpers.tpl";
            files.merge("templates/" + file, text, (before, next) -> before + "\n" + next);
        });
        return files;
    }
}
