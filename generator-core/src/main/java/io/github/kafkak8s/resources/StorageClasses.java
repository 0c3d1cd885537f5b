package io.github.kafkak8s.resources;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.storage.StorageClassBuilder;
import io.github.kafkak8s.derive.Labels;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.storage.StorageClass;
import java.util.ArrayList;
import java.util.List;

/** The StorageClasses that the description asks for. */
final class StorageClasses {
    private StorageClasses() {}

    static List<HasMetadata> of(KafkaCluster cluster) {
        List<HasMetadata> classes = new ArrayList<>();
        for (StorageClass described : cluster.storageClasses()) {
            classes.add(new StorageClassBuilder()
                    .withNewMetadata()
                    .withName(described.name())
                    .withLabels(Labels.common(cluster))
                    .endMetadata()
                    .withProvisioner(described.provisioner())
                    .withParameters(described.parameters())
                    .withReclaimPolicy(described.reclaimPolicy().toString())
                    .withVolumeBindingMode(described.bindingMode().toString())
                    .withAllowVolumeExpansion(described.expansion())
                    .withMountOptions(described.mountOptions())
                    .build());
        }
        return classes;
    }
}
