package io.github.kafkak8s.check;

import io.github.kafkak8s.config.ServerProperties;
import io.github.kafkak8s.config.StartScripts;
import io.github.kafkak8s.derive.Images;
import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.pod.Storage;
import java.util.List;
import java.util.regex.Pattern;

/** Data that stays where it was written. */
final class StorageRules {
    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9_][A-Za-z0-9._-]*)+");
    private static final List<String> TAKEN =
            List.of("/tmp", StartScripts.CONFIG_DIR, StartScripts.RUN_DIR, "/opt/kafka");

    private StorageRules() {}

    static void check(KafkaCluster cluster, Problems problems) {
        for (Role role : Role.of(cluster)) {
            storageClass(problems, role);
            loss(cluster, problems, role);
            if (role.isKafka() && mountPath(cluster, problems, role)) {
                logDirs(cluster, problems, role);
            }
        }
    }

    private static void storageClass(Problems problems, Role role) {
        if (role.group().storage() instanceof Storage.Claim claim) {
            claim.storageClass()
                    .ifPresent(name -> problems.addIf(
                            !LabelRules.isDnsSubdomain(name),
                            role.path() + ".storage.storageClass",
                            "\"" + name
                                    + "\" is no name of a StorageClass: lower-case letters, digits, \"-\" and \".\"."
                                    + " Leave it out for the default class."));
        }
    }

    private static void loss(KafkaCluster cluster, Problems problems, Role role) {
        if (!(role.group().storage() instanceof Storage.EmptyDir emptyDir) || emptyDir.dataLossAccepted()) {
            return;
        }
        if (role.kind() == Role.Kind.BROKER) {
            String factor = cluster.brokers()
                    .config()
                    .settings()
                    .getOrDefault(
                            "default.replication.factor",
                            ServerProperties.replication(cluster).get("default.replication.factor"));
            problems.addIf(
                    "1".equals(factor.strip()),
                    role.path() + ".storage",
                    "emptyDir with a replication factor of 1 loses all records with one pod."
                            + " Use Storage.claim, more brokers, or acceptDataLoss().");
        } else {
            problems.addIf(
                    role.group().count() == 1,
                    role.path() + ".storage",
                    "emptyDir with a single pod loses all metadata with that pod."
                            + " Use Storage.claim, 3 pods, or acceptDataLoss().");
        }
    }

    private static boolean mountPath(KafkaCluster cluster, Problems problems, Role role) {
        String path = role.mountPath();
        String where = role.path() + ".mountPath";
        if (!PATH.matcher(path).matches()) {
            problems.add(
                    where, "\"" + path + "\" is no absolute path without \"..\". Use e.g. \"/var/lib/kafka/data\".");
            return false;
        }
        for (String taken : TAKEN) {
            problems.addIf(
                    isAtOrBelow(taken, path) || isAtOrBelow(path, taken),
                    where,
                    "\"" + path + "\" collides with " + taken
                            + ", which the pods need. Use e.g. \"/var/lib/kafka/data\".");
        }
        for (String volume : Images.of(cluster, role).volumes()) {
            problems.addIf(
                    isBelow(volume, path),
                    where,
                    "\"" + path + "\" is above " + volume
                            + ", which the image declares as a volume of its own: the records written there would be lost with"
                            + " the pod. Use \"" + volume + "\".");
        }
        return true;
    }

    private static void logDirs(KafkaCluster cluster, Problems problems, Role role) {
        for (String dir : ServerProperties.logDirs(cluster, role).split(",", -1)) {
            problems.addIf(
                    !PATH.matcher(dir.strip()).matches() || !isBelow(dir.strip(), role.mountPath()),
                    role.path() + ".config[log.dirs]",
                    "\"" + dir.strip() + "\" is no folder below the mounted volume " + role.mountPath()
                            + ": what is written there is lost with the pod. Use \"" + role.mountPath() + "/logs\".");
        }
    }

    private static boolean isBelow(String path, String parent) {
        return path.startsWith(parent + "/");
    }

    private static boolean isAtOrBelow(String path, String parent) {
        return path.equals(parent) || isBelow(path, parent);
    }
}
