package io.github.kafkak8s.manifests;

import io.github.kafkak8s.derive.DataVolume;
import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.derive.Voters;
import io.github.kafkak8s.model.KRaft;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.storage.Claim;
import io.github.kafkak8s.model.storage.ClaimRetention;
import io.github.kafkak8s.model.storage.ClaimRetention.Policy;
import io.github.kafkak8s.model.storage.EmptyDir;
import io.github.kafkak8s.model.storage.ExistingClaim;
import io.github.kafkak8s.model.storage.HostPathVolumes;
import io.github.kafkak8s.model.storage.LocalVolumes;
import io.github.kafkak8s.model.storage.StorageClass;
import java.util.List;
import java.util.stream.Collectors;

/** Where data is and what happens to it: the part of the review page with one sentence for each volume. */
final class StoragePage {
    private StoragePage() {}

    static String of(KafkaCluster cluster) {
        StringBuilder text = new StringBuilder();
        for (Role role : Role.of(cluster)) {
            List<DataVolume> volumes = DataVolume.of(role);
            for (DataVolume data : volumes) {
                text.append("- `").append(role.name()).append('`');
                if (volumes.size() > 1) {
                    text.append(", volume `").append(data.name()).append('`');
                }
                text.append(": ").append(volume(cluster, role, data)).append(".\n");
            }
            text.append(oneNode(cluster, role));
            if (DataVolume.ofRecords(role).size() > 1) {
                text.append(jbod(cluster, role, volumes));
            }
        }
        for (StorageClass one : cluster.storageClasses()) {
            text.append("- The StorageClass `" + one.name() + "` of `" + one.provisioner()
                    + "` is part of these manifests and belongs to the whole Kubernetes cluster. A volume whose claim is"
                    + " deleted is "
                    + (one.reclaimPolicy() == StorageClass.ReclaimPolicy.RETAIN
                            ? "kept, with its records, until somebody deletes it.\n"
                            : "deleted, too.\n"));
        }
        return text.toString();
    }

    private static String volume(KafkaCluster cluster, Role role, DataVolume data) {
        if (data.volume() instanceof Claim claim) {
            return claim(claim) + "; they are " + kept(role);
        }
        if (data.volume() instanceof ExistingClaim existing) {
            return "the claim `" + existing.claimName() + "`, which must exist in the namespace; it is never deleted";
        }
        if (data.volume() instanceof HostPathVolumes hostPath) {
            return "directories of the node, for " + hostPath.size() + " each: "
                    + hostPath.paths().stream().map(path -> "`" + path + "`").collect(Collectors.joining(", "))
                    + "; their claims are " + kept(role);
        }
        if (data.volume() instanceof LocalVolumes local) {
            return "disks of nodes, for " + local.size() + " each: "
                    + local.disks().stream()
                            .map(disk -> "`" + disk.path() + "` of `" + disk.node() + "`")
                            .collect(Collectors.joining(", "))
                    + "; a pod runs on the node of its disk only, and their claims are " + kept(role);
        }
        return emptyDir(cluster, role, data, (EmptyDir) data.volume());
    }

    private static String claim(Claim claim) {
        boolean without = claim.storageClass().filter(String::isEmpty).isPresent();
        String text = "claims of " + claim.size()
                + claim.template()
                        .map(original -> ", grown from " + original + ",")
                        .orElse("")
                + (without
                        ? " without a class"
                        : claim.storageClass()
                                .map(name -> " of the class `" + name + "`")
                                .orElse(" of the default class"));
        if (!claim.selector().isEmpty()) {
            text += claim.selector().entrySet().stream()
                    .map(label -> "`" + label.getKey() + "=" + label.getValue() + "`")
                    .collect(Collectors.joining(", ", " for volumes with ", ""));
        }
        if (without) {
            text += ", whose volumes somebody must make";
        }
        if (claim.made() == Claim.Made.BY_MANIFESTS) {
            text += ". They are part of these manifests: `kubectl delete -k .` deletes them";
        }
        return text;
    }

    /** In bold where records go, since that is what a reviewer must not overlook. */
    private static String kept(Role role) {
        ClaimRetention retention = role.group().pods().claimRetention();
        if (retention.equals(ClaimRetention.KEPT)) {
            return "kept when pods or the StatefulSet go";
        }
        if (retention.whenDeleted() == Policy.RETAIN) {
            return "kept when the StatefulSet goes, but **a scale-in deletes those of the pods that go, and their data**";
        }
        return "**deleted with the StatefulSet, and all data with them**"
                + (retention.whenScaled() == Policy.RETAIN
                        ? "; a scale-in keeps them"
                        : ", **and by a scale-in those of the pods that go**");
    }

    private static String emptyDir(KafkaCluster cluster, Role role, DataVolume data, EmptyDir emptyDir) {
        boolean disk = emptyDir.medium() == EmptyDir.Medium.DISK;
        // The kubelet makes a tmpfs as large as the limit: what is full there is a failed write.
        boolean evicted = disk && emptyDir.sizeLimit().isPresent();
        String text = "emptyDir"
                + emptyDir.sizeLimit().map(limit -> " of at most " + limit).orElse("")
                + (disk ? " on the node's own disk; " : " in the memory of the node; ");
        if (data.name().equals(DataVolume.METADATA) && !Voters.are(cluster, role)) {
            return text + (evicted ? "a pod that writes more is evicted; " : "")
                    + "a pod that is deleted or moved gets the metadata again from the controllers";
        }
        return text
                + (evicted ? "a pod that writes more is evicted and loses its data; " : "")
                + "a pod that is deleted or moved loses "
                + (evicted ? "it, too" : "its data")
                + (emptyDir.dataLossAccepted() ? ", which was accepted" : "");
    }

    private static String oneNode(KafkaCluster cluster, Role role) {
        boolean directories = DataVolume.ofRecords(role).get(0).volume() instanceof HostPathVolumes;
        if (!directories || role.group().count() == 1) {
            return "";
        }
        String lost = role.kind() != Role.Kind.BROKER
                ? "all metadata"
                : cluster.brokerPools().isEmpty() ? "all copies" : "all copies on these brokers";
        return "- All `" + role.name() + "` pods are on one node: its loss is the loss of " + lost + ".\n";
    }

    private static String jbod(KafkaCluster cluster, Role role, List<DataVolume> volumes) {
        String metadata = volumes.get(volumes.size() - 1).name().equals(DataVolume.METADATA)
                ? DataVolume.METADATA
                : volumes.get(0).name();
        return "- `" + role.name() + "` spreads partitions over "
                + DataVolume.ofRecords(role).size()
                + " volumes. When one fails, the broker goes on with the others"
                + (cluster.coordination() instanceof KRaft
                        ? ", unless it is `" + metadata + "`, which has the metadata log.\n"
                        : ".\n");
    }
}
