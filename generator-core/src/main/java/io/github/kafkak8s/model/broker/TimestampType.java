package io.github.kafkak8s.model.broker;

/** Which time a record bears, as {@code log.message.timestamp.type} spells it. */
public enum TimestampType {
    /** The producer's. Kafka's default. */
    CREATE_TIME("CreateTime"),
    /** The broker's, when it appends the record. */
    LOG_APPEND_TIME("LogAppendTime");

    private final String text;

    TimestampType(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
