package io.github.kafkak8s.resources;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.HostPathVolumeSource;
import io.fabric8.kubernetes.api.model.LocalVolumeSourceBuilder;
import io.fabric8.kubernetes.api.model.PersistentVolume;
import io.fabric8.kubernetes.api.model.PersistentVolumeBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.VolumeNodeAffinityBuilder;
import io.github.kafkak8s.derive.DataVolume;
import io.github.kafkak8s.derive.Labels;
import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.storage.AccessMode;
import io.github.kafkak8s.model.storage.HostPathVolumes;
import io.github.kafkak8s.model.storage.LocalVolume;
import io.github.kafkak8s.model.storage.LocalVolumes;
import io.github.kafkak8s.model.unit.Size;
import java.util.ArrayList;
import java.util.List;

/** Static volumes: one for each pod, on a directory or a disk of a node. */
final class PersistentVolumes {
    private PersistentVolumes() {}

    static List<HasMetadata> of(KafkaCluster cluster, Role role) {
        List<HasMetadata> volumes = new ArrayList<>();
        for (DataVolume data : DataVolume.of(role)) {
            for (int pod = 0; data.isStatic() && pod < role.group().count(); pod++) {
                PersistentVolume volume = volume(cluster, role, data, pod);
                if (data.volume() instanceof HostPathVolumes hostPath) {
                    onDirectory(volume, hostPath.paths().get(pod));
                } else if (data.volume() instanceof LocalVolumes local) {
                    onDisk(volume, local.disks().get(pod));
                }
                volumes.add(volume);
            }
        }
        return volumes;
    }

    /** The size of each static volume. */
    static Size size(DataVolume data) {
        return data.volume() instanceof HostPathVolumes hostPath
                ? hostPath.size()
                : ((LocalVolumes) data.volume()).size();
    }

    private static PersistentVolume volume(KafkaCluster cluster, Role role, DataVolume data, int pod) {
        return new PersistentVolumeBuilder()
                .withNewMetadata()
                .withName(data.persistentVolume(cluster, role, pod))
                .withLabels(Labels.of(cluster, role))
                .withAnnotations(PersistentVolumeClaims.KEPT)
                .endMetadata()
                .withNewSpec()
                .addToCapacity("storage", new Quantity(size(data).toString()))
                .withAccessModes(AccessMode.READ_WRITE_ONCE.toString())
                .withPersistentVolumeReclaimPolicy("Retain")
                .withStorageClassName("")
                // Reserves it: without, any claim of that size might take the volume of another pod.
                .withNewClaimRef()
                .withApiVersion("v1")
                .withKind("PersistentVolumeClaim")
                .withNamespace(cluster.namespace().name())
                .withName(data.claim(role, pod))
                .endClaimRef()
                .endSpec()
                .build();
    }

    private static void onDirectory(PersistentVolume volume, String path) {
        // Not DirectoryOrCreate, which makes a missing one root's own: then an event names the path.
        volume.getSpec().setHostPath(new HostPathVolumeSource(path, "Directory"));
    }

    private static void onDisk(PersistentVolume volume, LocalVolume disk) {
        volume.getSpec()
                .setLocal(new LocalVolumeSourceBuilder().withPath(disk.path()).build());
        volume.getSpec()
                .setNodeAffinity(new VolumeNodeAffinityBuilder()
                        .withNewRequired()
                        .addNewNodeSelectorTerm()
                        .addNewMatchExpression()
                        .withKey("kubernetes.io/hostname")
                        .withOperator("In")
                        .withValues(disk.node())
                        .endMatchExpression()
                        .endNodeSelectorTerm()
                        .endRequired()
                        .build());
    }
}
