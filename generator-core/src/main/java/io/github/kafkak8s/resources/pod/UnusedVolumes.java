package io.github.kafkak8s.resources.pod;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.github.kafkak8s.derive.PodNames;
import io.github.kafkak8s.model.pod.Image;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Covers the paths that an image declares as volumes and nothing is mounted at. Left alone, each gets an anonymous volume
 * without a limit, and a node's disk fills unseen.
 */
public final class UnusedVolumes {
    private UnusedVolumes() {}

    /** Adds an empty, read-only mount at each such path. */
    public static Container cover(Container container, Image image) {
        List<VolumeMount> mounts = new ArrayList<>(container.getVolumeMounts());
        List<String> used = mounts.stream().map(VolumeMount::getMountPath).toList();
        for (String path : image.volumes()) {
            // Over a parent of a mount, a read-only one would leave no room for the mount itself.
            if (used.stream().noneMatch(mount -> mount.equals(path) || mount.startsWith(path + "/"))) {
                VolumeMount covered = Volumes.mount(PodNames.IMAGE_VOLUMES, path);
                covered.setReadOnly(true);
                mounts.add(covered);
            }
        }
        container.setVolumeMounts(mounts);
        return container;
    }

    /** Adds the volume behind those mounts, if any container has one. */
    public static void addTo(PodSpec pod) {
        boolean mounted = Stream.concat(pod.getContainers().stream(), pod.getInitContainers().stream())
                .anyMatch(UnusedVolumes::isCovered);
        if (mounted) {
            pod.getVolumes().add(Volumes.emptyDir(PodNames.IMAGE_VOLUMES, "1Mi"));
        }
    }

    private static boolean isCovered(Container container) {
        return container.getVolumeMounts().stream()
                .anyMatch(mount -> mount.getName().equals(PodNames.IMAGE_VOLUMES));
    }
}
