package io.github.kafkak8s.chart;

import io.github.kafkak8s.chart.values.ChartValue;
import io.github.kafkak8s.derive.DataVolume;
import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.model.KRaft;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.storage.Claim;
import io.github.kafkak8s.model.storage.ClaimRetention;
import io.github.kafkak8s.model.storage.EmptyDir;
import io.github.kafkak8s.model.storage.StorageClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the templates of the frame know about storage. */
final class FrameStorage {
    private final KafkaCluster cluster;
    private final List<ChartValue> values;

    FrameStorage(KafkaCluster cluster, List<ChartValue> values) {
        this.cluster = cluster;
        this.values = values;
    }

    void putTo(Map<String, Object> context) {
        List<DataVolume> all = DataVolume.of(cluster);
        boolean deleted = Role.of(cluster).stream()
                .anyMatch(role -> role.group().pods().claimRetention().whenDeleted() == ClaimRetention.Policy.DELETE);
        context.put("claims", all.stream().anyMatch(DataVolume::isClaimed) && !deleted);
        context.put("claimsAfterwards", claimsAfterwards());
        context.put(
                "immutableValues",
                values.stream().anyMatch(value -> value.doc().contains("Cannot be changed after the installation")));
        context.put("claimsDeleted", deleted);
        context.put("grown", all.stream().anyMatch(FrameStorage::isGrown));
        context.put("staticVolumes", all.stream().anyMatch(DataVolume::isStatic));
        context.put("emptyDir", Role.allBrokers(cluster).stream().anyMatch(FrameStorage::isEmptyDir));
        context.put("storageClasses", storageClasses());
    }

    /** What no value says about where data is. */
    List<String> fixed() {
        Role brokers = Role.brokers(cluster);
        List<String> fixed = new ArrayList<>();
        Role.coordination(cluster)
                .ifPresent(role -> fixed.add("Where data of " + owner(role) + " is kept: " + kinds(role) + "."));
        fixed.add("Where data of the brokers is kept: " + kinds(brokers) + ".");
        if (DataVolume.of(brokers).size() > 1) {
            fixed.add("The volumes of a broker, with their sizes and classes: "
                    + DataVolume.of(brokers).stream().map(DataVolume::name).collect(Collectors.joining(", ")) + ".");
        }
        if (DataVolume.of(brokers).stream().anyMatch(DataVolume::isForEachPod)
                && !(cluster.coordination() instanceof KRaft.Combined)) {
            fixed.add("The number of brokers, " + cluster.brokers().count()
                    + ": each has claims or volumes of its own in this chart.");
        }
        return fixed;
    }

    /** What becomes of claims without a release: good only with both records and the metadata that knows of them. */
    private String claimsAfterwards() {
        List<Role> brokers = Role.allBrokers(cluster);
        Optional<Role> metadata = Role.coordination(cluster);
        if (brokers.stream().allMatch(FrameStorage::isEmptyDir)) {
            return "helm uninstall keeps the claims of "
                    + metadata.filter(role -> !isEmptyDir(role))
                            .map(FrameStorage::owner)
                            .orElse("metadata logs")
                    + ", but records are in emptyDir: a new installation knows topics whose records are gone."
                    + " Delete the claims first.";
        }
        if (metadata.filter(FrameStorage::isEmptyDir).isPresent()) {
            return "helm uninstall keeps the claims of the brokers, but the data of " + owner(metadata.get())
                    + " is in emptyDir: a new installation does not know their topics. Delete the claims first.";
        }
        return "helm uninstall keeps the claims, and a new installation under the same name and namespace finds the records"
                + " again"
                + (brokers.stream().anyMatch(FrameStorage::isEmptyDir) ? ", but for those in emptyDir." : ".");
    }

    private static boolean isEmptyDir(Role role) {
        return role.group().storage() instanceof EmptyDir;
    }

    private static String owner(Role role) {
        return switch (role.kind()) {
            case ZOOKEEPER -> "ZooKeeper";
            case CONTROLLER -> "the controllers";
            case BROKER -> "the brokers";
        };
    }

    /** Where pods of a role keep their data, in a few words. */
    static String kinds(Role role) {
        return DataVolume.ofRecords(role).stream()
                .map(FrameStorage::kind)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static String kind(DataVolume data) {
        if (data.volume() instanceof EmptyDir) {
            return "in emptyDir volumes, gone with the pod";
        }
        if (data.isStatic()) {
            return "in certain directories or disks of nodes, each reserved for the claim of its pod, so that there can be one"
                    + " release of this chart";
        }
        if (!(data.volume() instanceof Claim claim)) {
            return "in a persistent volume claim that exists";
        }
        return (data.isClaimedByManifests()
                        ? "in persistent volume claims of this chart"
                        : "in persistent volume claims")
                + claim.template()
                        .map(original -> ", grown from " + original + " to " + claim.size())
                        .orElse("");
    }

    private static boolean isGrown(DataVolume data) {
        return data.volume() instanceof Claim claim && claim.template().isPresent();
    }

    /** Of each class where it is referred to: by values of claims, or in places that no value reaches. */
    private List<Map<String, Object>> storageClasses() {
        List<Map<String, Object>> classes = new ArrayList<>();
        for (StorageClass one : cluster.storageClasses()) {
            List<String> referring = new ArrayList<>();
            boolean fixed = false;
            for (Role role : Role.of(cluster)) {
                String value =
                        (role.kind() == Role.Kind.BROKER ? "" : role.kind().component() + ".") + "storage.className";
                // Further brokers have no values of their own.
                boolean further = role.kind() == Role.Kind.BROKER
                        && !role.path().equals(Role.brokers(cluster).path());
                boolean settable =
                        !further && values.stream().anyMatch(row -> row.path().equals(value));
                if (settable) {
                    referring.add(".Values." + value);
                }
                fixed |= DataVolume.of(role).stream()
                        .filter(data -> !settable || data.name().equals(DataVolume.METADATA))
                        .anyMatch(data -> data.volume() instanceof Claim claim
                                && claim.storageClass()
                                        .filter(one.name()::equals)
                                        .isPresent());
            }
            if (!fixed) {
                classes.add(Map.of("name", one.name(), "referring", referring));
            }
        }
        return classes;
    }
}
