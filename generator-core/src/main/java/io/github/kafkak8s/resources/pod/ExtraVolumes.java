package io.github.kafkak8s.resources.pod;

import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.model.pod.PodVolume;
import java.util.List;

/** Volumes that users add to pods. */
public final class ExtraVolumes {
    private ExtraVolumes() {}

    public static List<Volume> of(Role role) {
        return role.group().pods().additions().volumes().stream()
                .map(ExtraVolumes::volume)
                .toList();
    }

    private static Volume volume(PodVolume volume) {
        if (volume instanceof PodVolume.Scratch scratch) {
            return Volumes.emptyDir(scratch.name(), scratch.sizeLimit().toString());
        }
        VolumeBuilder named = new VolumeBuilder().withName(volume.name());
        if (volume instanceof PodVolume.OfConfigMap of) {
            return named.withNewConfigMap()
                    .withName(of.configMap())
                    .endConfigMap()
                    .build();
        }
        if (volume instanceof PodVolume.OfSecret of) {
            return named.withNewSecret().withSecretName(of.secret()).endSecret().build();
        }
        return named.withNewPersistentVolumeClaim()
                .withClaimName(((PodVolume.OfClaim) volume).claim())
                .endPersistentVolumeClaim()
                .build();
    }
}
