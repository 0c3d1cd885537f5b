package io.github.kafkak8s.model;

/**
 * Implement this in your build: the plugin finds every public class with a public no-argument constructor that does, and
 * renders what it returns.
 */
@FunctionalInterface
public interface KafkaClusterDefinition {

    /**
     * Describes the cluster. Called once for each render; must not depend on time, host or environment, or two renders
     * differ.
     */
    KafkaCluster define();
}
