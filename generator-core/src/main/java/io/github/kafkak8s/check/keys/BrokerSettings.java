package io.github.kafkak8s.check.keys;

import io.github.kafkak8s.config.ServerProperties;
import io.github.kafkak8s.model.KafkaVersion;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The broker keys that a user may set, for those who check settings elsewhere. */
public final class BrokerSettings {
    /** A key that only controllers with ZooKeeper read, although it is no ZooKeeper setting by its name. */
    public static final String OF_ZOOKEEPER = "leader.imbalance.per.broker.percentage";

    private BrokerSettings() {}

    /**
     * What a value must be.
     *
     * @param kind its kind
     * @param choices the words of which it must be one; empty if there are none
     */
    public record Setting(Kind kind, List<String> choices) {}

    /** A kind of value. */
    public enum Kind {
        /** {@code true} or {@code false}. */
        FLAG,
        /** A whole number. */
        WHOLE,
        /** A whole number that is not negative. */
        NOT_NEGATIVE,
        /** A whole number above zero. */
        POSITIVE,
        /** Any number. */
        DECIMAL,
        /** A text. */
        TEXT,
        /** Texts with commas between them. */
        LIST,
        /** Only a reference for a config provider, since nobody may read the value. */
        SECRET
    }

    /** Every settable key of a Kafka version, without those that belong to the generator or have no effect. */
    public static SortedMap<String, Setting> of(KafkaVersion version) {
        SortedMap<String, Setting> settable = new TreeMap<>();
        for (BrokerKey key : BrokerKeys.of(version).all()) {
            if (!ServerProperties.OWNED.contains(key.name()) && !key.isOfSecurity()) {
                settable.put(key.name(), new Setting(kind(key), key.choices()));
            }
        }
        return Collections.unmodifiableSortedMap(settable);
    }

    /** Regular expressions of further keys that brokers or their parts read. */
    public static List<String> patterns() {
        return Stream.concat(
                        BrokerKeys.PREFIXES.stream(),
                        BrokerKeys.LISTENERS.stream().sorted().map(name -> BrokerKeys.LISTENER + name + "."))
                .map(prefix -> "^" + prefix.replace(".", "\\.") + "[A-Za-z0-9._-]*$")
                .toList();
    }

    private static Kind kind(BrokerKey key) {
        return switch (key.type()) {
            case "BOOLEAN" -> Kind.FLAG;
            case "SHORT", "INT", "LONG" ->
                key.isAtLeast(1) ? Kind.POSITIVE : key.isAtLeast(0) ? Kind.NOT_NEGATIVE : Kind.WHOLE;
            case "LIST" -> Kind.LIST;
            case "DOUBLE" -> Kind.DECIMAL;
            case "PASSWORD" -> Kind.SECRET;
            default -> Kind.TEXT;
        };
    }
}
