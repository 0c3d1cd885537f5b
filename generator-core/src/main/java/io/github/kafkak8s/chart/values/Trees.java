package io.github.kafkak8s.chart.values;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Typed views of settings, which are maps, lists and leaves. */
public final class Trees {
    private Trees() {}

    /** Texts by text. */
    static Map<String, String> texts(Object map) {
        Map<String, String> texts = new LinkedHashMap<>();
        ((Map<?, ?>) map).forEach((key, value) -> texts.put((String) key, (String) value));
        return texts;
    }

    /** A map of anything. */
    public static Map<String, Object> map(Object tree) {
        Map<String, Object> map = new LinkedHashMap<>();
        ((Map<?, ?>) tree).forEach((key, value) -> map.put((String) key, value));
        return map;
    }

    /** A list of maps. */
    static List<Map<String, Object>> maps(Object tree) {
        List<Map<String, Object>> maps = new ArrayList<>();
        ((List<?>) tree).forEach(map -> maps.add(map(map)));
        return maps;
    }

    /** The texts of a map inside maps, empty if one of them is missing. */
    static Map<String, String> textsAt(Map<String, Object> tree, String... path) {
        Object at = tree;
        for (String key : path) {
            at = at instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return at == null ? Map.of() : texts(at);
    }
}
