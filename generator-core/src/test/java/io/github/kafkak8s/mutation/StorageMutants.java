package io.github.kafkak8s.mutation;

import io.github.kafkak8s.model.Brokers;
import io.github.kafkak8s.model.KRaft;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.KafkaVersion;
import io.github.kafkak8s.model.placement.Placement;
import io.github.kafkak8s.model.placement.Topology;
import io.github.kafkak8s.model.storage.LocalVolume;
import io.github.kafkak8s.model.storage.Storage;
import io.github.kafkak8s.model.storage.StorageClass;
import io.github.kafkak8s.model.unit.Size;
import java.util.Map;
import java.util.TreeMap;

/** The bases of {@link MutationTest} that together have every alternative of storage. */
final class StorageMutants {
    private static final Size GI = Size.gibibytes(1);

    private StorageMutants() {}

    static Map<String, KafkaCluster> bases() {
        Map<String, KafkaCluster> bases = new TreeMap<>();
        KafkaCluster base = KafkaCluster.named("base").version(KafkaVersion.V3_9_1);
        // A claim of a class "mutated": with it, a class that is added or renamed has one that refers to it.
        bases.put(
                "storage: claims",
                base.storageClass(StorageClass.of("ssd", "example.com/disks").mountOption("noatime"))
                        .coordination(KRaft.dedicated(3)
                                .storage(Storage.claim(GI)
                                        .storageClass("by-hand")
                                        .selector("disk", "ssd")
                                        .label("tier", "hot")
                                        .annotation("note", "x")))
                        .brokers(Brokers.of(3)
                                .storage(Storage.jbod(
                                        Storage.claim(GI).storageClass("ssd"),
                                        Storage.claim(GI)
                                                .storageClass("existing")
                                                .grownFrom(Size.mebibytes(512))))
                                .metadataStorage(Storage.claim(GI).storageClass("mutated"))));
        bases.put(
                "storage: one pod",
                base.coordination(KRaft.dedicated(1).storage(Storage.hostPath(GI, "/data/controller")))
                        .brokers(Brokers.of(1)
                                .storage(Storage.existingClaim("records"))
                                .metadataStorage(Storage.local(GI, LocalVolume.on("node", "/mnt/metadata")))));
        bases.put(
                "storage: emptyDir",
                base.coordination(KRaft.combined())
                        .brokers(Brokers.of(3)
                                .storage(Storage.emptyDir().survivesLossOf(1))
                                .placement(Placement.separate(Topology.HOST))));
        return bases;
    }
}
