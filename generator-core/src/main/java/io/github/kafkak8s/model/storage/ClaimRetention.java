package io.github.kafkak8s.model.storage;

import java.util.Objects;

/**
 * What happens to the claims of a StatefulSet's claim templates, whoever made them. Writes {@code persistentVolumeClaimRetentionPolicy}.
 *
 * @param whenDeleted when the StatefulSet is deleted
 * @param whenScaled when its number of pods shrinks
 */
public record ClaimRetention(Policy whenDeleted, Policy whenScaled) {

    /** What happens to a claim, as Kubernetes spells it. */
    public enum Policy {
        RETAIN("Retain"),
        DELETE("Delete");

        private final String text;

        Policy(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** Claims are kept in both cases. */
    public static final ClaimRetention KEPT = new ClaimRetention(Policy.RETAIN, Policy.RETAIN);

    public ClaimRetention {
        Objects.requireNonNull(whenDeleted, "claimRetention.whenDeleted is null");
        Objects.requireNonNull(whenScaled, "claimRetention.whenScaled is null");
    }
}
