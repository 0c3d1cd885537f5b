package io.github.kafkak8s.chart.values;

import io.github.kafkak8s.check.Grammar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON schemas of values. Their patterns keep out whatever could leave its place in a template. */
final class Schemas {
    static final Map<String, Object> FLAG = ordered("type", "boolean");

    /** All that fits into 63 bits. */
    private static final String QUANTITY =
            "[1-9][0-9]{0,11}(Ki|Mi|k|M)|[1-9][0-9]{0,8}(Gi|G)|[1-9][0-9]{0,5}(Ti|T)|[1-9][0-9]{0,2}(Pi|P)";

    /** A Kubernetes quantity of bytes with a unit. */
    static final Map<String, Object> SIZE =
            pattern("^(" + QUANTITY + ")$", "a number and Ki, Mi, Gi, Ti, k, M, G or T, e.g. 8Gi");

    /** A quantity of bytes, with or without a unit: it must be quoted wherever it stands. */
    static final Map<String, Object> BYTES =
            pattern("^(" + QUANTITY + "|[1-9][0-9]{0,17})$", "a number and Ki, Mi, Gi, Ti, k, M, G or T, e.g. 8Gi");

    static final Map<String, Object> OPTIONAL_SIZE =
            pattern("^(" + QUANTITY + "|[1-9][0-9]{0,17})?$", "a number and Ki, Mi, Gi, Ti, k, M, G or T, e.g. 4Gi");
    static final Map<String, Object> CPU =
            pattern("^[1-9][0-9]{0,8}m?$", "cores or thousandths of a core, quoted: \"2\" or 500m");
    static final Map<String, Object> OPTIONAL_CPU =
            pattern("^([1-9][0-9]{0,8}m?)?$", "cores or thousandths of a core, quoted: \"2\" or 500m");
    static final Map<String, Object> TEXT = ordered("type", "string");

    private static final String LABEL_VALUE = "^(" + Grammar.LABEL_NAME + ")?$";
    private static final String LABEL_KEY = "(" + Grammar.SUBDOMAIN + "/)?" + Grammar.LABEL_NAME;

    /** A DNS name, possibly of several labels. */
    static final Map<String, Object> DNS_NAME = pattern("^" + Grammar.SUBDOMAIN + "$", "a DNS name");

    static final Map<String, Object> OPTIONAL_DNS_NAME =
            pattern("^(" + Grammar.SUBDOMAIN + ")?$", "a DNS name, or nothing");

    private Schemas() {}

    static Map<String, Object> pattern(String pattern, String description) {
        return ordered("type", "string", "pattern", pattern, "description", description);
    }

    static Map<String, Object> integer(long least, long most) {
        return ordered("type", "integer", "minimum", least, "maximum", most);
    }

    static Map<String, Object> choice(List<String> words) {
        return ordered("type", "string", "enum", words);
    }

    /** Labels by key; the generator's own cannot be replaced. */
    static Map<String, Object> labels() {
        return without("^(app\\.kubernetes|kafkak8s\\.github)\\.io/", texts("^" + LABEL_KEY + "$", labelValue()));
    }

    /** Labels of other objects, which may be anybody's. */
    static Map<String, Object> selector() {
        return texts("^" + LABEL_KEY + "$", labelValue());
    }

    /** Annotations of an object that has none of the generator's. */
    static Map<String, Object> anyAnnotations() {
        return texts("^" + LABEL_KEY + "$", TEXT);
    }

    /** Annotations by key; the generator's own cannot be replaced. */
    static Map<String, Object> annotations() {
        return without(
                "^(checksum/.*|kubectl\\.kubernetes\\.io/default-container)$", texts("^" + LABEL_KEY + "$", TEXT));
    }

    static Map<String, Object> labelValue() {
        return ordered("type", "string", "pattern", LABEL_VALUE);
    }

    static Map<String, Object> labelKey() {
        return ordered("type", "string", "pattern", "^" + LABEL_KEY + "$");
    }

    /** What the description says is allowed, whatever the pattern. */
    static Map<String, Object> orStandard(String standard, Map<String, Object> schema) {
        return standard.matches((String) schema.get("pattern"))
                ? schema
                : ordered("anyOf", List.of(ordered("enum", List.of(standard)), schema));
    }

    /** Texts by text. */
    static Map<String, Object> texts(String keys, Map<String, Object> value) {
        return ordered("type", "object", "additionalProperties", false, "patternProperties", ordered(keys, value));
    }

    static Map<String, Object> listOf(Map<String, Object> items) {
        return ordered("type", "array", "items", items);
    }

    /** Texts that differ. */
    static Map<String, Object> names() {
        return ordered("type", "array", "items", DNS_NAME, "uniqueItems", true);
    }

    /** Such a map without some keys. */
    static Map<String, Object> without(String keys, Map<String, Object> texts) {
        // Not propertyNames: Helm's messages about those name another key of the file.
        Map<String, Object> patterns = ordered(keys, false);
        patterns.putAll(Trees.map(texts.get("patternProperties")));
        texts.put("patternProperties", patterns);
        return texts;
    }

    /** An object with these fields and no other. */
    static Map<String, Object> closed(Map<String, Object> properties, String... required) {
        Map<String, Object> schema = ordered("type", "object", "additionalProperties", false, "properties", properties);
        if (required.length > 0) {
            schema.put("required", List.of(required));
        }
        return schema;
    }

    /** Keys and values in turn. */
    static Map<String, Object> ordered(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
