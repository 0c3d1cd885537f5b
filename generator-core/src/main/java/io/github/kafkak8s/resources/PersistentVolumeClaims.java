package io.github.kafkak8s.resources;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.github.kafkak8s.derive.DataVolume;
import io.github.kafkak8s.derive.Labels;
import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.storage.Claim;
import io.github.kafkak8s.model.storage.Storage;
import io.github.kafkak8s.model.unit.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Claims of the pods' data: the templates in a StatefulSet, and objects where the description asks for them. */
final class PersistentVolumeClaims {
    /** Kept by {@code helm uninstall}, as the claims that a StatefulSet made are. */
    static final Map<String, String> KEPT = Map.of("helm.sh/resource-policy", "keep");

    private PersistentVolumeClaims() {}

    /** The claim templates of a role. Immutable, so they carry no label that may change. */
    static List<PersistentVolumeClaim> templates(KafkaCluster cluster, Role role) {
        List<PersistentVolumeClaim> templates = new ArrayList<>();
        for (DataVolume data : DataVolume.of(role)) {
            if (data.isClaimed()) {
                Claim claim = claim(data);
                templates.add(new PersistentVolumeClaimBuilder(
                                claim(cluster, role, claim, claim.template().orElse(claim.size())))
                        .editMetadata()
                        .withName(data.name())
                        .withAnnotations(claim.annotations())
                        .endMetadata()
                        .build());
            }
        }
        return templates;
    }

    /** A claim for each pod, as the StatefulSet's controller would make and name it, but of the current size. */
    static List<HasMetadata> objects(KafkaCluster cluster, Role role) {
        List<HasMetadata> objects = new ArrayList<>();
        for (DataVolume data : DataVolume.of(role)) {
            for (int pod = 0; data.isClaimedByManifests() && pod < role.group().count(); pod++) {
                Claim claim = claim(data);
                Map<String, String> annotations = new TreeMap<>(claim.annotations());
                annotations.putAll(KEPT);
                objects.add(new PersistentVolumeClaimBuilder(claim(cluster, role, claim, claim.size()))
                        .editMetadata()
                        .withName(data.claim(role, pod))
                        .withNamespace(cluster.namespace().name())
                        .withAnnotations(annotations)
                        .endMetadata()
                        .build());
            }
        }
        return objects;
    }

    /** Static volumes have a claim, too: of their size and without a class, so that nobody provisions for it. */
    private static Claim claim(DataVolume data) {
        return data.volume() instanceof Claim claim
                ? claim
                : Storage.claim(PersistentVolumes.size(data)).withoutStorageClass();
    }

    private static PersistentVolumeClaim claim(KafkaCluster cluster, Role role, Claim claim, Size size) {
        Map<String, String> labels = new TreeMap<>(claim.labels());
        labels.putAll(Labels.selector(cluster, role));
        PersistentVolumeClaimBuilder built = new PersistentVolumeClaimBuilder()
                .withNewMetadata()
                .withLabels(labels)
                .endMetadata()
                .withNewSpec()
                .withAccessModes(claim.accessMode().toString())
                .withStorageClassName(claim.storageClass().orElse(null))
                .withNewResources()
                .addToRequests("storage", new Quantity(size.toString()))
                .endResources()
                .endSpec();
        if (!claim.selector().isEmpty()) {
            built.editSpec()
                    .withNewSelector()
                    .withMatchLabels(claim.selector())
                    .endSelector()
                    .endSpec();
        }
        return built.build();
    }
}
