package io.github.kafkak8s.model.pod;

import java.util.Objects;

/**
 * An environment variable whose value stands elsewhere. Writes an entry of {@code env} with {@code valueFrom}.
 *
 * @param name its name
 * @param source where its value stands
 */
public record EnvironmentReference(String name, EnvironmentSource source) {
    public EnvironmentReference {
        Objects.requireNonNull(name, "env.name is null");
        Objects.requireNonNull(source, () -> "env[" + name + "] is null");
    }
}
