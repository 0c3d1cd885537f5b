package io.github.kafkak8s.model.storage;

import java.util.List;
import java.util.Objects;

/**
 * Several volumes in each broker. Writes the volumes {@code data}, {@code data-1}, {@code data-2} …, and a directory of
 * each to {@code log.dirs}.
 *
 * @param volumes the volumes of each broker, at least two
 */
public record Jbod(List<Volume> volumes) implements Storage {
    public Jbod {
        volumes.forEach(volume -> Objects.requireNonNull(volume, "one of storage.volumes is null"));
        volumes = List.copyOf(volumes);
    }
}
