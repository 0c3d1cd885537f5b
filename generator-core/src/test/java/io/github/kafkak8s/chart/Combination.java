package io.github.kafkak8s.chart;

import io.github.kafkak8s.chart.discovery.Lens;
import io.github.kafkak8s.chart.template.Type;
import io.github.kafkak8s.chart.values.ChartValue;
import io.github.kafkak8s.chart.values.ChartValues;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.Namespace;
import io.github.kafkak8s.yaml.Yaml;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Settings of several values at once: what a description makes of them, and the file that tells Helm.
 *
 * @param base the description
 * @param values all values of its chart, in the order of values.yaml
 * @param release name of the release
 * @param namespace of the release
 * @param settings those that differ from the defaults, by path
 */
record Combination(
        KafkaCluster base, List<ChartValue> values, String release, String namespace, Map<String, Object> settings) {

    static Combination defaults(KafkaCluster base) {
        return new Combination(
                base, ChartValues.of(base), base.name(), base.namespace().name(), Map.of());
    }

    Combination with(ChartValue value, Object setting) {
        Map<String, Object> changed = new TreeMap<>(settings);
        if (setting.equals(value.lens().standard())) {
            changed.remove(value.path());
        } else {
            changed.put(value.path(), setting);
        }
        return new Combination(base, values, release, namespace, changed);
    }

    Combination release(String name) {
        return new Combination(base, values, name, namespace, settings);
    }

    Combination namespace(String name) {
        return new Combination(base, values, release, name, settings);
    }

    /** The description under these settings. */
    KafkaCluster cluster() {
        KafkaCluster changed = release.equals(base.name()) ? base : base.name(release);
        if (!namespace.equals(base.namespace().name())) {
            changed = changed.namespace(Namespace.existing(namespace));
        }
        for (ChartValue value : values) {
            if (settings.containsKey(value.path())) {
                changed = value.lens().set().apply(changed, settings.get(value.path()));
            }
        }
        return changed;
    }

    /** As a values file; Helm merges maps with their defaults, so entries that are to go are null. */
    String valuesFile() {
        Map<String, Object> tree = new TreeMap<>();
        for (ChartValue value : values) {
            if (settings.containsKey(value.path())) {
                put(tree, value.path(), complete(value.lens(), settings.get(value.path())));
            }
        }
        return Yaml.write(tree);
    }

    private static Object complete(Lens<KafkaCluster> lens, Object setting) {
        if (lens.type() != Type.MAP) {
            return setting;
        }
        Map<String, Object> entries = new TreeMap<>();
        ((Map<?, ?>) lens.standard()).keySet().forEach(key -> entries.put((String) key, null));
        ((Map<?, ?>) setting).forEach((key, text) -> entries.put((String) key, text));
        return entries;
    }

    /** The trees of {@link #valuesFile} hold maps of its own only. */
    @SuppressWarnings("unchecked")
    static void put(Map<String, Object> tree, String path, Object setting) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            tree.put(path, setting);
        } else {
            Object section = tree.computeIfAbsent(path.substring(0, dot), key -> new TreeMap<String, Object>());
            put((Map<String, Object>) section, path.substring(dot + 1), setting);
        }
    }

    @Override
    public String toString() {
        return "release " + release + ", namespace " + namespace + ", " + settings;
    }
}
