package io.github.kafkak8s.chart;

import io.github.kafkak8s.config.ServerProperties;
import io.github.kafkak8s.model.KafkaCluster;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Broker settings to try: each key that has a place of its own is set alone, and all differ. */
final class ConfigProbes {
    private ConfigProbes() {}

    static List<Map<String, String>> of(KafkaCluster cluster) {
        List<Map<String, String>> probes = new ArrayList<>();
        Map<String, String> all = new TreeMap<>(Map.of("compression.type", "zstd", "num.io.threads", "24"));
        int number = 11;
        for (String key : ServerProperties.PLACED) {
            String value = Integer.toString(number++);
            all.put(key, value);
            probes.add(Map.of(key, value));
        }
        probes.add(0, all);
        probes.add(Map.of("compression.type", "zstd"));
        probes.add(Map.of("default.replication.factor", "1", "log.dirs", "/a,/b"));
        probes.add(Map.of());
        return probes;
    }
}
