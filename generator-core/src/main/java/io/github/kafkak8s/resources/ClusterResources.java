package io.github.kafkak8s.resources;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.github.kafkak8s.config.ConfigFiles;
import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.model.KafkaCluster;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** All Kubernetes objects of a cluster. */
public final class ClusterResources {
    private ClusterResources() {}

    /** The objects of a valid description. */
    public static ResourceSet of(KafkaCluster cluster) {
        List<HasMetadata> objects = new ArrayList<>(Namespaces.of(cluster));
        objects.addAll(StorageClasses.of(cluster));
        for (Role role : Role.of(cluster)) {
            SortedMap<String, String> files = ConfigFiles.of(cluster, role);
            objects.addAll(PersistentVolumes.of(cluster, role));
            objects.addAll(PersistentVolumeClaims.objects(cluster, role));
            objects.add(ServiceAccounts.of(cluster, role));
            objects.add(ConfigMaps.of(cluster, role, files));
            objects.add(Services.headless(cluster, role));
            if (cluster.pods().disruptionBudgets() && role.pool().isEmpty()) {
                objects.add(DisruptionBudgets.of(cluster, role));
            }
            objects.add(StatefulSets.of(cluster, role, files));
            if (cluster.networking().networkPolicies()) {
                objects.add(NetworkPolicies.of(cluster, role));
            }
        }
        objects.addAll(NodeReaders.of(cluster));
        objects.add(Services.bootstrap(cluster, Role.brokers(cluster)));
        return ResourceSet.of(objects);
    }
}
