package io.github.kafkak8s.model;

/**
 * What keeps the cluster's metadata: {@link ZooKeeper#ensemble}, {@link ZooKeeper#external}, {@link KRaft#dedicated} or
 * {@link KRaft#combined}.
 *
 * <p>Trap: a running cluster cannot be moved from one kind to another by rendering another; see Kafka's migration
 * guide.
 */
public sealed interface Coordination permits ZooKeeper, KRaft {}
