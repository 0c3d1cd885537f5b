package io.github.kafkak8s.chart.values;

import io.github.kafkak8s.config.ServerProperties;
import io.github.kafkak8s.model.BrokerPool;
import io.github.kafkak8s.model.KafkaCluster;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Broker settings to try: all keys that have a place of their own or in a pool, and the factors without the minima, which follow. */
final class ConfigProbes {
    private static final List<String> INHERITED = List.of("rsm.config.probe", "rsm.config.second.probe");

    private ConfigProbes() {}

    static List<Map<String, String>> of(KafkaCluster cluster) {
        Map<String, String> all = new TreeMap<>(Map.of("compression.type", "zstd", "num.io.threads", "24"));
        Map<String, String> factors = new TreeMap<>();
        int number = 11;
        for (String key : ServerProperties.PLACED) {
            String value = Integer.toString(number++);
            all.put(key, value);
            if (key.endsWith(".factor")) {
                factors.put(key, value);
            }
        }
        List<Map<String, String>> ofPools = new ArrayList<>();
        for (BrokerPool pool : cluster.brokerPools()) {
            Map<String, String> ofPool = new TreeMap<>();
            for (String key : pool.brokers().config().settings().keySet()) {
                ofPool.put(key, Integer.toString(number++));
            }
            ofPools.add(ofPool);
            all.putAll(ofPool);
        }
        if (!ofPools.isEmpty()) {
            // Pools must have settings of the brokers that no pool has itself.
            ofPools.add(Map.of(INHERITED.get(0), Integer.toString(number++)));
            for (String key : INHERITED) {
                all.put(key, Integer.toString(number++));
            }
        }
        List<Map<String, String>> probes = new ArrayList<>(List.of(
                all,
                factors,
                Map.of("compression.type", "zstd"),
                Map.of("default.replication.factor", "1", "log.dirs", "/a,/b")));
        probes.addAll(ofPools);
        probes.add(Map.of());
        return probes;
    }
}
