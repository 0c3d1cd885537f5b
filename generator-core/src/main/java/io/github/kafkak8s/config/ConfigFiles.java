package io.github.kafkak8s.config;

import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.Metrics;
import java.util.SortedMap;
import java.util.TreeMap;

/** All files of a role: the data of its ConfigMap. */
public final class ConfigFiles {
    private ConfigFiles() {}

    /** Content by file name. Every text ends in exactly one line break. */
    public static SortedMap<String, String> of(KafkaCluster cluster, Role role) {
        SortedMap<String, String> files = new TreeMap<>();
        files.put("start.sh", StartScripts.of(cluster, role));
        if (!role.isKafka()) {
            files.put("zoo.cfg", ZooKeeperConfig.of(cluster, role));
            return files;
        }
        files.put("server.properties", ServerProperties.of(cluster, role));
        files.put(LoggingConfig.file(cluster), LoggingConfig.of(cluster));
        if (!(cluster.metrics() instanceof Metrics.None)) {
            files.put(JmxExporterConfig.FILE, JmxExporterConfig.of(cluster));
        }
        return files;
    }
}
