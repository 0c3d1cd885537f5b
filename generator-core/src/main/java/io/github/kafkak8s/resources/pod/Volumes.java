package io.github.kafkak8s.resources.pod;

import io.fabric8.kubernetes.api.model.EmptyDirVolumeSourceBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.VolumeMountBuilder;
import io.github.kafkak8s.config.StartScripts;
import io.github.kafkak8s.derive.DataVolume;
import io.github.kafkak8s.derive.Names;
import io.github.kafkak8s.derive.PodNames;
import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.model.storage.EmptyDir;
import io.github.kafkak8s.model.storage.ExistingClaim;
import java.util.ArrayList;
import java.util.List;

/** Volumes of the pods and where the main container sees them. */
public final class Volumes {
    static final String CONFIG = PodNames.CONFIG;
    static final String DATA = PodNames.DATA;

    static final String RUN = PodNames.RUN;
    static final String TMP = PodNames.TMP;

    private Volumes() {}

    public static List<Volume> of(Role role) {
        List<Volume> volumes = new ArrayList<>();
        volumes.add(config(role));
        for (DataVolume data : DataVolume.of(role)) {
            if (data.volume() instanceof EmptyDir emptyDir) {
                volumes.add(emptyDir(data.name(), emptyDir));
            } else if (data.volume() instanceof ExistingClaim existing) {
                volumes.add(existing(data.name(), existing));
            }
        }
        if (role.isKafka()) {
            volumes.add(emptyDir(RUN, "16Mi"));
        }
        volumes.add(emptyDir(TMP, "100Mi"));
        return volumes;
    }

    public static List<VolumeMount> mounts(Role role) {
        List<VolumeMount> mounts = new ArrayList<>();
        mounts.add(configMount());
        if (role.isKafka()) {
            DataVolume.of(role).forEach(data -> mounts.add(mount(data.name(), data.mountPath())));
            mounts.add(mount(RUN, StartScripts.RUN_DIR));
        } else {
            // Both from the one claim: a transaction log on an image's own volume would be lost with the pod.
            mounts.add(new VolumeMountBuilder(mount(DATA, "/data"))
                    .withSubPath(DATA)
                    .build());
            mounts.add(new VolumeMountBuilder(mount(DATA, "/datalog"))
                    .withSubPath("datalog")
                    .build());
        }
        mounts.add(mount(TMP, "/tmp"));
        return mounts;
    }

    /** An emptyDir that the kubelet keeps below a size. */
    static Volume emptyDir(String name, String sizeLimit) {
        return new VolumeBuilder()
                .withName(name)
                .withNewEmptyDir()
                .withSizeLimit(new Quantity(sizeLimit))
                .endEmptyDir()
                .build();
    }

    static VolumeMount mount(String name, String path) {
        return new VolumeMountBuilder().withName(name).withMountPath(path).build();
    }

    /** Mount of the ConfigMap. */
    static VolumeMount configMount() {
        return new VolumeMountBuilder(mount(CONFIG, StartScripts.CONFIG_DIR))
                .withReadOnly(true)
                .build();
    }

    private static Volume config(Role role) {
        return new VolumeBuilder()
                .withName(CONFIG)
                .withNewConfigMap()
                .withName(Names.configMap(role))
                .endConfigMap()
                .build();
    }

    private static Volume existing(String name, ExistingClaim claim) {
        return new VolumeBuilder()
                .withName(name)
                .withNewPersistentVolumeClaim()
                .withClaimName(claim.claimName())
                .endPersistentVolumeClaim()
                .build();
    }

    private static Volume emptyDir(String name, EmptyDir storage) {
        EmptyDirVolumeSourceBuilder source = new EmptyDirVolumeSourceBuilder();
        storage.sizeLimit().ifPresent(limit -> source.withSizeLimit(new Quantity(limit.toString())));
        if (storage.medium() == EmptyDir.Medium.MEMORY) {
            source.withMedium("Memory");
        }
        return new VolumeBuilder().withName(name).withEmptyDir(source.build()).build();
    }
}
