package io.github.kafkak8s.resources;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.github.kafkak8s.derive.Labels;
import io.github.kafkak8s.model.KafkaCluster;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The Namespace, where the description asks for one. */
final class Namespaces {
    private Namespaces() {}

    static List<HasMetadata> of(KafkaCluster cluster) {
        if (!cluster.namespace().created()) {
            return List.of();
        }
        Map<String, String> labels = new TreeMap<>(Labels.common(cluster));
        for (String mode : List.of("audit", "enforce", "warn")) {
            labels.put("pod-security.kubernetes.io/" + mode, "restricted");
            labels.put("pod-security.kubernetes.io/" + mode + "-version", "v" + cluster.kubernetes());
        }
        return List.of(new NamespaceBuilder()
                .withNewMetadata()
                .withName(cluster.namespace().name())
                .withLabels(labels)
                .endMetadata()
                .build());
    }
}
