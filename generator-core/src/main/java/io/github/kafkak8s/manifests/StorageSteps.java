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

    /** What to do on the nodes before the manifests are applied: a paragraph each. */
    static List<String> onNodes(KafkaCluster cluster) {
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
        return List.copyOf(steps);
    }

    /** A section on what stays when the cluster is deleted, or nothing. */
    static String after(KafkaCluster cluster) {
        List<String> volumes = new ArrayList<>();
        List<String> claims = new ArrayList<>();
        for (Role role : Role.of(cluster)) {
            for (DataVolume data : DataVolume.of(role)) {
                for (int pod = 0; data.isStatic() && pod < role.group().count(); pod++) {
                    volumes.add(data.persistentVolume(cluster, role, pod));
                    claims.add(data.claim(role, pod));
                }
            }
        }
        if (volumes.isEmpty()) {
            return "";
        }
        String namespace = cluster.namespace().name();
        // By name: a label would also select claims whose volumes a provisioner deletes.
        String wait = cluster.namespace().created()
                ? "and with the Namespace their claims. They wait until those are gone. "
                : """
                and waits until their claims are gone:

                ```sh
                kubectl -n %s delete pvc %s
                ```

                """.formatted(namespace, String.join(" ", claims));
        return """

                ## How to delete

                `kubectl delete -k .` also deletes the PersistentVolumes, %sThe records stay on the nodes.

                Where only the namespace `%s` or the claims are deleted, the volumes stay `Released`, and nobody else gets them. To
                delete them, too:

                ```sh
                kubectl delete pv %s
                ```

                Or to let the same pod use one again, with its records:

                ```sh
                kubectl patch pv %s --type json -p '[{"op": "remove", "path": "/spec/claimRef/uid"}]'
                ```
                """.formatted(wait, namespace, String.join(" ", volumes), volumes.get(0));
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

    /** A section on claims that grow, or nothing. */
    static String growth(KafkaCluster cluster) {
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
