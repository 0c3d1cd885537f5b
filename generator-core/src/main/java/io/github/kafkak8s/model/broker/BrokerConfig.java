package io.github.kafkak8s.model.broker;

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
 * <p>A typed method is named like its key, and checks what it is given at once. For other keys there are {@link #set} and
 * {@link #properties}.
 *
 * @param settings values by key of Kafka
 * @param pluginSettings values by key of plugins
 * @see <a href="https://kafka.apache.org/documentation/#brokerconfigs">Kafka: Broker Configs</a>
 */
public record BrokerConfig(SortedMap<String, String> settings, SortedMap<String, String> pluginSettings)
        implements TopicSettings<BrokerConfig>,
                InternalTopicSettings<BrokerConfig>,
                LogSettings<BrokerConfig>,
                LogCleanerSettings<BrokerConfig>,
                ReplicaSettings<BrokerConfig>,
                NetworkSettings<BrokerConfig>,
                ThreadSettings<BrokerConfig>,
                QuotaSettings<BrokerConfig> {

    public BrokerConfig {
        settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
        pluginSettings = Collections.unmodifiableSortedMap(new TreeMap<>(pluginSettings));
    }

    public static BrokerConfig empty() {
        return new BrokerConfig(Collections.emptySortedMap(), Collections.emptySortedMap());
    }

    @Override
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
