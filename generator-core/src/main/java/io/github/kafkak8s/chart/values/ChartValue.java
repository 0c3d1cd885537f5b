package io.github.kafkak8s.chart.values;

import io.github.kafkak8s.chart.discovery.Lens;
import io.github.kafkak8s.model.KafkaCluster;
import java.util.Map;

/**
 * One value of a chart.
 *
 * @param path where it stands in values.yaml, e.g. {@code resources.memory}
 * @param doc one sentence for its user: the effect, and the trap if there is one
 * @param schema its JSON schema
 * @param lens what it does to the description
 */
public record ChartValue(String path, String doc, Map<String, Object> schema, Lens<KafkaCluster> lens) {

    /** The last part of its path. */
    public String key() {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
