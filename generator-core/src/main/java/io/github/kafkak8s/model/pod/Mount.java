package io.github.kafkak8s.model.pod;

import java.util.Objects;

/**
 * Where a container sees a volume. Writes an entry of {@code volumeMounts}.
 *
 * @param volume name of the volume
 * @param path {@code mountPath}, absolute
 * @param readOnly {@code readOnly}
 */
public record Mount(String volume, String path, boolean readOnly) {
    public Mount {
        Objects.requireNonNull(volume, "mount.volume is null");
        Objects.requireNonNull(path, "mount.path is null");
    }
}
