/**
 * The typed description of a Kafka cluster. Values are immutable: every method that looks like a setter returns a
 * changed copy. Start at {@link io.github.kafkak8s.model.KafkaCluster#named}.
 */
package io.github.kafkak8s.model;
