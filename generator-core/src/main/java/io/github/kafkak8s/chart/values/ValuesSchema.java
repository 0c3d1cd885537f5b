package io.github.kafkak8s.chart.values;

import io.github.kafkak8s.yaml.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** values.schema.json: closed, so that a misspelled key fails at the installation. */
public final class ValuesSchema {
    private ValuesSchema() {}

    /** The text of values.schema.json. */
    public static String of(List<ChartValue> values) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (ChartValue value : values) {
            Map<String, Object> at = properties;
            String[] path = value.path().split("\\.", -1);
            for (int i = 0; i < path.length - 1; i++) {
                at = section(at, path[i]);
            }
            Map<String, Object> schema = new LinkedHashMap<>(value.schema());
            schema.put("description", describe(value));
            at.put(path[path.length - 1], schema);
        }
        // Helm gives every subchart the first, and umbrella charts use the second in their conditions.
        properties.put(
                "global", Schemas.ordered("type", "object", "description", "Of umbrella charts; not read here."));
        properties.put(
                "enabled", Schemas.ordered("type", "boolean", "description", "Of umbrella charts; not read here."));
        Map<String, Object> schema = Schemas.ordered("$schema", "http://json-schema.org/draft-07/schema#");
        schema.putAll(Schemas.closed(properties));
        schema.put("definitions", ConfigSchema.definitions());
        return Json.write(schema);
    }

    private static String describe(ChartValue value) {
        Object format = value.schema().get("description");
        return value.doc() + (format == null ? "" : " Write " + format + ".");
    }

    private static Map<String, Object> section(Map<String, Object> properties, String name) {
        Object section = properties.computeIfAbsent(name, key -> Schemas.closed(new LinkedHashMap<>()));
        return fields(((Map<?, ?>) section).get("properties"));
    }

    /** Every section is made by {@link #section}. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> fields(Object properties) {
        return (Map<String, Object>) properties;
    }
}
