package io.github.kafkak8s.chart;

import io.github.kafkak8s.derive.Names;
import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.model.KafkaCluster;
import java.util.ArrayList;
import java.util.List;

/** Names that a description gives: those that do not follow the cluster's, and so not the release's. */
final class FixedNames {
    private FixedNames() {}

    /** Names of StatefulSets and Services, each once. */
    static List<String> of(KafkaCluster cluster) {
        List<String> others = names(renamed(cluster));
        return names(cluster).stream().filter(others::contains).distinct().toList();
    }

    /** The same cluster under a name that it does not have. */
    static KafkaCluster renamed(KafkaCluster cluster) {
        return cluster.name(cluster.name() + "-renamed");
    }

    private static List<String> names(KafkaCluster cluster) {
        List<String> names = new ArrayList<>();
        for (Role role : Role.of(cluster)) {
            names.add(role.name());
            names.add(role.service());
        }
        names.add(Names.bootstrapService(cluster));
        return names;
    }
}
