package io.github.kafkak8s.check.storage;

import io.github.kafkak8s.check.Problems;
import io.github.kafkak8s.derive.DataVolume;
import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.ZooKeeper;
import io.github.kafkak8s.model.storage.EmptyDir;
import io.github.kafkak8s.model.storage.Jbod;

/** Which volumes a pod has: several for records, and one for the metadata log. */
public final class VolumeRules {
    private VolumeRules() {}

    public static void check(KafkaCluster cluster, Problems problems) {
        for (Role role : Role.of(cluster)) {
            if (role.group().storage() instanceof Jbod jbod) {
                jbod(problems, role, jbod.volumes().size());
            }
            for (DataVolume data : DataVolume.of(role)) {
                if (data.name().equals(DataVolume.METADATA)) {
                    metadata(cluster, problems, role, data);
                }
            }
        }
    }

    private static void jbod(Problems problems, Role role, int volumes) {
        String path = role.path() + ".storage";
        problems.addIf(
                role.kind() != Role.Kind.BROKER,
                path,
                "JBOD is for brokers; these pods keep a single log. Use one volume.");
        problems.addIf(
                volumes < 2, path, "JBOD has " + volumes + " of at least 2 volumes. Use a volume alone, or more.");
        for (DataVolume data : DataVolume.ofRecords(role)) {
            problems.addIf(
                    data.volume() instanceof EmptyDir,
                    data.path(),
                    "emptyDir is the node's one disk, however often it is mounted. Use Storage.claim or Storage.local.");
        }
    }

    private static void metadata(KafkaCluster cluster, Problems problems, Role role, DataVolume metadata) {
        problems.addIf(
                cluster.coordination() instanceof ZooKeeper,
                metadata.path(),
                "has no effect: with ZooKeeper, brokers have no metadata log. Remove it.");
        for (DataVolume data : DataVolume.ofRecords(role)) {
            problems.addIf(
                    StorageRules.isAtOrBelow(data.mountPath(), metadata.mountPath())
                            || StorageRules.isAtOrBelow(metadata.mountPath(), data.mountPath()),
                    role.path() + ".mountPath",
                    "\"" + data.mountPath() + "\" collides with " + metadata.mountPath()
                            + ", where the metadata log is. Use e.g. \"/var/lib/kafka/data\".");
        }
    }
}
