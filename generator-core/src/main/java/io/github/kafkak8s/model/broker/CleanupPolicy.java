package io.github.kafkak8s.model.broker;

/** What happens to old segments of a topic, as {@code log.cleanup.policy} spells it. */
public enum CleanupPolicy {
    /** They are deleted after the retention. Kafka's default. */
    DELETE("delete"),
    /** The last record of each key is kept for ever, whatever the retention. */
    COMPACT("compact"),
    /** The last record of each key is kept, until the retention ends. */
    COMPACT_AND_DELETE("compact,delete");

    private final String text;

    CleanupPolicy(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
