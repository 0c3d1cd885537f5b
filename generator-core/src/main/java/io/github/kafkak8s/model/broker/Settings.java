package io.github.kafkak8s.model.broker;

import java.util.Map;

/**
 * Settings by key of Kafka.
 *
 * @param <S> the type that has them
 */
public interface Settings<S extends Settings<S>> {
    /**
     * Sets any key of this Kafka version. A value is one line of printable text; it is escaped where
     * {@code server.properties} needs it.
     *
     * @throws IllegalArgumentException if the value has a line break or another control character
     */
    S set(String key, String value);

    /**
     * Sets each key of a text in the format of {@link java.util.Properties}, with its comments, escapes and continued
     * lines, as if by {@link #set}: {@code properties("num.partitions=32\nnum.io.threads=16")}. White space around a value
     * is dropped, as Kafka does.
     *
     * <p>Trap: the keys are those of brokers. Kafka ignores those of topics, such as {@code retention.ms}, so a rule
     * refuses them and names the broker's key.
     *
     * @throws IllegalArgumentException if the text sets nothing, sets a key twice or without a value, or has a control
     *     character or a broken escape, with the line
     */
    default S properties(String text) {
        Settings<S> settings = this;
        S changed = null;
        for (Map.Entry<String, String> setting : PropertiesBlock.parse(text).entrySet()) {
            changed = settings.set(setting.getKey(), setting.getValue());
            settings = changed;
        }
        return changed;
    }
}
