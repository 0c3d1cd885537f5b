package io.github.kafkak8s.check.pods;

import io.github.kafkak8s.check.NameRules;
import io.github.kafkak8s.check.Problems;
import io.github.kafkak8s.check.storage.StorageRules;
import io.github.kafkak8s.derive.DataVolume;
import io.github.kafkak8s.derive.Images;
import io.github.kafkak8s.derive.PodNames;
import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.pod.Additions;
import io.github.kafkak8s.model.pod.ExtraContainer;
import io.github.kafkak8s.model.pod.Image;
import io.github.kafkak8s.model.pod.Mount;
import io.github.kafkak8s.model.pod.PodVolume;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Volumes that are mounted, where nothing else is. */
public final class MountRules {
    /** What the container runtime itself mounts. */
    private static final List<String> OF_RUNTIME = List.of("/dev", "/proc", "/sys");

    private MountRules() {}

    public static void check(KafkaCluster cluster, Problems problems) {
        for (Role role : Role.of(cluster)) {
            Additions additions = role.group().pods().additions();
            Set<String> volumes = volumes(problems, role, additions);
            for (Mount mount : additions.mounts()) {
                String path = role.path() + ".mount[" + mount.path() + "]";
                if (PodNames.isVolume(mount.volume())) {
                    problems.add(path, "\"" + mount.volume() + "\" is mounted by the generator. Remove it.");
                } else {
                    declared(problems, path, mount, volumes);
                }
            }
            paths(problems, role.path(), additions.mounts(), taken(cluster, role), Images.of(cluster, role));
            Set<String> readable = PodNames.readable(role);
            containers(problems, role.path() + ".initContainer", additions.initContainers(), volumes, readable);
            containers(problems, role.path() + ".container", additions.containers(), volumes, readable);
        }
    }

    private static Set<String> volumes(Problems problems, Role role, Additions additions) {
        Set<String> mounted = new HashSet<>();
        Stream.concat(additions.initContainers().stream(), additions.containers().stream())
                .flatMap(container -> container.mounts().stream())
                .forEach(mount -> mounted.add(mount.volume()));
        additions.mounts().forEach(mount -> mounted.add(mount.volume()));
        Set<String> names = new HashSet<>();
        for (PodVolume volume : additions.volumes()) {
            String path = role.path() + ".volume[" + volume.name() + "]";
            if (!ContainerRules.LABEL.matcher(volume.name()).matches()) {
                problems.add(
                        path,
                        "is no name of a volume: at most 63 lower-case letters, digits and \"-\", first and last no"
                                + " \"-\". Use e.g. \"plugins\".");
            } else if (PodNames.isVolume(volume.name())) {
                problems.add(path, "is a volume of the generator. Use another name.");
            } else if (!names.add(volume.name())) {
                problems.add(path, "is there twice. Give each volume a name of its own.");
            }
            source(problems, path, volume);
            problems.addIf(
                    !mounted.contains(volume.name()),
                    path,
                    "has no effect: no container mounts it. Add mount(…), or remove it.");
        }
        return names;
    }

    private static void source(Problems problems, String path, PodVolume volume) {
        if (volume instanceof PodVolume.OfConfigMap of) {
            NameRules.object(problems, path, "ConfigMap", of.configMap());
        } else if (volume instanceof PodVolume.OfSecret of) {
            NameRules.object(problems, path, "Secret", of.secret());
        } else if (volume instanceof PodVolume.OfClaim of) {
            NameRules.object(problems, path, "PersistentVolumeClaim", of.claim());
        }
    }

    private static void containers(
            Problems problems,
            String path,
            List<ExtraContainer> containers,
            Set<String> volumes,
            Set<String> readable) {
        for (ExtraContainer container : containers) {
            String where = path + "[" + container.name() + "]";
            for (Mount mount : container.mounts()) {
                String at = where + ".mount[" + mount.path() + "]";
                if (readable.contains(mount.volume())) {
                    problems.addIf(
                            !mount.readOnly(),
                            at,
                            "\"" + mount.volume()
                                    + "\" is a volume of the generator, for reading only. Use mountReadOnly.");
                } else {
                    declared(problems, at, mount, volumes);
                }
            }
            paths(problems, where, container.mounts(), OF_RUNTIME, container.image());
        }
    }

    private static void declared(Problems problems, String path, Mount mount, Set<String> volumes) {
        problems.addIf(
                !volumes.contains(mount.volume()),
                path,
                "there is no volume \"" + mount.volume() + "\". Add it with volume(…).");
    }

    private static void paths(Problems problems, String path, List<Mount> mounts, List<String> taken, Image image) {
        List<String> others = new ArrayList<>();
        for (Mount mount : mounts) {
            String at = mount.path();
            String where = path + ".mount[" + at + "]";
            if (!StorageRules.isPath(at)) {
                problems.add(where, "is no absolute path without \"..\" and a final slash. Use e.g. \"/opt/plugins\".");
                continue;
            }
            taken.stream()
                    .filter(other -> collide(at, other))
                    .forEach(other -> problems.add(
                            where,
                            "collides with " + other + ", which the container needs. Use e.g. \"/opt/plugins\"."));
            others.stream()
                    .filter(other -> collide(at, other))
                    .forEach(other ->
                            problems.add(where, "collides with another mount, " + other + ". Use separate folders."));
            image.volumes().stream()
                    .filter(volume -> StorageRules.isBelow(volume, at))
                    .forEach(volume -> problems.add(
                            where,
                            "is above " + volume + ", which the image declares as a volume of its own. Use \"" + volume
                                    + "\", or a folder beside it."));
            others.add(at);
        }
    }

    /** What the main container mounts or cannot do without. */
    private static List<String> taken(KafkaCluster cluster, Role role) {
        List<String> taken = new ArrayList<>(StorageRules.TAKEN);
        if (role.isKafka()) {
            DataVolume.of(role).forEach(data -> taken.add(data.mountPath()));
            taken.addAll(StorageRules.scripts(cluster, role));
        } else {
            taken.addAll(List.of("/data", "/datalog"));
        }
        return taken;
    }

    private static boolean collide(String path, String other) {
        return path.equals(other) || StorageRules.isBelow(path, other) || StorageRules.isBelow(other, path);
    }
}
