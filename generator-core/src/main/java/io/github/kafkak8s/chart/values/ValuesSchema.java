package io.github.kafkak8s.chart.values;

import io.github.kafkak8s.yaml.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** values.schema.json: closed, so that a misspelled key fails at the installation. */
public final class ValuesSchema {
    private ValuesSchema() {}

    /** The text of values.schema.json. */
    public static String of(List<ChartValue> values) {
        Map<String, Object> root = Schemas.closed(new LinkedHashMap<>());
        for (ChartValue value : values) {
            Map<String, Object> at = root;
            String[] path = value.path().split("\\.", -1);
            for (int i = 0; i < path.length - 1; i++) {
                at = section(at, path[i]);
            }
            Map<String, Object> schema = new LinkedHashMap<>(value.schema());
            schema.put("description", describe(value));
            fields(at.get("properties")).put(value.key(), schema);
            if (!mayBeNull(value)) {
                require(at, value.key());
            }
        }
        Map<String, Object> properties = fields(root.get("properties"));
        // Helm gives every subchart the first, and umbrella charts use the second in their conditions.
        properties.put(
                "global", Schemas.ordered("type", "object", "description", "Of umbrella charts; not read here."));
        properties.put(
                "enabled", Schemas.ordered("type", "boolean", "description", "Of umbrella charts; not read here."));
        Map<String, Object> schema = Schemas.ordered("$schema", "http://json-schema.org/draft-07/schema#");
        schema.putAll(root);
        schema.put("definitions", ConfigSchema.definitions());
        return Json.write(schema);
    }

    private static String describe(ChartValue value) {
        Object format = value.schema().get("description");
        return value.doc() + (format == null ? "" : " Write " + format + ".");
    }

    private static Map<String, Object> section(Map<String, Object> parent, String name) {
        Map<String, Object> sections = fields(parent.get("properties"));
        if (!sections.containsKey(name)) {
            sections.put(name, Schemas.closed(new LinkedHashMap<>()));
            require(parent, name);
        }
        return fields(sections.get(name));
    }

    /** Helm removes a value of null. Of a collection that is the same as an empty one, but helpers read the settings. */
    private static boolean mayBeNull(ChartValue value) {
        return switch (value.lens().type()) {
            case MAP -> !value.path().equals("config");
            case LIST, TREES -> true;
            default -> false;
        };
    }

    private static void require(Map<String, Object> section, String key) {
        List<Object> keys = new ArrayList<>((List<?>) section.getOrDefault("required", List.of()));
        keys.add(key);
        section.put("required", keys);
    }

    /** Every section is made by {@link #section}. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> fields(Object properties) {
        return (Map<String, Object>) properties;
    }
}
