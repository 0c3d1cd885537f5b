package io.github.kafkak8s.chart.values;

import io.github.kafkak8s.check.Grammar;
import io.github.kafkak8s.check.keys.BrokerSettings;
import io.github.kafkak8s.config.ServerProperties;
import io.github.kafkak8s.derive.DataVolume;
import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.ZooKeeper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The schema of broker settings: the keys of one Kafka version, with what each value must be. */
final class ConfigSchema {
    private static final String CHARACTER = "([!-\\[\\]-~]|\\\\\\\\|\\\\u[0-9a-f]{4})";
    /** A value as it stands in a properties file: ASCII, and backslashes and outer blanks after a backslash. */
    private static final String ESCAPED = "(\\\\ |" + CHARACTER + ")( *" + CHARACTER + ")*( *\\\\ )?";

    private static final String REFERENCE = "|^\\$\\{[A-Za-z0-9_-]+:([ -\\[\\]-z|~]|\\\\\\\\|\\\\u[0-9a-f]{4})+}$";

    private ConfigSchema() {}

    static Map<String, Object> of(KafkaCluster cluster) {
        Map<String, Object> properties = new LinkedHashMap<>();
        BrokerSettings.of(cluster.version()).forEach((key, setting) -> properties.put(key, schema(key, setting)));
        if (!(cluster.coordination() instanceof ZooKeeper)) {
            properties.remove(BrokerSettings.OF_ZOOKEEPER);
        }
        properties.put("log.dirs", logDirs(cluster));
        Map<String, Object> prefixed = new LinkedHashMap<>();
        BrokerSettings.patterns().forEach(pattern -> prefixed.put(pattern, reference("text")));
        prefixed.put(Grammar.SECRET_KEY, reference("secret"));
        prefixed.put("^listener\\.name\\..*\\.(ssl|sasl)\\.", false);
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
                "notNegative",
                Schemas.pattern("^[+]?[0-9]{1,19}$" + REFERENCE, "a whole number that is not negative, quoted"),
                "positive",
                Schemas.pattern("^[+]?0*[1-9][0-9]{0,18}$" + REFERENCE, "a whole number above zero, quoted"),
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

    private static Map<String, Object> schema(String key, BrokerSettings.Setting setting) {
        if (!setting.choices().isEmpty()) {
            String words = "(" + String.join("|", setting.choices()).replace("+", "\\+") + ")";
            String more = setting.kind() == BrokerSettings.Kind.LIST ? "( *, *" + words + ")*" : "";
            return Schemas.ordered("type", "string", "pattern", "^" + words + more + "$" + REFERENCE);
        }
        return reference(
                switch (setting.kind()) {
                    case FLAG -> "flag";
                    case WHOLE -> "whole";
                    case NOT_NEGATIVE -> "notNegative";
                    case POSITIVE -> "positive";
                    case DECIMAL -> "decimal";
                    case SECRET -> "secret";
                    case TEXT, LIST -> ServerProperties.PLACED.contains(key) ? "placed" : "text";
                });
    }

    /** What is not below the mounted volume would be lost with the pod. */
    private static Map<String, Object> logDirs(KafkaCluster cluster) {
        List<String> mountPaths = DataVolume.ofRecords(Role.brokers(cluster)).stream()
                .map(DataVolume::mountPath)
                .toList();
        String folder = "(" + String.join("|", mountPaths).replace(".", "\\.") + ")(/[A-Za-z0-9_][A-Za-z0-9._-]*)+";
        return Schemas.pattern(
                "^" + folder + "( *, *" + folder + ")*$", "folders below " + String.join(" and ", mountPaths));
    }

    private static Map<String, Object> reference(String definition) {
        return Schemas.ordered("$ref", "#/definitions/" + definition);
    }
}
