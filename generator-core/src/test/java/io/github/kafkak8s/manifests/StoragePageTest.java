package io.github.kafkak8s.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kafkak8s.Generator;
import io.github.kafkak8s.chart.StorageBases;
import io.github.kafkak8s.model.Brokers;
import io.github.kafkak8s.model.KRaft;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.Namespace;
import io.github.kafkak8s.model.pod.PodSecurity;
import io.github.kafkak8s.model.pod.Resources;
import io.github.kafkak8s.model.storage.ClaimRetention.Policy;
import io.github.kafkak8s.model.storage.EmptyDir;
import io.github.kafkak8s.model.storage.Storage;
import io.github.kafkak8s.model.unit.Cpu;
import io.github.kafkak8s.model.unit.Size;
import org.junit.jupiter.api.Test;

/** What README.md beside the manifests says about storage: what a reviewer must not overlook, and what to do by hand. */
class StoragePageTest {
    @Test
    void deletedClaimsAreInBold() {
        assertThat(page(retaining(Policy.RETAIN, Policy.RETAIN)))
                .contains("they are kept when pods or the StatefulSet go.\n")
                .doesNotContain("**");
        assertThat(page(retaining(Policy.RETAIN, Policy.DELETE)))
                .contains(
                        "kept when the StatefulSet goes, but **a scale-in deletes those of the pods that go, and their"
                                + " data**.\n");
        assertThat(page(retaining(Policy.DELETE, Policy.RETAIN)))
                .contains(
                        "they are **deleted with the StatefulSet, and all data with them**; a scale-in keeps them.\n");
        assertThat(page(retaining(Policy.DELETE, Policy.DELETE)))
                .contains(
                        "**deleted with the StatefulSet, and all data with them**, **and by a scale-in those of the pods"
                                + " that go**.\n");
    }

    @Test
    void whatTheClaimsAskForIsCountedAsItIsAndNotAsItWas() {
        assertThat(page(base("grown")))
                .contains("| `kafka` | 3 | 1 | 2Gi | 250Gi |\n", "| total for `grown` | 6 | 4500m | 9Gi | 753Gi |\n")
                .contains(
                        "claims of 250Gi, grown from 100Gi, of the class `ssd`. They are part of these manifests: `kubectl"
                                + " delete -k .` deletes them;");
        assertThat(page(base("disks"))).contains("| `disks-broker` | 2 | 1 | 2Gi | 253Gi |\n");
    }

    @Test
    void grownClaimsAreTakenOverOnce() {
        assertThat(page(base("grown")))
                .contains("## How claims grow\n", "kubectl apply --server-side --force-conflicts -k .\n")
                .contains("`helm upgrade --take-ownership`, of Helm 3.17 or newer");
        assertThat(page(base("classes"))).doesNotContain("--force-conflicts");
    }

    @Test
    void directoriesAreMadeForTheUserOfTheContainers() {
        KafkaCluster paths = base("paths");

        assertThat(page(paths)).contains("""
                ## Before you apply

                On the node, make the directories of `paths-broker`. Kubernetes changes neither their owner nor their group:

                ```sh
                sudo mkdir -p /data/kafka-0 /data/kafka-1 /data/kafka-2
                sudo chown 1000:1000 /data/kafka-0 /data/kafka-1 /data/kafka-2
                ```

                ## How to apply
                """);
        assertThat(page(paths.brokers(paths.brokers().security(PodSecurity.of(1001, 0)))))
                .contains("sudo chown 1001:0 /data/kafka-0");
    }

    @Test
    void whatStaysOfStaticVolumesIsDeletedByHand() {
        assertThat(page(base("disks"))).contains("- `node-2`: `/mnt/disks/a`\n").endsWith("""
                        `kubectl delete -k .` also deletes the PersistentVolumes, and waits until their claims are gone:

                        ```sh
                        kubectl -n kafka delete pvc data-disks-controller-0 data-disks-controller-1 data-disks-controller-2
                        ```

                        The records stay on the nodes.

                        Where only the namespace `kafka` or the claims are deleted, the volumes stay `Released`, and nobody else gets them. To
                        delete them, too:

                        ```sh
                        kubectl delete pv ns-kafka-pv.data-disks-controller-0 ns-kafka-pv.data-disks-controller-1 ns-kafka-pv.data-disks-controller-2
                        ```

                        Or to let the same pod use one again, with its records:

                        ```sh
                        kubectl patch pv ns-kafka-pv.data-disks-controller-0 --type json -p '[{"op": "remove", "path": "/spec/claimRef/uid"}]'
                        ```
                        """);
    }

    @Test
    void aGeneratedNamespaceTakesTheClaimsOfStaticVolumesWithIt() {
        assertThat(page(base("disks").namespace(Namespace.created("disks"))))
                .contains("and with the Namespace their claims. They wait until those are gone.")
                .doesNotContain("delete pvc");
    }

    @Test
    void directoriesOfOneNodeAreLostWithIt() {
        assertThat(page(base("paths")))
                .contains("- All `paths-broker` pods are on one node: its loss is the loss of all copies.\n");
        assertThat(page(base("disks"))).doesNotContain("are on one node");
    }

    @Test
    void aLimitOfEmptyDirEvictsWhereItIsOnDisk() {
        EmptyDir limited = Storage.emptyDir().sizeLimit(Size.gibibytes(400));

        assertThat(page(dedicated(Brokers.of(3).storage(limited))))
                .contains(
                        "emptyDir of at most 400Gi on the node's own disk; a pod that writes more is evicted and loses its"
                                + " data; a pod that is deleted or moved loses it, too.\n");
        assertThat(page(dedicated(Brokers.of(3).storage(Storage.emptyDir()))))
                .contains("emptyDir on the node's own disk; a pod that is deleted or moved loses its data.\n");
        assertThat(page(dedicated(Brokers.of(1)
                        .resources(Resources.of(Cpu.cores(1), Size.gibibytes(8)))
                        .storage(Storage.emptyDir()
                                .medium(EmptyDir.Medium.MEMORY)
                                .sizeLimit(Size.gibibytes(1))
                                .acceptDataLoss()))))
                .contains(
                        "emptyDir of at most 1Gi in the memory of the node; a pod that is deleted or moved loses its data,"
                                + " which was accepted.\n");
    }

    @Test
    void otherPoolsMayHaveCopies() {
        KafkaCluster cluster = dedicated(Brokers.of(3).storage(Storage.emptyDir()));
        String all = "deleted at once, by a scale-in to 0 or with the StatefulSet, lose everything";

        assertThat(page(cluster)).contains(all + ".\n");
        assertThat(page(cluster.brokerPool("bulk", Brokers.of(3).firstNodeId(100))))
                .contains(all + " of which no other broker has a copy.\n");
    }

    @Test
    void theBudgetOfEmptyDirFollowsFromCopiesAndVotes() {
        assertThat(page(base("budget")))
                .contains("- The description demands that `budget-broker` survives the loss of 2 pods at once.\n")
                .contains(
                        "New topics have 3 copies of each record. While all are in sync, records survive the loss of any 2 pods"
                                + " at once. Topics created with fewer copies survive less.\n")
                .contains("sure to be on 1 broker (`min.insync.replicas`)")
                .contains("go on while up to 2 of 3 copies are away.\n")
                .contains("No two of these pods share a node: a lost node is one lost pod.\n")
                .contains(
                        "Of the 3 pods of `budget-controller`, 2 must keep their metadata. 1 pod may be lost at a time")
                .contains("patch statefulset budget-broker -p"
                        + " '{\"spec\":{\"updateStrategy\":{\"rollingUpdate\":{\"partition\":4}}}}'");
    }

    /** The fifth seed: five brokers with two copies can lose one. */
    @Test
    void twoCopiesOnFiveBrokersSurviveOnePod() {
        String page =
                page(dedicated(Brokers.of(5).storage(Storage.emptyDir()).config(c -> c.defaultReplicationFactor(2))));

        assertThat(page)
                .contains(
                        "New topics have 2 copies of each record. While all are in sync, records survive the loss of any one"
                                + " pod.")
                .contains("These pods may share a node: one lost node can take several pods")
                .doesNotContain("The description demands");
    }

    @Test
    void acceptedLossNeedsNoBudget() {
        assertThat(page(dedicated(Brokers.of(1).storage(Storage.emptyDir().acceptDataLoss()))))
                .doesNotContain("## What lost nodes cost");
    }

    @Test
    void withoutSuchStorageNothingIsSaidAboutIt() {
        assertThat(page(retaining(Policy.RETAIN, Policy.RETAIN)))
                .doesNotContain("## What lost nodes", "## Before you apply", "## How claims grow", "## How to delete");
    }

    private static KafkaCluster retaining(Policy whenDeleted, Policy whenScaled) {
        return dedicated(
                Brokers.of(3).storage(Storage.claim(Size.gibibytes(1))).claimRetention(whenDeleted, whenScaled));
    }

    private static KafkaCluster dedicated(Brokers brokers) {
        return KafkaCluster.named("orders").coordination(KRaft.dedicated(3)).brokers(brokers);
    }

    private static KafkaCluster base(String name) {
        return StorageBases.all().get("storage-" + name);
    }

    private static String page(KafkaCluster cluster) {
        return Generator.manifests(cluster).get("README.md");
    }
}
