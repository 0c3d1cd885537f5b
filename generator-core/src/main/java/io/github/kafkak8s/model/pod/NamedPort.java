package io.github.kafkak8s.model.pod;

import java.util.Objects;

/**
 * A further port of a container. Writes an entry of {@code ports}, TCP.
 *
 * @param name at most 15 lower-case letters, digits and {@code -}
 * @param number 1–65535
 */
public record NamedPort(String name, int number) {
    public NamedPort {
        Objects.requireNonNull(name, "port.name is null");
    }
}
