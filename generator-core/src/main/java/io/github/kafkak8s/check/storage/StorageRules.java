package io.github.kafkak8s.check.storage;

import io.github.kafkak8s.check.Problems;
import io.github.kafkak8s.config.ServerProperties;
import io.github.kafkak8s.config.StartScripts;
import io.github.kafkak8s.derive.DataVolume;
import io.github.kafkak8s.derive.Images;
import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.model.KafkaCluster;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Data that stays where it was written. */
public final class StorageRules {
    static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9_][A-Za-z0-9._-]*)+");
    /** What the pods need, and what a container cannot do without. */
    public static final List<String> TAKEN = List.of(
            StartScripts.CONFIG_DIR,
            StartScripts.RUN_DIR,
            StartScripts.AGENT.substring(0, StartScripts.AGENT.lastIndexOf('/')),
            "/bin",
            "/dev",
            "/lib",
            "/lib64",
            "/opt/java",
            "/opt/kafka",
            "/proc",
            "/sbin",
            "/sys",
            "/tmp",
            "/usr",
            "/var/run");

    private StorageRules() {}

    public static void check(KafkaCluster cluster, Problems problems) {
        for (Role role : Role.of(cluster)) {
            if (role.isKafka() && mountPath(cluster, problems, role)) {
                logDirs(cluster, problems, role);
            }
            declaredVolumes(cluster, problems, role);
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
        List<String> needed = new ArrayList<>(TAKEN);
        needed.addAll(scripts(cluster, role));
        for (String taken : needed) {
            problems.addIf(
                    isAtOrBelow(taken, path) || isAtOrBelow(path, taken),
                    where,
                    "\"" + path + "\" collides with " + taken
                            + ", which the pods need. Use e.g. \"/var/lib/kafka/data\".");
        }
        return true;
    }

    private static void declaredVolumes(KafkaCluster cluster, Problems problems, Role role) {
        List<String> mounts = role.isKafka()
                ? DataVolume.of(role).stream().map(DataVolume::mountPath).toList()
                : List.of("/data", "/datalog");
        for (String volume : Images.of(cluster, role).volumes()) {
            for (String mount : mounts) {
                problems.addIf(
                        isBelow(volume, mount),
                        role.path() + (role.isKafka() ? ".mountPath" : ".image"),
                        "\"" + mount + "\" is above " + volume
                                + ", which the image declares as a volume of its own: the records written there would be"
                                + " lost with the pod. "
                                + (role.isKafka() ? "Use \"" + volume + "\"." : "Use an image without it."));
            }
        }
    }

    private static void logDirs(KafkaCluster cluster, Problems problems, Role role) {
        String where = role.path() + ".config[log.dirs]";
        List<String> mounts =
                DataVolume.ofRecords(role).stream().map(DataVolume::mountPath).toList();
        List<String> dirs = Stream.of(ServerProperties.logDirs(cluster, role).split(",", -1))
                .map(String::strip)
                .toList();
        for (String dir : dirs) {
            problems.addIf(
                    !PATH.matcher(dir).matches() || mounts.stream().noneMatch(mount -> isBelow(dir, mount)),
                    where,
                    "\"" + dir + "\" is no folder below the mounted volume " + String.join(" or ", mounts)
                            + ": what is written there is lost with the pod. Use \"" + role.mountPath() + "/logs\".");
        }
        for (String mount : mounts) {
            problems.addIf(
                    mounts.size() > 1 && dirs.stream().noneMatch(dir -> isBelow(dir, mount)),
                    where,
                    "has no folder below the mounted volume " + mount + ", which would stay empty. Add \"" + mount
                            + "/logs\".");
        }
        for (int i = 0; i < dirs.size(); i++) {
            for (int j = 0; j < dirs.size(); j++) {
                problems.addIf(
                        (i < j && dirs.get(i).equals(dirs.get(j))) || isBelow(dirs.get(i), dirs.get(j)),
                        where,
                        "\"" + dirs.get(i) + "\" and \"" + dirs.get(j) + "\" are one place. Use separate folders.");
            }
        }
    }

    public static boolean isPath(String text) {
        return PATH.matcher(text).matches();
    }

    /** The folder of Kafka's commands, where it is in none of those that every image needs. */
    public static List<String> scripts(KafkaCluster cluster, Role role) {
        String folder = Images.scripts(cluster, role).folder();
        return TAKEN.stream().anyMatch(taken -> isAtOrBelow(folder, taken)) ? List.of() : List.of(folder);
    }

    public static boolean isBelow(String path, String parent) {
        return path.startsWith(parent + "/");
    }

    static boolean isAtOrBelow(String path, String parent) {
        return path.equals(parent) || isBelow(path, parent);
    }
}
