package io.github.kafkak8s.chart.discovery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A model with one field of each type that a setting may have. */
record Toy(Map<String, Object> fields) {

    Toy with(String field, Object value) {
        Map<String, Object> changed = new HashMap<>(fields);
        changed.put(field, value);
        return new Toy(Map.copyOf(changed));
    }

    String name() {
        return (String) fields.get("name");
    }

    long count() {
        return (Long) fields.get("count");
    }

    long port() {
        return (Long) fields.get("port");
    }

    boolean on() {
        return (Boolean) fields.get("on");
    }

    boolean tls() {
        return (Boolean) fields.get("tls");
    }

    /** {@code low}, {@code middle} or {@code high}. */
    String level() {
        return (String) fields.get("level");
    }

    /** A text that is safely plain, such as {@code 8Gi}. */
    String size() {
        return (String) fields.get("size");
    }

    /** Any text. */
    String title() {
        return (String) fields.get("title");
    }

    /** Empty for none. */
    String note() {
        return (String) fields.get("note");
    }

    @SuppressWarnings("unchecked")
    Map<String, String> labels() {
        return (Map<String, String>) fields.get("labels");
    }

    @SuppressWarnings("unchecked")
    List<String> secrets() {
        return (List<String>) fields.get("secrets");
    }

    @SuppressWarnings("unchecked")
    List<Map<String, Object>> rules() {
        return (List<Map<String, Object>>) fields.get("rules");
    }
}
