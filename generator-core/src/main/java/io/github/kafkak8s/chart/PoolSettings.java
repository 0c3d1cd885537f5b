package io.github.kafkak8s.chart;

import io.github.kafkak8s.config.PoolConfig;
import io.github.kafkak8s.config.ServerProperties;
import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.model.KafkaCluster;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The broker settings that pools have of the brokers' value {@code config}: one named template for each choice of keys. */
final class PoolSettings {
    private PoolSettings() {}

    /** The keys that are left out, by component of the first pool that leaves them out; nothing for what all have. */
    static Map<String, SortedSet<String>> of(KafkaCluster cluster) {
        Map<String, SortedSet<String>> different = new TreeMap<>();
        for (Role role : Role.allBrokers(cluster)) {
            SortedSet<String> keys = new TreeSet<>(ServerProperties.PLACED);
            if (keys.addAll(PoolConfig.replaced(role)) && !different.containsValue(keys)) {
                different.put(role.component(), keys);
            }
        }
        return different;
    }
}
