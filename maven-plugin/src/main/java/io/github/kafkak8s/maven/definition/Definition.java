package io.github.kafkak8s.maven.definition;

import io.github.kafkak8s.model.KafkaCluster;

/**
 * A cluster and the class that describes it.
 *
 * @param className simple name of the class, for messages
 * @param cluster what it returned
 */
public record Definition(String className, KafkaCluster cluster) {

    /** How messages name it, e.g. {@code orders (OrdersKafka)}. */
    public String title() {
        return cluster.name() + " (" + className + ")";
    }
}
