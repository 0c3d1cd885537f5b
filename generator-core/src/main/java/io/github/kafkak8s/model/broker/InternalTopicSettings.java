package io.github.kafkak8s.model.broker;

import java.time.Duration;

/**
 * The topics that brokers keep for themselves: offsets of consumer groups, transactions, share groups.
 *
 * <p>Trap: they are created at their first use, and these numbers have no effect on them afterwards.
 *
 * @param <S> the type that has these settings
 */
public interface InternalTopicSettings<S extends Settings<S>> extends Settings<S> {
    /**
     * Copies of the consumer groups' offsets. Writes {@code offsets.topic.replication.factor}. Default: 3, or the number
     * of brokers if less.
     *
     * @throws IllegalArgumentException if not from 1 to 32767; a rule refuses more than there are brokers
     */
    default S offsetsTopicReplicationFactor(int copies) {
        return set("offsets.topic.replication.factor", Values.copies("offsetsTopicReplicationFactor", copies));
    }

    /**
     * Partitions of the topic of consumer groups' offsets. Writes {@code offsets.topic.num.partitions}; Kafka's default is
     * 50.
     *
     * <p>Trap: never change it on a cluster that runs: each group would be looked for in another partition.
     *
     * @throws IllegalArgumentException if less than 1
     */
    default S offsetsTopicNumPartitions(int partitions) {
        return set("offsets.topic.num.partitions", Values.whole("offsetsTopicNumPartitions", partitions, 1));
    }

    /**
     * How long the offsets of a group are kept after its last consumer left. Writes {@code offsets.retention.minutes};
     * Kafka's default is 7 days.
     *
     * <p>Trap: a group that is away for longer starts again where its {@code auto.offset.reset} says.
     *
     * @throws IllegalArgumentException if not a number of whole minutes from one minute to 100 years
     */
    default S offsetsRetention(Duration retention) {
        String key = "offsets.retention.minutes";
        return set(key, Values.intTime("offsetsRetention", key, retention, 1));
    }

    /**
     * Copies of the state of transactions. Writes {@code transaction.state.log.replication.factor}. Default: 3, or the
     * number of brokers if less.
     *
     * @throws IllegalArgumentException if not from 1 to 32767; a rule refuses more than there are brokers
     */
    default S transactionStateLogReplicationFactor(int copies) {
        return set(
                "transaction.state.log.replication.factor",
                Values.copies("transactionStateLogReplicationFactor", copies));
    }

    /**
     * Copies of the state of transactions that must be written. Writes {@code transaction.state.log.min.isr}. Default: one
     * less than its replication factor when that is at least 3, else 1.
     *
     * @throws IllegalArgumentException if less than 1; a rule refuses what leaves no copy to lose
     */
    default S transactionStateLogMinIsr(int copies) {
        return set("transaction.state.log.min.isr", Values.copies("transactionStateLogMinIsr", copies));
    }

    /**
     * Partitions of the topic of transactions. Writes {@code transaction.state.log.num.partitions}; Kafka's default is 50.
     *
     * <p>Trap: never change it on a cluster that runs: each transaction would be looked for in another partition.
     *
     * @throws IllegalArgumentException if less than 1
     */
    default S transactionStateLogNumPartitions(int partitions) {
        return set(
                "transaction.state.log.num.partitions",
                Values.whole("transactionStateLogNumPartitions", partitions, 1));
    }

    /**
     * The longest timeout that a producer may ask for its transactions. Writes {@code transaction.max.timeout.ms}; Kafka's
     * default is 15 minutes.
     *
     * <p>Trap: consumers with {@code read_committed} wait for a transaction whose producer died that long.
     *
     * @throws IllegalArgumentException if not a number of whole milliseconds from 1 to 2147483647, some 24 days
     */
    default S transactionMaxTimeout(Duration timeout) {
        String key = "transaction.max.timeout.ms";
        return set(key, Values.intTime("transactionMaxTimeout", key, timeout, 1));
    }

    /**
     * Copies of the state of share groups, from Kafka 4.0. Writes {@code share.coordinator.state.topic.replication.factor}.
     * Default: 3, or the number of brokers if less.
     *
     * @throws IllegalArgumentException if not from 1 to 32767; a rule refuses more than there are brokers, and Kafka 3.9
     */
    default S shareCoordinatorStateTopicReplicationFactor(int copies) {
        return set(
                "share.coordinator.state.topic.replication.factor",
                Values.copies("shareCoordinatorStateTopicReplicationFactor", copies));
    }

    /**
     * Copies of the state of share groups that must be written, from Kafka 4.0. Writes
     * {@code share.coordinator.state.topic.min.isr}. Default: one less than its replication factor when that is at least
     * 3, else 1.
     *
     * @throws IllegalArgumentException if not from 1 to 32767; a rule refuses what leaves no copy to lose, and Kafka 3.9
     */
    default S shareCoordinatorStateTopicMinIsr(int copies) {
        return set("share.coordinator.state.topic.min.isr", Values.copies("shareCoordinatorStateTopicMinIsr", copies));
    }
}
