package io.github.kafkak8s.derive;

import io.github.kafkak8s.model.Brokers;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.storage.Claim;
import io.github.kafkak8s.model.storage.ExistingClaim;
import io.github.kafkak8s.model.storage.HostPathVolumes;
import io.github.kafkak8s.model.storage.Jbod;
import io.github.kafkak8s.model.storage.LocalVolumes;
import io.github.kafkak8s.model.storage.Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A volume that every pod of a role has for its data, with its name and the DSL path that messages show.
 *
 * @param name of the volume and, if there is one, of its claim template
 * @param path where it is described, e.g. {@code brokers.storage}
 * @param mountPath where a Kafka pod sees it
 * @param volume its description
 */
public record DataVolume(String name, String path, String mountPath, Volume volume) {
    /** The volume with the metadata log, where it has one of its own. */
    public static final String METADATA = "metadata";
    /** Where that one is mounted: beside the default of {@link Brokers#mountPath}. */
    public static final String METADATA_PATH = "/var/lib/kafka/metadata";

    private static final String DATA = "data";

    /** The volumes with records, in the order of {@code log.dirs}, then that of the metadata log. */
    public static List<DataVolume> of(Role role) {
        List<DataVolume> all = new ArrayList<>(ofRecords(role));
        if (role.group() instanceof Brokers brokers) {
            brokers.metadataStorage()
                    .map(volume -> new DataVolume(METADATA, role.path() + ".metadataStorage", METADATA_PATH, volume))
                    .ifPresent(all::add);
        }
        return List.copyOf(all);
    }

    /** The volumes with records: {@code data}, as JBOD also {@code data-1}, {@code data-2} … */
    public static List<DataVolume> ofRecords(Role role) {
        List<Volume> volumes = role.group().storage().volumes();
        boolean several = role.group().storage() instanceof Jbod;
        List<DataVolume> all = new ArrayList<>();
        for (int i = 0; i < volumes.size(); i++) {
            String suffix = i == 0 ? "" : "-" + i;
            String path = role.path() + ".storage" + (several ? ".volumes[" + i + "]" : "");
            all.add(new DataVolume(DATA + suffix, path, role.mountPath() + suffix, volumes.get(i)));
        }
        return List.copyOf(all);
    }

    /** {@code log.dirs} of a role: a folder of each volume, since a fresh file system's {@code lost+found} is fatal. */
    public static String logDirs(Role role) {
        return ofRecords(role).stream().map(DataVolume::logDir).collect(Collectors.joining(","));
    }

    /** The volumes of all roles of a cluster. */
    public static List<DataVolume> of(KafkaCluster cluster) {
        return Role.of(cluster).stream().flatMap(role -> of(role).stream()).toList();
    }

    /** The folder of the volume that Kafka writes to. */
    public String logDir() {
        return mountPath + "/logs";
    }

    /** Whether the StatefulSet has a claim template for it. */
    public boolean isClaimed() {
        return volume instanceof Claim || isStatic();
    }

    /** Whether it is a PersistentVolume that is generated for each pod. */
    public boolean isStatic() {
        return volume instanceof HostPathVolumes || volume instanceof LocalVolumes;
    }

    /** Whether the claim of each pod is an object of its own, and not made by the StatefulSet's controller. */
    public boolean isClaimedByManifests() {
        return volume instanceof Claim claim && claim.made() == Claim.Made.BY_MANIFESTS;
    }

    /** Whether somebody must write down something for each pod: as many as there are pods, and no more. */
    public boolean isForEachPod() {
        return isStatic() || isClaimedByManifests() || volume instanceof ExistingClaim;
    }

    /** The name by which the StatefulSet's controller looks for the claim of a pod. */
    public String claim(Role role, int ordinal) {
        return name + "-" + role.pod(ordinal);
    }

    /**
     * The name of the PersistentVolume of a pod. All namespaces share one list of them; a namespace has no dot, so what is
     * before the first one keeps those of all namespaces apart.
     */
    public String persistentVolume(KafkaCluster cluster, Role role, int ordinal) {
        return "ns-" + cluster.namespace().name() + "-pv." + claim(role, ordinal);
    }
}
