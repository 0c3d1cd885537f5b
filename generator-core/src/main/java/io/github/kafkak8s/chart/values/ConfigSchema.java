package io.github.kafkak8s.chart.values;

import io.github.kafkak8s.check.keys.BrokerSettings;
import io.github.kafkak8s.config.ServerProperties;
import io.github.kafkak8s.model.KafkaVersion;
import java.util.LinkedHashMap;
import java.util.Map;

/** The schema of broker settings: the keys of one Kafka version, with the type that each value must have. */
final class ConfigSchema {
    private static final String CHARACTER = "([!-\\[\\]-~]|\\\\\\\\|\\\\u[0-9a-f]{4})";
    /** A value as it stands in a properties file: ASCII, and backslashes and outer blanks after a backslash. */
    private static final String ESCAPED = "(\\\\ |" + CHARACTER + ")( *" + CHARACTER + ")*( *\\\\ )?";

    private static final String REFERENCE = "|^\\$\\{[A-Za-z0-9_-]+:([ -\\[\\]-z|~]|\\\\\\\\|\\\\u[0-9a-f]{4})+}$";

    private ConfigSchema() {}

    static Map<String, Object> of(KafkaVersion version) {
        Map<String, Object> properties = new LinkedHashMap<>();
        BrokerSettings.of(version).forEach((key, kind) -> properties.put(key, reference(key, kind)));
        Map<String, Object> prefixed = new LinkedHashMap<>();
        BrokerSettings.patterns().forEach(pattern -> prefixed.put(pattern, definition(BrokerSettings.Kind.TEXT)));
        return Schemas.ordered(
                "type",
                "object",
                "additionalProperties",
                false,
                "properties",
                properties,
                "patternProperties",
                prefixed);
    }

    /** What the references of {@link #of} refer to. */
    static Map<String, Object> definitions() {
        return Schemas.ordered(
                "flag",
                Schemas.pattern("^(true|false)$" + REFERENCE, "\"true\" or \"false\", quoted"),
                "whole",
                Schemas.pattern("^[+-]?[0-9]{1,19}$" + REFERENCE, "a whole number, quoted"),
                "decimal",
                Schemas.pattern(
                        "^[+-]?([0-9]{1,19}[.]?[0-9]{0,19}|[.][0-9]{1,19})([Ee][+-]?[0-9]{1,3})?$" + REFERENCE,
                        "a number, quoted"),
                "secret",
                Schemas.pattern(REFERENCE.substring(1), "a reference for a config provider: ${file:/path:key}"),
                "text",
                Schemas.pattern("^(" + ESCAPED + ")?$", "one line as in server.properties"),
                "placed",
                Schemas.pattern("^" + ESCAPED + "$", "one line as in server.properties"));
    }

    private static Map<String, Object> reference(String key, BrokerSettings.Kind kind) {
        return kind == BrokerSettings.Kind.TEXT && ServerProperties.PLACED.contains(key)
                ? Schemas.ordered("$ref", "#/definitions/placed")
                : definition(kind);
    }

    private static Map<String, Object> definition(BrokerSettings.Kind kind) {
        return Schemas.ordered(
                "$ref",
                "#/definitions/"
                        + switch (kind) {
                            case FLAG -> "flag";
                            case WHOLE -> "whole";
                            case DECIMAL -> "decimal";
                            case TEXT -> "text";
                            case SECRET -> "secret";
                        });
    }
}
