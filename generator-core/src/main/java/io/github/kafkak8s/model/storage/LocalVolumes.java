package io.github.kafkak8s.model.storage;

import io.github.kafkak8s.model.unit.Size;
import java.util.List;
import java.util.Objects;

/**
 * Disks of certain nodes. Writes a PersistentVolume with {@code local} for each, bound to the claim of its pod.
 *
 * @param size {@code capacity.storage} of each volume, and what the claims ask for
 * @param disks one for each pod
 */
public record LocalVolumes(Size size, List<LocalVolume> disks) implements Volume {
    public LocalVolumes {
        Objects.requireNonNull(size, "storage.size is null");
        disks.forEach(disk -> Objects.requireNonNull(disk, "one of storage.volumes is null"));
        disks = List.copyOf(disks);
    }
}
