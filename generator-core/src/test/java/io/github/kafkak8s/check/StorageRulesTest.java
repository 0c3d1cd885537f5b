package io.github.kafkak8s.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.kafkak8s.chart.StorageBases;
import io.github.kafkak8s.model.Brokers;
import io.github.kafkak8s.model.KRaft;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.KafkaVersion;
import io.github.kafkak8s.model.ZooKeeper;
import io.github.kafkak8s.model.placement.Placement;
import io.github.kafkak8s.model.placement.Topology;
import io.github.kafkak8s.model.pod.Resources;
import io.github.kafkak8s.model.storage.Claim;
import io.github.kafkak8s.model.storage.ClaimRetention.Policy;
import io.github.kafkak8s.model.storage.EmptyDir;
import io.github.kafkak8s.model.storage.LocalVolume;
import io.github.kafkak8s.model.storage.Storage;
import io.github.kafkak8s.model.storage.StorageClass;
import io.github.kafkak8s.model.unit.Cpu;
import io.github.kafkak8s.model.unit.Size;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule about storage with the exact message that users see. */
class StorageRulesTest {
    private static final Size GI = Size.gibibytes(1);
    private static final Claim CLAIM = Storage.claim(GI);
    private static final StorageClass SSD = StorageClass.of("ssd", "ebs.csi.aws.com");
    private static final Placement APART = Placement.separate(Topology.HOST);

    @Test
    void everyKindOfStorageCanBeDescribedWithoutAProblem() {
        assertThat(StorageBases.all())
                .allSatisfy(
                        (name, cluster) -> assertThat(Check.problems(cluster)).isEmpty());
    }

    @ParameterizedTest
    @MethodSource({"classes", "claims", "growth", "existing", "directories", "disks", "volumes", "budgets"})
    void aBrokenRuleSaysWhereWhatAndHowToFixIt(KafkaCluster cluster, String expected) {
        assertThat(Check.problems(cluster).stream().map(Problem::toString).collect(Collectors.joining("\n")))
                .isEqualTo(expected);
    }

    static Stream<Arguments> classes() {
        String secret =
                "looks like a secret, which every user of the Kubernetes cluster could read. Name a Secret instead,"
                        + " e.g. with csi.storage.k8s.io/provisioner-secret-name.";
        return Stream.of(
                arguments(
                        ssd(one -> StorageClass.of("Fast SSD", one.provisioner())),
                        "storageClass[Fast SSD]: \"Fast SSD\" is no name of a StorageClass: lower-case letters, digits,"
                                + " \"-\" and \".\". Use e.g. \"kafka-ssd\".\n"
                                + "storageClass[Fast SSD]: has no effect: no claim refers to it. Use"
                                + " storageClass(\"Fast SSD\") of a claim, or remove it."),
                arguments(
                        ssd(one -> one).storageClass(SSD.expansion(false)),
                        "storageClass[ssd]: is there twice. Give each class a name of its own."),
                arguments(
                        ssd(one -> StorageClass.of("ssd", "")),
                        "storageClass[ssd].provisioner: \"\" is no name of a provisioner. Use e.g. \"ebs.csi.aws.com\"."),
                arguments(ssd(one -> StorageClass.of("ssd", "Example.com/Disks")), ""),
                arguments(
                        ssd(one -> one.parameter("adminPassword", "x").parameter("csi.storage.k8s.io/token", "x")),
                        "storageClass[ssd].parameter[adminPassword]: " + secret
                                + "\nstorageClass[ssd].parameter[csi.storage.k8s.io/token]: " + secret),
                arguments(
                        ssd(one -> one.parameter("csi.storage.k8s.io/node-stage-secret-name", "x")
                                .parameter("csi.storage.k8s.io/node-stage-secret-namespace", "x")
                                .parameter("secretName", "x")),
                        ""),
                arguments(
                        ssd(one -> one.parameter(" ", "x")),
                        "storageClass[ssd].parameter[ ]: the key is empty. Use the name of a parameter of the provisioner."),
                arguments(
                        ssd(one -> one.mountOption("rw noatime")
                                .mountOption("")
                                .mountOption("ro")
                                .mountOption("ro")),
                        "storageClass[ssd].mountOption: \"rw noatime\" is not one word. Use one call for each option, e.g."
                                + " \"noatime\".\n"
                                + "storageClass[ssd].mountOption: \"\" is not one word. Use one call for each option, e.g."
                                + " \"noatime\".\n"
                                + "storageClass[ssd].mountOption: \"ro\" is there twice. Remove one."),
                arguments(
                        brokers(b -> b.storage(CLAIM.storageClass("hdd"))).storageClass(SSD),
                        "storageClass[ssd]: has no effect: no claim refers to it. Use storageClass(\"ssd\") of a claim, or"
                                + " remove it."),
                arguments(
                        brokers(b -> b.metadataStorage(CLAIM.storageClass("ssd")))
                                .storageClass(SSD),
                        ""));
    }

    static Stream<Arguments> claims() {
        Claim selecting = CLAIM.selector("disk", "nvme");
        return Stream.of(
                arguments(brokers(b -> b.storage(CLAIM.withoutStorageClass())), ""),
                arguments(
                        brokers(b -> b.storage(selecting)),
                        "brokers.storage.selector: no volume is ever provisioned for a claim with a selector, also by the"
                                + " default class. Use withoutStorageClass(), or name the class of the volumes that exist."),
                arguments(brokers(b -> b.storage(selecting.withoutStorageClass())), ""),
                arguments(brokers(b -> b.storage(selecting.storageClass("by-hand"))), ""),
                arguments(
                        brokers(b -> b.storage(selecting.storageClass("ssd"))).storageClass(SSD),
                        "brokers.storage.selector: no volume is ever provisioned for a claim with a selector, also by"
                                + " ebs.csi.aws.com of the class \"ssd\". Remove the selector, or use"
                                + " withoutStorageClass()."),
                arguments(
                        brokers(b -> b.storage(selecting.storageClass("ssd")))
                                .storageClass(StorageClass.of("ssd", "kubernetes.io/no-provisioner")),
                        ""),
                arguments(
                        brokers(b -> b.storage(CLAIM.label("app.kubernetes.io/part-of", "shop")
                                .annotation("helm.sh/resource-policy", "keep")
                                .annotation("volume.beta.kubernetes.io/storage-class", "ebs"))),
                        "brokers.storage.label[app.kubernetes.io/part-of]: labels of app.kubernetes.io are written by the"
                                + " generator. Use a prefix of your own.\n"
                                + "brokers.storage.annotation[helm.sh/resource-policy]: belongs to Helm. Use a prefix of your"
                                + " own.\n"
                                + "brokers.storage.annotation[volume.beta.kubernetes.io/storage-class]: is what"
                                + " storageClassName replaced, and wins over it. Use storageClass(\"ebs\")."),
                arguments(
                        brokers(b -> b.storage(Storage.jbod(CLAIM, CLAIM.storageClass("A b")))),
                        "brokers.storage.volumes[1].storageClass: \"A b\" is no name of a StorageClass: lower-case letters,"
                                + " digits, \"-\" and \".\". Leave it out for the default class."),
                arguments(brokers(b -> b.claimRetention(Policy.RETAIN, Policy.DELETE)), ""),
                arguments(
                        brokers(b -> b.storage(Storage.emptyDir()).claimRetention(Policy.RETAIN, Policy.DELETE)),
                        "brokers.claimRetention: has no effect: the pods have no claims of a StatefulSet. Remove it."));
    }

    static Stream<Arguments> growth() {
        return Stream.of(
                arguments(brokers(b -> b.storage(CLAIM.grownFrom(Size.mebibytes(1023)))), ""),
                arguments(
                        brokers(b -> b.storage(CLAIM.grownFrom(GI))),
                        "brokers.storage.grownFrom: 1Gi is no more than the original 1Gi, and claims can only grow. Use a"
                                + " larger size, or leave grownFrom out."),
                arguments(
                        brokers(b -> b.storage(CLAIM.storageClass("ssd").grownFrom(Size.mebibytes(9))))
                                .storageClass(SSD.expansion(false)),
                        "brokers.storage.grownFrom: the class \"ssd\" is generated with expansion(false), so no claim can"
                                + " grow. Use expansion(true)."),
                arguments(
                        brokers(b -> b.storage(CLAIM.withoutStorageClass().grownFrom(Size.mebibytes(9)))),
                        "brokers.storage.grownFrom: claims without a StorageClass cannot grow: only a class allows it."
                                + " Leave it out."),
                arguments(
                        brokers(b -> b.storage(new Claim(
                                GI,
                                Optional.empty(),
                                CLAIM.accessMode(),
                                CLAIM.selector(),
                                CLAIM.labels(),
                                CLAIM.annotations(),
                                Claim.Made.BY_STATEFUL_SET,
                                Optional.of(Size.mebibytes(9))))),
                        "brokers.storage.grownFrom: has no effect on claims that the StatefulSet makes. Use"
                                + " asManifests()."));
    }

    static Stream<Arguments> existing() {
        Brokers one = Brokers.of(1).storage(Storage.existingClaim("records"));
        return Stream.of(
                arguments(dedicated(one), ""),
                arguments(
                        dedicated(one.count(3)),
                        "brokers.storage: the claim \"records\" is for a single pod, and there are 3: they would write into"
                                + " each other's logs. Use Storage.claim."),
                arguments(
                        dedicated(one.storage(Storage.existingClaim("My Records"))),
                        "brokers.storage: \"My Records\" is no name of a claim: lower-case letters, digits, \"-\" and"
                                + " \".\"."),
                arguments(
                        dedicated(one.metadataStorage(Storage.existingClaim("records"))),
                        "brokers.metadataStorage: the claim \"records\" is also brokers.storage. Give each volume a claim of"
                                + " its own."));
    }

    static Stream<Arguments> directories() {
        return Stream.of(
                arguments(brokers(b -> b.storage(Storage.hostPath(GI, "/mnt/a", "/mnt/b", "/mnt/c"))), ""),
                arguments(
                        brokers(b -> b.storage(Storage.hostPath(GI, "/mnt/a", "/mnt/b"))),
                        "brokers.storage: names 2 directories, and there are 3 pods: each has one of its own. Name 3."),
                arguments(
                        brokers(b -> b.storage(Storage.hostPath(GI, "mnt/a", "/mnt/../b", "/mnt/c/"))),
                        Stream.of("mnt/a", "/mnt/../b", "/mnt/c/")
                                .map(path ->
                                        "brokers.storage.path: \"" + path + "\" is no absolute path of letters, digits,"
                                                + " \"-\", \"_\" and \".\" without \"..\". Use e.g. \"/mnt/kafka-0\".")
                                .collect(Collectors.joining("\n"))),
                arguments(
                        brokers(b -> b.storage(Storage.hostPath(GI, "/etc/kafka", "/var/lib", "/sys"))),
                        Stream.of("/etc/kafka", "/var/lib", "/sys")
                                .map(path -> "brokers.storage.path: \"" + path
                                        + "\" belongs to the system of the node. Use e.g. \"/mnt/kafka-0\".")
                                .collect(Collectors.joining("\n"))),
                arguments(
                        brokers(b -> b.storage(Storage.hostPath(GI, "/mnt/a", "/mnt/b", "/mnt/a/c"))),
                        "brokers.storage.path: \"/mnt/a/c\" and \"/mnt/a\" are one place. Use separate directories."),
                arguments(
                        brokers(b -> b.storage(Storage.hostPath(GI, "/mnt/a", "/mnt/b", "/mnt/c"))
                                .placement(APART)),
                        "brokers.storage: directories are on the only node, and the placement keeps the pods on separate"
                                + " ones: all but one would stay Pending. Use Storage.local, or"
                                + " Placement.preferSeparate(Topology.HOST)."));
    }

    static Stream<Arguments> disks() {
        LocalVolume first = LocalVolume.on("node-1", "/mnt/a");
        LocalVolume second = LocalVolume.on("node-2", "/mnt/a");
        LocalVolume third = LocalVolume.on("node-3", "/mnt/a");
        return Stream.of(
                arguments(
                        brokers(b -> b.storage(Storage.local(GI, first, second, third))
                                .placement(APART)),
                        ""),
                arguments(
                        brokers(b -> b.storage(Storage.local(GI, first))),
                        "brokers.storage: names 1 disk, and there are 3 pods: each has one of its own. Name 3."),
                arguments(
                        brokers(b -> b.storage(Storage.local(GI, first, second, first))),
                        "brokers.storage.path: \"/mnt/a\" of node-1 and \"/mnt/a\" of node-1 are one place. Use separate"
                                + " directories."),
                arguments(
                        brokers(b -> b.storage(Storage.local(GI, first, second, third))
                                .metadataStorage(Storage.hostPath(GI, "/mnt/b", "/mnt/c", "/mnt/a/d"))),
                        Stream.of("node-1", "node-2", "node-3")
                                .map(node -> "brokers.metadataStorage.path: \"/mnt/a/d\" and \"/mnt/a\" of " + node
                                        + " are one place. Use separate directories.")
                                .collect(Collectors.joining("\n"))),
                arguments(
                        brokers(b -> b.storage(Storage.local(
                                GI, LocalVolume.on("", "/mnt/a"), second, LocalVolume.on("a b", "/mnt/a")))),
                        "brokers.storage.node: is empty. Use the label kubernetes.io/hostname of a node, e.g."
                                + " \"worker-1\".\n"
                                + "brokers.storage.path: \"/mnt/a\" of node-2 and \"/mnt/a\" are one place. Use separate"
                                + " directories.\n"
                                + "brokers.storage.node: \"a b\" is no label value: at most 63 letters, digits, \"-\", \"_\""
                                + " and \".\", first and last a letter or digit. Use an annotation for other text.\n"
                                + "brokers.storage.path: \"/mnt/a\" of a b and \"/mnt/a\" are one place. Use separate"
                                + " directories."),
                arguments(
                        brokers(b -> b.storage(Storage.local(GI, first, second, LocalVolume.on("node-1", "/mnt/b")))
                                .placement(APART)),
                        "brokers.storage: the pods 0 and 2 have disks of node-1, and the placement keeps them on separate"
                                + " nodes: one would stay Pending. Use disks of separate nodes, or"
                                + " Placement.preferSeparate(Topology.HOST)."),
                arguments(
                        dedicated(Brokers.of(1)
                                .storage(Storage.local(GI, first))
                                .metadataStorage(Storage.local(GI, second))),
                        "brokers.metadataStorage: the pod 0 has a disk of node-2 and one of node-1: it can run on one node"
                                + " only. Use disks of one node for each pod."));
    }

    static Stream<Arguments> volumes() {
        return Stream.of(
                arguments(
                        brokers(b -> b.storage(Storage.jbod(CLAIM, CLAIM))
                                .config(c -> c.set("log.dirs", "/var/lib/kafka/data/a,/var/lib/kafka/data-1/b"))),
                        ""),
                arguments(
                        brokers(b -> b.storage(Storage.jbod(CLAIM, CLAIM))
                                .config(c -> c.set("log.dirs", "/var/lib/kafka/data/a,/var/lib/kafka/data-2/b"))),
                        "brokers.config[log.dirs]: \"/var/lib/kafka/data-2/b\" is no folder below the mounted volume"
                                + " /var/lib/kafka/data or /var/lib/kafka/data-1: what is written there is lost with the pod."
                                + " Use \"/var/lib/kafka/data/logs\".\n"
                                + "brokers.config[log.dirs]: has no folder below the mounted volume /var/lib/kafka/data-1,"
                                + " which would stay empty. Add \"/var/lib/kafka/data-1/logs\"."),
                arguments(
                        brokers(b -> b.storage(Storage.jbod(CLAIM))),
                        "brokers.storage: JBOD has 1 of at least 2 volumes. Use a volume alone, or more."),
                arguments(
                        brokers(b -> b.storage(Storage.jbod(CLAIM, Storage.emptyDir()))),
                        "brokers.storage.volumes[1]: emptyDir is the node's one disk, however often it is mounted. Use"
                                + " Storage.claim or Storage.local."),
                arguments(
                        cluster().coordination(KRaft.dedicated(3).storage(Storage.jbod(CLAIM, CLAIM))),
                        "coordination.storage: JBOD is for brokers; these pods keep a single log. Use one volume."),
                arguments(
                        cluster()
                                .version(KafkaVersion.V3_9_1)
                                .coordination(ZooKeeper.ensemble(3))
                                .brokers(Brokers.of(3).metadataStorage(CLAIM)),
                        "brokers.metadataStorage: has no effect: with ZooKeeper, brokers have no metadata log. Remove it."),
                arguments(
                        brokers(b -> b.mountPath("/var/lib/kafka/metadata/x").metadataStorage(CLAIM)),
                        "brokers.mountPath: \"/var/lib/kafka/metadata/x\" collides with /var/lib/kafka/metadata, where the"
                                + " metadata log is. Use e.g. \"/var/lib/kafka/data\"."),
                arguments(
                        brokers(b -> b.metadataStorage(Storage.emptyDir())),
                        "brokers.metadataStorage: emptyDir of a broker that is a controller loses its part of the metadata"
                                + " with the pod. Use Storage.claim, or acceptDataLoss()."),
                arguments(dedicated(Brokers.of(3).metadataStorage(Storage.emptyDir())), ""),
                arguments(
                        dedicated(Brokers.of(3)
                                .storage(inMemory(700))
                                .metadataStorage(inMemory(400))
                                .resources(Resources.of(Cpu.cores(1), Size.gibibytes(2)))),
                        "brokers.metadataStorage.sizeLimit: 400Mi of medium MEMORY and a heap of 1Gi do not fit into the"
                                + " memory of 2Gi. Use less than 324Mi."));
    }

    static Stream<Arguments> budgets() {
        EmptyDir two = Storage.emptyDir().survivesLossOf(2);
        EmptyDir one = Storage.emptyDir().survivesLossOf(1);
        return Stream.of(
                arguments(dedicated(Brokers.of(3).storage(two).placement(APART)), ""),
                arguments(
                        dedicated(Brokers.of(3).storage(one)),
                        "brokers.storage.survivesLossOf: two pods may share a node, and are lost together with it. Use"
                                + " placement(Placement.separate(Topology.HOST)…)."),
                arguments(
                        dedicated(Brokers.of(3)
                                .storage(two)
                                .placement(APART)
                                .config(c ->
                                        c.defaultReplicationFactor(2).set("offsets.topic.replication.factor", "1"))),
                        "brokers.storage.survivesLossOf: 2 pods may have all copies with default.replication.factor=2. Use"
                                + " at least 3 there, or survivesLossOf(1).\n"
                                + "brokers.storage.survivesLossOf: 2 pods may have all copies with"
                                + " offsets.topic.replication.factor=1. Use at least 3 there, or Storage.claim."),
                arguments(
                        brokers(b -> b.storage(two).placement(APART)),
                        "brokers.storage.survivesLossOf: 1 of 3 pods that keep their metadata are no majority. Use"
                                + " survivesLossOf(1), or 5 pods."),
                arguments(
                        cluster()
                                .version(KafkaVersion.V3_9_1)
                                .coordination(ZooKeeper.ensemble(5).storage(two).placement(APART)),
                        ""),
                arguments(
                        cluster()
                                .coordination(KRaft.dedicated(1)
                                        .storage(Storage.emptyDir()
                                                .acceptDataLoss()
                                                .survivesLossOf(1))),
                        "coordination.storage.survivesLossOf: contradicts acceptDataLoss(). Remove one of them.\n"
                                + "coordination.storage.survivesLossOf: 0 of 1 pods that keep their metadata are no majority."
                                + " Use 3 pods."),
                arguments(
                        dedicated(Brokers.of(3).storage(Storage.emptyDir().survivesLossOf(0))),
                        "brokers.storage.survivesLossOf: 0 is less than 1. Leave it out."),
                arguments(
                        dedicated(Brokers.of(3).metadataStorage(one)),
                        "brokers.metadataStorage.survivesLossOf: has no effect: brokers get the metadata again from the"
                                + " controllers. Remove it."));
    }

    private static EmptyDir inMemory(long mebibytes) {
        return Storage.emptyDir().medium(EmptyDir.Medium.MEMORY).sizeLimit(Size.mebibytes(mebibytes));
    }

    private static KafkaCluster cluster() {
        return KafkaCluster.named("orders");
    }

    private static KafkaCluster brokers(UnaryOperator<Brokers> change) {
        return cluster().brokers(change.apply(Brokers.of(3)));
    }

    private static KafkaCluster dedicated(Brokers brokers) {
        return cluster().coordination(KRaft.dedicated(3)).brokers(brokers);
    }

    private static KafkaCluster ssd(UnaryOperator<StorageClass> change) {
        return brokers(b -> b.storage(CLAIM.storageClass("ssd"))).storageClass(change.apply(SSD));
    }
}
