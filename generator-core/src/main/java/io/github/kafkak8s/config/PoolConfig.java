package io.github.kafkak8s.config;

import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.model.Brokers;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.broker.BrokerConfig;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which broker settings hold for which pods: those of the brokers for all Kafka pods, those of a pool for its own pods, in the
 * place of the brokers' one where both have a key. {@code log.dirs} belongs to the volumes of one role, and so to that alone.
 */
public final class PoolConfig {
    /** Folders of the brokers' own volumes. */
    public static final String LOG_DIRS = "log.dirs";

    private PoolConfig() {}

    /** The settings of the description for a role. */
    public static SortedMap<String, String> settings(KafkaCluster cluster, Role role) {
        SortedMap<String, String> settings = inherited(cluster, role);
        settings.putAll(own(role));
        return settings;
    }

    /** Those among them that a role has of the brokers. */
    static SortedMap<String, String> inherited(KafkaCluster cluster, Role role) {
        SortedMap<String, String> inherited =
                new TreeMap<>(cluster.brokers().config().settings());
        inherited.keySet().removeAll(replaced(role));
        return inherited;
    }

    /** The keys of the brokers' settings that do not hold for a role. */
    public static Set<String> replaced(Role role) {
        Set<String> replaced = new TreeSet<>(own(role).keySet());
        if (role.pool().isPresent()) {
            replaced.add(LOG_DIRS);
        }
        return replaced;
    }

    /** The settings of a pool; nothing for other pods. */
    static SortedMap<String, String> own(Role role) {
        return role.pool().isPresent() ? ofGroup(role).settings() : Collections.emptySortedMap();
    }

    /** The settings for plugins. */
    static SortedMap<String, String> plugins(KafkaCluster cluster, Role role) {
        SortedMap<String, String> plugins =
                new TreeMap<>(cluster.brokers().config().pluginSettings());
        if (role.pool().isPresent()) {
            plugins.putAll(ofGroup(role).pluginSettings());
        }
        return plugins;
    }

    /** What is described for the brokers of a role, and nothing else. */
    public static BrokerConfig ofGroup(Role brokers) {
        return ((Brokers) brokers.group()).config();
    }
}
