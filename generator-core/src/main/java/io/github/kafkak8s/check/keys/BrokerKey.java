package io.github.kafkak8s.check.keys;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One row of a table of broker keys.
 *
 * @param name the key
 * @param type type in Kafka's {@code ConfigDef}
 * @param valid its validator, as {@code [0,...,1]} or {@code [a, b]}; empty if any value of the type will do
 */
public record BrokerKey(String name, String type, String valid) {
    private static final Pattern RANGE = Pattern.compile("\\[(-?[0-9.]+?),\\.\\.\\.(?:,(-?[0-9.]+))?]");

    static BrokerKey parse(String row) {
        String[] columns = row.split("\t", -1);
        return new BrokerKey(columns[0], columns[1], columns.length > 2 ? columns[2] : "");
    }

    /** Whether nobody may read its value. */
    public boolean isSecret() {
        return "PASSWORD".equals(type);
    }

    /** Whether it is about TLS or SASL, which no listener has. */
    public boolean isOfSecurity() {
        return name.startsWith("ssl.") || name.startsWith("sasl.");
    }

    /** Whether it is a number that must not be less than this. */
    boolean isAtLeast(int least) {
        Matcher range = RANGE.matcher(valid);
        return range.matches() && new BigDecimal(range.group(1)).compareTo(BigDecimal.valueOf(least)) >= 0;
    }

    /** The words of which a value must be one, or a list of them; empty if any text will do. */
    List<String> choices() {
        return valid.isEmpty() || RANGE.matcher(valid).matches()
                ? List.of()
                : List.of(valid.substring(1, valid.length() - 1).split(", ", -1));
    }

    /** What is wrong with a value, as a sentence; empty if nothing is. */
    public Optional<String> complaint(String value) {
        return switch (type) {
            case "BOOLEAN" ->
                "true".equals(value) || "false".equals(value)
                        ? Optional.empty()
                        : Optional.of("is neither true nor false");
            case "SHORT" -> number(value, "a whole number", Short.MIN_VALUE, Short.MAX_VALUE);
            case "INT" -> number(value, "a whole number", Integer.MIN_VALUE, Integer.MAX_VALUE);
            case "LONG" -> number(value, "a whole number", Long.MIN_VALUE, Long.MAX_VALUE);
            case "DOUBLE" -> number(value);
            default -> choice(value);
        };
    }

    private Optional<String> number(String value, String kind, long least, long most) {
        if (!value.matches("[+-]?[0-9]{1,19}")) {
            return Optional.of("is not " + kind);
        }
        BigDecimal number = new BigDecimal(value);
        if (number.compareTo(BigDecimal.valueOf(least)) < 0 || number.compareTo(BigDecimal.valueOf(most)) > 0) {
            return Optional.of("does not fit into a Kafka " + type);
        }
        return range(number);
    }

    private Optional<String> number(String value) {
        try {
            return range(new BigDecimal(value));
        } catch (NumberFormatException notANumber) {
            return Optional.of("is not a number");
        }
    }

    private Optional<String> range(BigDecimal number) {
        Matcher range = RANGE.matcher(valid);
        if (!range.matches()) {
            return Optional.empty();
        }
        if (number.compareTo(new BigDecimal(range.group(1))) < 0) {
            return Optional.of("is less than " + range.group(1));
        }
        if (range.group(2) != null && number.compareTo(new BigDecimal(range.group(2))) > 0) {
            return Optional.of("is more than " + range.group(2));
        }
        return Optional.empty();
    }

    private Optional<String> choice(String value) {
        List<String> choices = choices();
        if (choices.isEmpty()) {
            return Optional.empty();
        }
        List<String> values = "LIST".equals(type) ? List.of(value.split(",", -1)) : List.of(value);
        return values.stream().map(String::strip).allMatch(choices::contains)
                ? Optional.empty()
                : Optional.of("is none of " + String.join(", ", choices));
    }
}
