package io.github.kafkak8s.check.storage;

import io.github.kafkak8s.check.Problems;
import io.github.kafkak8s.check.ReplicationRules;
import io.github.kafkak8s.config.ServerProperties;
import io.github.kafkak8s.derive.DataVolume;
import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.derive.Voters;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.placement.Placement;
import io.github.kafkak8s.model.placement.Topology;
import io.github.kafkak8s.model.storage.EmptyDir;
import java.util.Map;

/** Data that may be lost with a pod, and copies of it that must not be lost with it. */
public final class EmptyDirRules {
    private EmptyDirRules() {}

    public static void check(KafkaCluster cluster, Problems problems) {
        for (Role role : Role.of(cluster)) {
            for (DataVolume data : DataVolume.of(role)) {
                if (data.volume() instanceof EmptyDir emptyDir) {
                    loss(cluster, problems, role, data, emptyDir);
                    emptyDir.survives().ifPresent(pods -> budget(cluster, problems, role, data, emptyDir, pods));
                }
            }
        }
    }

    private static void loss(KafkaCluster cluster, Problems problems, Role role, DataVolume data, EmptyDir emptyDir) {
        if (emptyDir.dataLossAccepted()) {
            return;
        }
        if (data.name().equals(DataVolume.METADATA)) {
            problems.addIf(
                    Voters.are(cluster, role),
                    data.path(),
                    "emptyDir of a broker that is a controller loses its part of the metadata with the pod. Use"
                            + " Storage.claim, or acceptDataLoss().");
        } else if (role.kind() == Role.Kind.BROKER) {
            String factor = ServerProperties.replication(cluster).get("default.replication.factor");
            problems.addIf(
                    factor.strip().matches("\\+?0*1"),
                    data.path(),
                    "emptyDir with a replication factor of 1 loses all records with one pod."
                            + " Use Storage.claim, more brokers, or acceptDataLoss().");
        } else {
            problems.addIf(
                    role.group().count() == 1,
                    data.path(),
                    "emptyDir with a single pod loses all metadata with that pod."
                            + " Use Storage.claim, 3 pods, or acceptDataLoss().");
        }
    }

    private static void budget(
            KafkaCluster cluster, Problems problems, Role role, DataVolume data, EmptyDir emptyDir, int pods) {
        String path = data.path() + ".survivesLossOf";
        boolean quorum = Voters.are(cluster, role);
        boolean records = role.kind() == Role.Kind.BROKER && !data.name().equals(DataVolume.METADATA);
        if (pods < 1) {
            problems.add(path, pods + " is less than 1. Leave it out.");
            return;
        }
        if (!quorum && !records) {
            problems.add(path, "has no effect: brokers get the metadata again from the controllers. Remove it.");
            return;
        }
        problems.addIf(emptyDir.dataLossAccepted(), path, "contradicts acceptDataLoss(). Remove one of them.");
        if (records) {
            copies(cluster, problems, path, pods);
        }
        if (quorum) {
            majority(problems, path, role.group().count(), pods);
        }
        Placement placement = role.group().pods().placement();
        int others = role.kind() == Role.Kind.BROKER
                ? Role.brokerCount(cluster)
                : role.group().count();
        problems.addIf(
                others > 1 && placement.separation().get(Topology.HOST) != Placement.Strength.REQUIRED,
                path,
                "two pods may share a node, and are lost together with it. Use placement(Placement.separate(Topology.HOST)"
                        + "…).");
    }

    private static void copies(KafkaCluster cluster, Problems problems, String path, int pods) {
        Map<String, String> settings = ServerProperties.replication(cluster);
        for (String key : ReplicationRules.FACTORS) {
            int factor = ReplicationRules.number(settings, key);
            problems.addIf(
                    factor > 0 && factor <= pods,
                    path,
                    pods + (pods == 1 ? " pod" : " pods") + " may have all copies with " + key + "=" + factor
                            + ". Use at least " + (pods + 1) + " there"
                            + (factor > 1 ? ", or survivesLossOf(" + (factor - 1) + ")." : ", or Storage.claim."));
        }
    }

    private static void majority(Problems problems, String path, int voters, int pods) {
        int most = (voters - 1) / 2;
        problems.addIf(
                pods > most && voters > 0,
                path,
                voters - pods + " of " + voters + " pods that keep their metadata are no majority. Use "
                        + (most > 0 ? "survivesLossOf(" + most + "), or " : "") + (2 * pods + 1) + " pods.");
    }
}
