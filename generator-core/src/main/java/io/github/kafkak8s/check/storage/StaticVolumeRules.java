package io.github.kafkak8s.check.storage;

import io.github.kafkak8s.check.LabelRules;
import io.github.kafkak8s.check.Problems;
import io.github.kafkak8s.derive.DataVolume;
import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.placement.Placement;
import io.github.kafkak8s.model.placement.Topology;
import io.github.kafkak8s.model.storage.HostPathVolumes;
import io.github.kafkak8s.model.storage.LocalVolume;
import io.github.kafkak8s.model.storage.LocalVolumes;
import java.util.ArrayList;
import java.util.List;

/** Directories and disks of nodes: one for each pod, and none twice. */
public final class StaticVolumeRules {
    /** What belongs to the system of a node. */
    private static final List<String> SYSTEM = List.of(
            "/bin",
            "/boot",
            "/dev",
            "/etc",
            "/lib",
            "/lib64",
            "/proc",
            "/root",
            "/run",
            "/sbin",
            "/sys",
            "/usr",
            "/var/lib/containerd",
            "/var/lib/docker",
            "/var/lib/etcd",
            "/var/lib/kubelet",
            "/var/run");

    /** A node of no name is any: that of a hostPath. */
    private record Place(String node, String path) {
        boolean isOneWith(Place other) {
            boolean sameNode = node.isEmpty() || other.node.isEmpty() || node.equals(other.node);
            return sameNode
                    && (StorageRules.isAtOrBelow(path, other.path) || StorageRules.isAtOrBelow(other.path, path));
        }

        @Override
        public String toString() {
            return "\"" + path + "\"" + (node.isEmpty() ? "" : " of " + node);
        }
    }

    private StaticVolumeRules() {}

    public static void check(KafkaCluster cluster, Problems problems) {
        List<Place> taken = new ArrayList<>();
        for (Role role : Role.of(cluster)) {
            schedule(problems, role);
            for (DataVolume data : DataVolume.of(role)) {
                if (data.volume() instanceof HostPathVolumes hostPath) {
                    count(problems, role, data, hostPath.paths().size(), "directory", "directories");
                    hostPath.paths().forEach(path -> place(problems, data, new Place("", path), taken));
                } else if (data.volume() instanceof LocalVolumes local) {
                    count(problems, role, data, local.disks().size(), "disk", "disks");
                    for (LocalVolume disk : local.disks()) {
                        node(problems, data, disk.node());
                        place(problems, data, new Place(disk.node(), disk.path()), taken);
                    }
                }
            }
        }
    }

    private static void count(Problems problems, Role role, DataVolume data, int volumes, String one, String more) {
        int pods = role.group().count();
        problems.addIf(
                volumes != pods,
                data.path(),
                "names " + volumes + " " + (volumes == 1 ? one : more) + ", and there "
                        + (pods == 1 ? "is 1 pod" : "are " + pods + " pods") + ": each has one of its own. Name " + pods
                        + ".");
    }

    /** Whether each pod has a node: the one of all its disks, and of no other pod where they must be apart. */
    private static void schedule(Problems problems, Role role) {
        boolean apart = role.group().pods().placement().separation().get(Topology.HOST) == Placement.Strength.REQUIRED;
        List<LocalVolume> first = List.of();
        for (DataVolume data : DataVolume.of(role)) {
            problems.addIf(
                    apart
                            && data.volume() instanceof HostPathVolumes hostPath
                            && hostPath.paths().size() > 1,
                    data.path(),
                    "directories are on the only node, and the placement keeps the pods on separate ones: all but one would"
                            + " stay Pending. Use Storage.local, or Placement.preferSeparate(Topology.HOST).");
            if (data.volume() instanceof LocalVolumes local) {
                first = first.isEmpty() ? local.disks() : first;
                nodes(problems, data.path(), apart, first, local.disks());
            }
        }
    }

    private static void nodes(
            Problems problems, String path, boolean apart, List<LocalVolume> first, List<LocalVolume> disks) {
        List<String> nodes = disks.stream().map(LocalVolume::node).toList();
        for (int pod = 0; pod < nodes.size(); pod++) {
            String node = nodes.get(pod);
            int earlier = nodes.indexOf(node);
            problems.addIf(
                    apart && earlier < pod,
                    path,
                    "the pods " + earlier + " and " + pod + " have disks of " + node
                            + ", and the placement keeps them on separate nodes: one would stay Pending. Use disks of"
                            + " separate nodes, or Placement.preferSeparate(Topology.HOST).");
            problems.addIf(
                    pod < first.size() && !first.get(pod).node().equals(node),
                    path,
                    "the pod " + pod + " has a disk of " + node + " and one of "
                            + first.get(Math.min(pod, first.size() - 1)).node()
                            + ": it can run on one node only. Use disks of one node for each pod.");
        }
    }

    private static void node(Problems problems, DataVolume data, String node) {
        if (node.isEmpty()) {
            problems.add(
                    data.path() + ".node",
                    "is empty. Use the label kubernetes.io/hostname of a node, e.g. \"worker-1\".");
        } else {
            LabelRules.value(problems, data.path() + ".node", node);
        }
    }

    private static void place(Problems problems, DataVolume data, Place place, List<Place> taken) {
        String path = place.path();
        if (!StorageRules.PATH.matcher(path).matches()) {
            problems.add(
                    data.path() + ".path",
                    "\"" + path + "\" is no absolute path of letters, digits, \"-\", \"_\" and \".\" without \"..\"."
                            + " Use e.g. \"/mnt/kafka-0\".");
            return;
        }
        problems.addIf(
                SYSTEM.stream()
                        .anyMatch(system ->
                                StorageRules.isAtOrBelow(path, system) || StorageRules.isAtOrBelow(system, path)),
                data.path() + ".path",
                "\"" + path + "\" belongs to the system of the node. Use e.g. \"/mnt/kafka-0\".");
        for (Place other : taken) {
            problems.addIf(
                    place.isOneWith(other),
                    data.path() + ".path",
                    place + " and " + other + " are one place. Use separate directories.");
        }
        taken.add(place);
    }
}
