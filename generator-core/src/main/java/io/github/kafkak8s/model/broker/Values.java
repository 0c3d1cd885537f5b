package io.github.kafkak8s.model.broker;

import io.github.kafkak8s.model.unit.Size;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;

/** Texts of typed values, each within what its key can hold. */
final class Values {
    private static final Duration LONGEST = Duration.ofDays(36_500);

    private Values() {}

    /** A number of at least {@code least}. */
    static String whole(String method, long number, long least) {
        return whole(method, number, least, Long.MAX_VALUE);
    }

    /** A number from {@code least} to {@code most}. */
    static String whole(String method, long number, long least, long most) {
        if (number < least || number > most) {
            throw refused(method, number, number < least ? "less than " + least : "more than " + most);
        }
        return Long.toString(number);
    }

    /** Copies of a topic, which Kafka keeps as a {@code SHORT}. */
    static String copies(String method, int copies) {
        return whole(method, copies, 1, Short.MAX_VALUE);
    }

    /** A word of an enum, as Kafka spells it. */
    static String word(String method, Enum<?> word) {
        return notNull(method, word).toString();
    }

    /** The bytes of any size. */
    static String longSize(String method, Size size) {
        return Long.toString(notNull(method, size).bytes());
    }

    /** The bytes of a size from {@code least} bytes to what an {@code INT} holds. */
    static String size(String method, Size size, long least) {
        notNull(method, size);
        if (size.bytes() < least) {
            throw refused(method, size, "less than " + least + " bytes");
        }
        if (size.bytes() > Integer.MAX_VALUE) {
            throw refused(
                    method,
                    size,
                    "more than " + Integer.MAX_VALUE + " bytes, the most of a Kafka INT; use at most 2047Mi");
        }
        return Long.toString(size.bytes());
    }

    /** A time in the unit with which the key ends, at least {@code least} of them, of a key of type {@code LONG}. */
    static String time(String method, String key, Duration time, long least) {
        return time(method, key, time, least, Long.MAX_VALUE);
    }

    /** The same for a key of type {@code INT}. */
    static String intTime(String method, String key, Duration time, long least) {
        return time(method, key, time, least, Integer.MAX_VALUE);
    }

    static <T> T notNull(String method, T value) {
        return Objects.requireNonNull(value, () -> "config." + method + " is null");
    }

    static IllegalArgumentException refused(String method, Object value, String rule) {
        return new IllegalArgumentException("config." + method + ": " + value + " is " + rule);
    }

    private static String time(String method, String key, Duration time, long least, long most) {
        notNull(method, time);
        ChronoUnit unit = unit(key);
        String units = unit == ChronoUnit.MILLIS ? "milliseconds" : unit.name().toLowerCase(Locale.ROOT);
        Duration shortest = unit.getDuration().multipliedBy(least);
        if (time.compareTo(shortest) < 0) {
            throw refused(method, time, "less than " + shortest + ", the least of " + key);
        }
        if (time.compareTo(LONGEST) > 0) {
            throw refused(method, time, "more than 100 years");
        }
        long number = time.dividedBy(unit.getDuration());
        if (!unit.getDuration().multipliedBy(number).equals(time)) {
            throw refused(method, time, "no whole number of " + units + ", the unit of " + key);
        }
        if (number > most) {
            throw refused(method, time, "more than " + most + " " + units + ", the most of " + key);
        }
        return Long.toString(number);
    }

    private static ChronoUnit unit(String key) {
        return switch (key.substring(key.lastIndexOf('.') + 1)) {
            case "ms" -> ChronoUnit.MILLIS;
            case "seconds" -> ChronoUnit.SECONDS;
            case "minutes" -> ChronoUnit.MINUTES;
            default -> throw new IllegalArgumentException(key + " names no unit");
        };
    }
}
