package io.github.kafkak8s.resources;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.PodSpecBuilder;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.VolumeMountBuilder;
import io.github.kafkak8s.model.pod.Image;
import java.util.List;

/**
 * Covers the paths that an image declares as volumes and nothing is mounted at. Left alone, each gets an anonymous volume
 * without a limit, and a node's disk fills unseen.
 */
final class UnusedVolumes {
    private static final String NAME = "image-volumes";

    private UnusedVolumes() {}

    /** The container with an empty, read-only mount at each such path. */
    static Container cover(Container container, Image image) {
        List<String> used = container.getVolumeMounts().stream()
                .map(VolumeMount::getMountPath)
                .toList();
        ContainerBuilder covered = new ContainerBuilder(container);
        for (String path : image.volumes()) {
            // Over a parent of a mount, a read-only one would leave no room for the mount itself.
            if (used.stream().noneMatch(mount -> mount.equals(path) || mount.startsWith(path + "/"))) {
                covered.addToVolumeMounts(new VolumeMountBuilder(Volumes.mount(NAME, path))
                        .withReadOnly(true)
                        .build());
            }
        }
        return covered.build();
    }

    /** Adds the volume behind those mounts, if any container has one. */
    static void addTo(PodSpecBuilder pod) {
        boolean mounted = pod.hasMatchingContainer(container -> isCovered(container.build()))
                || pod.hasMatchingInitContainer(container -> isCovered(container.build()));
        if (mounted) {
            pod.addToVolumes(Volumes.emptyDir(NAME, "1Mi"));
        }
    }

    private static boolean isCovered(Container container) {
        return container.getVolumeMounts().stream()
                .anyMatch(mount -> mount.getName().equals(NAME));
    }
}
