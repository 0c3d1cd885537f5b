package io.github.kafkak8s.model.storage;

import java.util.Objects;

/**
 * A claim that somebody else made. Writes a volume {@code persistentVolumeClaim}; for a single pod only.
 *
 * @param claimName {@code claimName}
 */
public record ExistingClaim(String claimName) implements Volume {
    public ExistingClaim {
        Objects.requireNonNull(claimName, "storage.existingClaim is null");
    }
}
