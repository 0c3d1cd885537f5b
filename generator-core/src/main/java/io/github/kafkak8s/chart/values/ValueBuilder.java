package io.github.kafkak8s.chart.values;

import io.github.kafkak8s.chart.discovery.Lens;
import io.github.kafkak8s.chart.template.Type;
import io.github.kafkak8s.model.KafkaCluster;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** Builds one {@link ChartValue}: {@code ValueBuilder.at("logLevel", "log level").doc(…).text(…)}. */
final class ValueBuilder {
    private final String path;
    private final String says;
    private String doc = "";

    private ValueBuilder(String path, String says) {
        this.path = path;
        this.says = says;
    }

    /** @param says what it is, in a few words */
    static ValueBuilder at(String path, String says) {
        return new ValueBuilder(path, says);
    }

    ValueBuilder doc(String sentence) {
        this.doc = sentence;
        return this;
    }

    ChartValue integer(
            long standard,
            Map<String, Object> schema,
            BiFunction<KafkaCluster, Long, KafkaCluster> set,
            long... probes) {
        List<Object> settings = new ArrayList<>();
        for (long probe : probes) {
            settings.add(probe);
        }
        return value(
                Type.INTEGER, schema, standard, (cluster, setting) -> set.apply(cluster, (Long) setting), settings);
    }

    ChartValue flag(boolean standard, BiFunction<KafkaCluster, Boolean, KafkaCluster> set) {
        return value(
                Type.FLAG,
                Schemas.FLAG,
                standard,
                (cluster, setting) -> set.apply(cluster, (Boolean) setting),
                List.of(true, false));
    }

    /** A text of the given type: PLAIN, TEXT, OPTIONAL or CHOICE. */
    ChartValue text(
            Type type,
            String standard,
            Map<String, Object> schema,
            BiFunction<KafkaCluster, String, KafkaCluster> set,
            String... probes) {
        return value(
                type, schema, standard, (cluster, setting) -> set.apply(cluster, (String) setting), List.of((Object[])
                        probes));
    }

    ChartValue map(
            Map<String, String> standard,
            Map<String, Object> schema,
            BiFunction<KafkaCluster, Map<String, String>, KafkaCluster> set,
            List<Map<String, String>> probes) {
        return value(
                Type.MAP,
                schema,
                new TreeMap<>(standard),
                (cluster, setting) -> set.apply(cluster, Trees.texts(setting)),
                List.copyOf(probes));
    }

    ChartValue list(
            List<String> standard,
            Map<String, Object> schema,
            BiFunction<KafkaCluster, List<String>, KafkaCluster> set,
            List<List<String>> probes) {
        return value(
                Type.LIST,
                schema,
                List.copyOf(standard),
                (cluster, setting) -> set.apply(
                        cluster,
                        ((List<?>) setting).stream().map(String::valueOf).toList()),
                List.copyOf(probes));
    }

    /** Trees that the templates write as they are. */
    ChartValue trees(
            List<Map<String, Object>> standard,
            Map<String, Object> schema,
            BiFunction<KafkaCluster, List<Map<String, Object>>, KafkaCluster> set,
            List<List<Map<String, Object>>> probes) {
        return value(
                Type.TREES,
                schema,
                standard,
                (cluster, setting) -> set.apply(cluster, Trees.maps(setting)),
                List.copyOf(probes));
    }

    private ChartValue value(
            Type type,
            Map<String, Object> schema,
            Object standard,
            BiFunction<KafkaCluster, Object, KafkaCluster> set,
            List<Object> probes) {
        return new ChartValue(path, doc, schema, new Lens<>("$.Values." + path, says, type, standard, set, probes));
    }
}
