package io.github.kafkak8s.maven.definition;

import io.github.kafkak8s.Generator;
import io.github.kafkak8s.chart.ChartInfo;
import io.github.kafkak8s.check.Problem;
import io.github.kafkak8s.decorate.Decorations;
import io.github.kafkak8s.model.KafkaCluster;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * A cluster and the class that describes it.
 *
 * @param className simple name of the class, for messages
 * @param cluster what it returned
 * @param decorations of the cluster, or of the same with other values of its chart
 */
public record Definition(String className, KafkaCluster cluster, Function<KafkaCluster, Decorations> decorations) {

    /** How messages name it, e.g. {@code orders (OrdersKafka)}. */
    public String title() {
        return cluster.name() + " (" + className + ")";
    }

    /** Every problem of the cluster and its decorations. */
    public List<Problem> problems() {
        return Generator.problems(cluster, decorations);
    }

    /** The manifests, text by file name. */
    public SortedMap<String, String> manifests() {
        return Generator.manifests(cluster, decorations);
    }

    /** The chart, text by path. */
    public SortedMap<String, String> chart(ChartInfo info) {
        return Generator.chart(cluster, info, decorations);
    }
}
