package io.github.kafkak8s.model;

import io.github.kafkak8s.model.unit.Size;
import java.time.Duration;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Broker settings: lines of {@code server.properties}, after those the generator derives, or in their place. Every key
 * is checked against the table of the cluster's Kafka version, since Kafka itself accepts a misspelled key in silence.
 * Dedicated KRaft controllers get the same settings, except for {@code log.dirs}: they decide, for example, how a topic
 * that is created without a replication factor is replicated.
 *
 * @param settings values by key of Kafka
 * @param pluginSettings values by key of plugins
 * @see <a href="https://kafka.apache.org/documentation/#brokerconfigs">Kafka: Broker Configs</a>
 */
public record BrokerConfig(SortedMap<String, String> settings, SortedMap<String, String> pluginSettings) {

    private static final Duration LONGEST_RETENTION = Duration.ofDays(36_500);

    public BrokerConfig {
        settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
        pluginSettings = Collections.unmodifiableSortedMap(new TreeMap<>(pluginSettings));
    }

    static BrokerConfig empty() {
        return new BrokerConfig(Collections.emptySortedMap(), Collections.emptySortedMap());
    }

    /**
     * Sets any key of this Kafka version. A value is one line of printable text; it is escaped where
     * {@code server.properties} needs it.
     *
     * @throws IllegalArgumentException if the value has a line break or another control character
     */
    public BrokerConfig set(String key, String value) {
        return new BrokerConfig(with(settings, key, value), pluginSettings);
    }

    /**
     * Sets a key that a plugin on the brokers' class path reads and Kafka does not know, e.g.
     * {@code cruise.control.metrics.reporter.bootstrap.servers}. It is not checked.
     *
     * @throws IllegalArgumentException if the value has a line break or another control character
     */
    public BrokerConfig plugin(String key, String value) {
        return new BrokerConfig(settings, with(pluginSettings, key, value));
    }

    /**
     * How long records are kept. Writes {@code log.retention.ms}; topics override it with {@code retention.ms}.
     *
     * @throws IllegalArgumentException if shorter than a millisecond or longer than 100 years
     */
    public BrokerConfig logRetention(Duration retention) {
        if (retention.compareTo(Duration.ofMillis(1)) < 0 || retention.compareTo(LONGEST_RETENTION) > 0) {
            throw new IllegalArgumentException("config.logRetention: " + retention
                    + " is not from one millisecond to 100 years; for ever is set(\"log.retention.ms\", \"-1\")");
        }
        return set("log.retention.ms", Long.toString(retention.toMillis()));
    }

    /** How many bytes each <em>partition</em> keeps. Writes {@code log.retention.bytes}. */
    public BrokerConfig logRetention(Size perPartition) {
        return set("log.retention.bytes", Long.toString(perPartition.bytes()));
    }

    /** Whether a client that names an unknown topic creates it. Writes {@code auto.create.topics.enable}. */
    public BrokerConfig autoCreateTopics(boolean enable) {
        return set("auto.create.topics.enable", Boolean.toString(enable));
    }

    /** Partitions of topics that are created without a number. Writes {@code num.partitions}. */
    public BrokerConfig numPartitions(int partitions) {
        return set("num.partitions", Integer.toString(partitions));
    }

    /**
     * Copies of each record of topics that are created without a number. Writes {@code default.replication.factor}.
     * Default: 3, or the number of brokers if less.
     */
    public BrokerConfig defaultReplicationFactor(int copies) {
        return set("default.replication.factor", Integer.toString(copies));
    }

    /**
     * Copies that must be written before {@code acks=all} is answered. Writes {@code min.insync.replicas}. Default: one
     * less than the default replication factor when that is at least 3, else 1.
     *
     * <p>Trap: from Kafka 4.1 a new KRaft cluster takes this value into its metadata when it first starts (eligible
     * leader replicas, KIP-966), and a later change here has no effect. Change it on the running cluster, too:
     * {@code kafka-configs.sh --alter --entity-type brokers --entity-default --add-config min.insync.replicas=2}.
     */
    public BrokerConfig minInsyncReplicas(int copies) {
        return set("min.insync.replicas", Integer.toString(copies));
    }

    private static SortedMap<String, String> with(SortedMap<String, String> map, String key, String value) {
        Objects.requireNonNull(value, () -> "config[" + key + "] is null");
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "config[" + key + "]: the value has a line break or another control character; write one line");
        }
        SortedMap<String, String> copy = new TreeMap<>(map);
        copy.put(key, value);
        return copy;
    }
}
