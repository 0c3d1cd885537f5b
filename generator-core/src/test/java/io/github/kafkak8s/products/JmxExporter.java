package io.github.kafkak8s.products;

import io.github.kafkak8s.yaml.Yaml;
import io.prometheus.jmx.JmxCollector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.DataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.management.MalformedObjectNameException;

/** The JMX exporter, without a server. */
final class JmxExporter {
    /** Keys of its documentation that the rules may use. */
    private static final Set<String> KEYS = Set.of(
            "cache",
            "hostPort",
            "includeObjectNames",
            "labels",
            "lowercaseOutputName",
            "name",
            "pattern",
            "rules",
            "type");

    private JmxExporter() {}

    /** Reads rules as they are, those for another JVM included. */
    static void read(String rules) throws MalformedObjectNameException {
        new JmxCollector(rules);
    }

    /** Applies rules to the MBeans of this JVM; returns series as a scrape has them. */
    static List<String> collect(String rules) throws MalformedObjectNameException {
        PrometheusRegistry registry = new PrometheusRegistry();
        new JmxCollector(rules.replaceAll("(?m)^hostPort: .*\n", "")).register(registry);
        List<String> series = new ArrayList<>();
        for (MetricSnapshot metric : registry.scrape()) {
            for (DataPointSnapshot point : metric.getDataPoints()) {
                series.add(series(metric.getMetadata().getPrometheusName(), point));
            }
        }
        return series;
    }

    /** The exporter says nothing of keys that it does not know. */
    static Set<String> unknownKeys(String rules) {
        Set<String> keys = new TreeSet<>();
        collectKeys(Yaml.readAll(rules), keys);
        keys.removeAll(KEYS);
        return keys;
    }

    private static String series(String name, DataPointSnapshot point) {
        String labels = point.getLabels().isEmpty() ? "" : point.getLabels().toString();
        if (point instanceof CounterDataPointSnapshot counter) {
            return name + "_total" + labels + " " + counter.getValue();
        }
        return name + labels + (point instanceof GaugeDataPointSnapshot gauge ? " " + gauge.getValue() : " of no type");
    }

    /** The names of labels are free. */
    private static void collectKeys(Object tree, Set<String> keys) {
        if (tree instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                keys.add((String) key);
                if (!"labels".equals(key)) {
                    collectKeys(value, keys);
                }
            });
        } else if (tree instanceof Collection<?> list) {
            list.forEach(element -> collectKeys(element, keys));
        }
    }
}
