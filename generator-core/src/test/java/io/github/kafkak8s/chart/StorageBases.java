package io.github.kafkak8s.chart;

import io.github.kafkak8s.model.Brokers;
import io.github.kafkak8s.model.KRaft;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.KafkaVersion;
import io.github.kafkak8s.model.ZooKeeper;
import io.github.kafkak8s.model.placement.Placement;
import io.github.kafkak8s.model.placement.Topology;
import io.github.kafkak8s.model.storage.ClaimRetention.Policy;
import io.github.kafkak8s.model.storage.LocalVolume;
import io.github.kafkak8s.model.storage.Storage;
import io.github.kafkak8s.model.storage.StorageClass;
import io.github.kafkak8s.model.storage.StorageClass.BindingMode;
import io.github.kafkak8s.model.storage.StorageClass.ReclaimPolicy;
import io.github.kafkak8s.model.unit.Size;
import java.util.Map;
import java.util.TreeMap;

/** Descriptions that together have every kind of storage. */
public final class StorageBases {
    private static final Size SMALL = Size.gibibytes(1);
    private static final Size LARGE = Size.gibibytes(250);

    private StorageBases() {}

    /** By name. */
    public static Map<String, KafkaCluster> all() {
        Map<String, KafkaCluster> bases = new TreeMap<>();
        bases.put("storage-classes", classes());
        bases.put("storage-disks", disks());
        bases.put("storage-existing", existing());
        bases.put("storage-grown", grown());
        bases.put("storage-paths", paths());
        bases.put("storage-budget", budget());
        return bases;
    }

    /** Generated classes, of which one serves two groups; claims with everything, and claims that go. */
    private static KafkaCluster classes() {
        return KafkaCluster.named("classes")
                .version(KafkaVersion.V3_9_1)
                .storageClass(StorageClass.of("kafka-ssd", "pd.csi.storage.gke.io")
                        .parameter("type", "pd-ssd")
                        .parameter("csi.storage.k8s.io/provisioner-secret-name", "{{ x }}")
                        .mountOption("noatime"))
                .storageClass(StorageClass.of("1e3", "example.com/Disks")
                        .reclaimPolicy(ReclaimPolicy.DELETE)
                        .bindingMode(BindingMode.IMMEDIATE)
                        .expansion(false))
                .coordination(ZooKeeper.ensemble(3)
                        .storage(Storage.claim(SMALL).storageClass("kafka-ssd"))
                        .claimRetention(Policy.RETAIN, Policy.DELETE))
                .brokers(Brokers.of(3)
                        .storage(Storage.claim(LARGE)
                                .storageClass("1e3")
                                .label("example.com/tier", "hot")
                                .annotation("example.com/backup", "{{ no }}"))
                        .mountPath("/kafka")
                        .claimRetention(Policy.DELETE, Policy.RETAIN));
    }

    /** Disks of certain nodes for metadata, and several volumes for records. */
    private static KafkaCluster disks() {
        return KafkaCluster.named("disks")
                .storageClass(StorageClass.of("mutated", "kubernetes.io/no-provisioner"))
                .coordination(KRaft.dedicated(3)
                        .storage(Storage.local(
                                SMALL,
                                LocalVolume.on("node-1", "/mnt/disks/a"),
                                LocalVolume.on("node-2", "/mnt/disks/a"),
                                LocalVolume.on("node-3", "/mnt/disks/a"))))
                .brokers(Brokers.of(2)
                        .storage(Storage.jbod(
                                Storage.claim(LARGE).storageClass("mutated").selector("disk", "nvme"),
                                Storage.claim(SMALL).withoutStorageClass(),
                                Storage.claim(SMALL)))
                        .metadataStorage(Storage.claim(SMALL).storageClass("ssd")));
    }

    /** One broker on a claim of somebody else, and classes and selectors that leave chart values out. */
    private static KafkaCluster existing() {
        return KafkaCluster.named("existing")
                .coordination(KRaft.dedicated(1)
                        .storage(Storage.claim(SMALL).withoutStorageClass().selector("disk", "ssd")))
                .brokers(Brokers.of(1)
                        .storage(Storage.existingClaim("migrated"))
                        .config(c -> c.set("log.dirs", "/var/lib/kafka/data/a, /var/lib/kafka/data/b"))
                        .metadataStorage(Storage.emptyDir().sizeLimit(SMALL)));
    }

    /** Claims that are objects, of which some have grown. */
    private static KafkaCluster grown() {
        return KafkaCluster.named("grown")
                .version(KafkaVersion.V3_9_1)
                .coordination(ZooKeeper.ensemble(3)
                        .storage(Storage.claim(SMALL).storageClass("ssd").asManifests()))
                .brokers(Brokers.of(3)
                        .name("kafka")
                        .storage(Storage.claim(LARGE)
                                .storageClass("ssd")
                                .label("tier", "hot")
                                .grownFrom(Size.gibibytes(100))));
    }

    /** Directories of the only node. */
    private static KafkaCluster paths() {
        return KafkaCluster.named("paths")
                .coordination(KRaft.combined())
                .brokers(Brokers.of(3)
                        .storage(Storage.hostPath(LARGE, "/data/kafka-0", "/data/kafka-1", "/data/kafka-2"))
                        .metadataStorage(Storage.claim(SMALL)));
    }

    /** Records that survive a lost node without any claim. */
    private static KafkaCluster budget() {
        Placement apart = Placement.separate(Topology.HOST);
        return KafkaCluster.named("budget")
                .coordination(KRaft.dedicated(3)
                        .storage(Storage.emptyDir().survivesLossOf(1))
                        .placement(apart))
                .brokers(Brokers.of(4)
                        .storage(Storage.emptyDir().sizeLimit(LARGE).survivesLossOf(2))
                        .placement(apart)
                        .config(c -> c.set("min.insync.replicas", "1")));
    }
}
