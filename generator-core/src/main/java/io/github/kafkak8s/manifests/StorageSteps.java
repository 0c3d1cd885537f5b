package io.github.kafkak8s.manifests;

import io.github.kafkak8s.derive.DataVolume;
import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.pod.PodSecurity;
import io.github.kafkak8s.model.storage.Claim;
import io.github.kafkak8s.model.storage.HostPathVolumes;
import io.github.kafkak8s.model.storage.LocalVolume;
import io.github.kafkak8s.model.storage.LocalVolumes;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What somebody must do about storage by hand: the parts of the review page with commands. */
final class StorageSteps {
    private StorageSteps() {}

    /** Sections on what comes before the manifests are applied, or nothing. */
    static String before(KafkaCluster cluster) {
        List<String> steps = new ArrayList<>();
        for (Role role : Role.of(cluster)) {
            for (DataVolume data : DataVolume.of(role)) {
                if (data.volume() instanceof HostPathVolumes hostPath) {
                    steps.add(directories(role, hostPath.paths()));
                } else if (data.volume() instanceof LocalVolumes local) {
                    steps.add(disks(role, local.disks()));
                }
            }
        }
        return (steps.isEmpty() ? "" : "\n## Before you apply\n\n" + String.join("\n", steps)) + growth(cluster);
    }

    /** A section on what stays when the cluster is deleted, or nothing. */
    static String after(KafkaCluster cluster) {
        List<String> volumes = new ArrayList<>();
        for (Role role : Role.of(cluster)) {
            for (DataVolume data : DataVolume.of(role)) {
                for (int pod = 0; data.isStatic() && pod < role.group().count(); pod++) {
                    volumes.add(data.persistentVolume(cluster, role, pod));
                }
            }
        }
        if (volumes.isEmpty()) {
            return "";
        }
        return """

                ## How to delete

                PersistentVolumes belong to no namespace: they stay when `%s` is deleted, and so do the records on the nodes.
                They wait for their claims to be deleted before they go:

                ```sh
                kubectl delete pv %s
                ```

                A volume whose claim was deleted is `Released`, and nobody else gets it. To let the same pod use it again, with
                its records:

                ```sh
                kubectl patch pv %s --type json -p '[{"op": "remove", "path": "/spec/claimRef/uid"}]'
                ```
                """.formatted(cluster.namespace().name(), String.join(" ", volumes), volumes.get(0));
    }

    private static String directories(Role role, List<String> paths) {
        PodSecurity security = role.group().pods().security();
        String owner = security.user().map(Object::toString).orElse("USER") + ":"
                + security.group().map(Object::toString).orElse("GROUP");
        return """
                On the node, make the directories of `%s`. Kubernetes changes neither their owner nor their group%s:

                ```sh
                sudo mkdir -p %s
                sudo chown %s %s
                ```
                """.formatted(
                        role.name(),
                        security.user().isEmpty() ? "; the platform's range of the namespace says which user" : "",
                        String.join(" ", paths),
                        owner,
                        String.join(" ", paths));
    }

    private static String disks(Role role, List<LocalVolume> disks) {
        SortedMap<String, List<String>> byNode = new TreeMap<>();
        disks.forEach(disk ->
                byNode.computeIfAbsent(disk.node(), node -> new ArrayList<>()).add(disk.path()));
        StringBuilder text = new StringBuilder("Mount the disks of `" + role.name() + "` on their nodes. "
                + role.group()
                        .pods()
                        .security()
                        .fsGroup()
                        .map(group -> "Kubernetes makes them writable for the group " + group + " (`fsGroup`)")
                        .orElse("They must be writable for the group that the platform gives the pods")
                + "; a path that is missing keeps the pod in `ContainerCreating`, with an event that names it:\n\n");
        byNode.forEach((node, paths) -> text.append("- `" + node + "`: `" + String.join("`, `", paths) + "`\n"));
        return text.toString();
    }

    private static String growth(KafkaCluster cluster) {
        boolean grown = DataVolume.of(cluster).stream()
                .anyMatch(data ->
                        data.volume() instanceof Claim claim && claim.template().isPresent());
        if (!grown) {
            return "";
        }
        return """

                ## How claims grow

                The StatefulSet's claim template keeps its original size, since it is immutable; the claims of these manifests ask
                for the new one. Their StorageClass must have `allowVolumeExpansion: true`. The StatefulSet's controller made
                these claims and owns their size, so the first time, take it over:

                ```sh
                kubectl apply --server-side --force-conflicts -k .
                kubectl -n %s get pvc -l app.kubernetes.io/instance=%s
                ```

                With the chart it is `helm upgrade --take-ownership`, of Helm 3.17 or newer. The claims have grown when their
                `CAPACITY` says so; some drivers wait for a restart of the pod. Keep `grownFrom` for as long as the StatefulSet
                exists.
                """.formatted(cluster.namespace().name(), cluster.name());
    }
}
