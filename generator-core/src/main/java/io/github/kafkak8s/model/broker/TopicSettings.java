package io.github.kafkak8s.model.broker;

import io.github.kafkak8s.model.unit.Size;

/**
 * What topics are like that do not say it themselves, and who may create and delete them.
 *
 * @param <S> the type that has these settings
 */
public interface TopicSettings<S extends Settings<S>> extends Settings<S> {
    /** Whether a client that names an unknown topic creates it. Writes {@code auto.create.topics.enable}. */
    default S autoCreateTopics(boolean enable) {
        return set("auto.create.topics.enable", Boolean.toString(enable));
    }

    /**
     * Whether topics can be deleted. Writes {@code delete.topic.enable}; Kafka's default is {@code true}.
     *
     * <p>Trap: with {@code false}, clients get an error, and so do tools that tidy up after tests.
     */
    default S topicDeletion(boolean enable) {
        return set("delete.topic.enable", Boolean.toString(enable));
    }

    /**
     * Partitions of topics that are created without a number. Writes {@code num.partitions}; Kafka's default is 1.
     *
     * @throws IllegalArgumentException if less than 1
     */
    default S numPartitions(int partitions) {
        return set("num.partitions", Values.whole("numPartitions", partitions, 1));
    }

    /**
     * Copies of each record of topics that are created without a number. Writes {@code default.replication.factor}.
     * Default: 3, or the number of brokers if less.
     *
     * @throws IllegalArgumentException if not from 1 to 32767; a rule refuses more than there are brokers
     */
    default S defaultReplicationFactor(int copies) {
        return set("default.replication.factor", Values.copies("defaultReplicationFactor", copies));
    }

    /**
     * Copies that must be written before {@code acks=all} is answered. Writes {@code min.insync.replicas}. Default: one
     * less than the default replication factor when that is at least 3, else 1.
     *
     * <p>Trap: from Kafka 4.1 a new KRaft cluster takes this value into its metadata when it first starts (eligible
     * leader replicas, KIP-966), and a later change here has no effect. Change it on the running cluster, too:
     * {@code kafka-configs.sh --alter --entity-type brokers --entity-default --add-config min.insync.replicas=2}.
     *
     * @throws IllegalArgumentException if less than 1; a rule refuses what leaves no copy to lose
     */
    default S minInsyncReplicas(int copies) {
        return set("min.insync.replicas", Values.copies("minInsyncReplicas", copies));
    }

    /**
     * How records are compressed on disk. Writes {@code compression.type}; topics override it with the same key.
     *
     * <p>Trap: anything but {@link Compression#PRODUCER} makes brokers unpack and compress again what producers compress
     * another way, which costs CPU.
     */
    default S compression(Compression compression) {
        return set("compression.type", Values.word("compression", compression));
    }

    /**
     * The largest batch of records, compressed, that brokers take. Writes {@code message.max.bytes} in bytes; topics
     * override it with {@code max.message.bytes}. Kafka's default is 1 MiB and 12 bytes.
     *
     * <p>Trap: producers have a limit of their own, {@code max.request.size}, and {@link NetworkSettings#socketRequestMaxBytes}
     * must not be smaller.
     *
     * @throws IllegalArgumentException if more than 2147483647 bytes
     */
    default S messageMaxBytes(Size size) {
        return set("message.max.bytes", Values.size("messageMaxBytes", size, 1));
    }

    /**
     * Whether records bear the producer's time or the broker's. Writes {@code log.message.timestamp.type}; topics override
     * it with {@code message.timestamp.type}.
     *
     * <p>Trap: retention goes by this time. A producer whose clock is years behind loses its records at once.
     */
    default S messageTimestampType(TimestampType type) {
        return set("log.message.timestamp.type", Values.word("messageTimestampType", type));
    }
}
