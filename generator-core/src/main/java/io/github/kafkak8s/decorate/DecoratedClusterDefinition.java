package io.github.kafkak8s.decorate;

import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.KafkaClusterDefinition;

/**
 * Implement this instead of {@link KafkaClusterDefinition} where the description cannot say all: the plugin applies the
 * decorations to manifests and chart alike.
 */
public interface DecoratedClusterDefinition extends KafkaClusterDefinition {

    /**
     * What to change in the objects of a cluster, or to add to them.
     *
     * <p>Take names and namespace from {@code cluster}: for the chart, it is the description under other names and values,
     * some hundred times. A name in quotes would be none of a release's.
     *
     * @param cluster what {@link #define} returned, or the same with other values of the chart
     */
    Decorations decorations(KafkaCluster cluster);
}
