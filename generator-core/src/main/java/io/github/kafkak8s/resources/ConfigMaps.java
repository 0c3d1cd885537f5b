package io.github.kafkak8s.resources;

import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.github.kafkak8s.derive.Names;
import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.derive.Sha256;
import io.github.kafkak8s.model.KafkaCluster;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** One ConfigMap for each role with the files its pods read. */
final class ConfigMaps {
    private ConfigMaps() {}

    static HasMetadata of(KafkaCluster cluster, Role role, SortedMap<String, String> files) {
        return new ConfigMapBuilder()
                .withMetadata(Meta.of(cluster, role, Names.configMap(role)))
                .withData(files)
                .build();
    }

    /** Annotations of the pods: a changed file must roll them, and the diff says which file it was. */
    static Map<String, String> checksums(SortedMap<String, String> files) {
        Map<String, String> annotations = new TreeMap<>();
        files.forEach((name, text) -> annotations.put("checksum/" + name, Sha256.hex(text)));
        return annotations;
    }
}
