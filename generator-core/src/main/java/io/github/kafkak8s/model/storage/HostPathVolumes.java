package io.github.kafkak8s.model.storage;

import io.github.kafkak8s.model.unit.Size;
import java.util.List;
import java.util.Objects;

/**
 * Directories of the only node. Writes a PersistentVolume with {@code hostPath} for each, bound to the claim of its pod.
 *
 * @param size {@code capacity.storage} of each volume, and what the claims ask for
 * @param paths absolute paths, one for each pod
 */
public record HostPathVolumes(Size size, List<String> paths) implements Volume {
    public HostPathVolumes {
        Objects.requireNonNull(size, "storage.size is null");
        paths.forEach(path -> Objects.requireNonNull(path, "one of storage.paths is null"));
        paths = List.copyOf(paths);
    }
}
