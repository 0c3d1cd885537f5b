package io.github.kafkak8s.yaml;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON for people to read: small objects and lists of leaves in one line each. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final ObjectWriter PRETTY = MAPPER.writer(new DefaultPrettyPrinter(
                    Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    private Json() {}

    /** One document in the order of its maps, ending in a line break. */
    public static String write(Map<String, Object> tree) {
        return text(PRETTY, compact(tree)) + "\n";
    }

    /** In one line, without blanks around it. */
    public static String line(Object tree) {
        return text(MAPPER.writer(), tree);
    }

    private static Object compact(Object tree) {
        if (tree instanceof Map<?, ?> map) {
            if (map.size() == 1 && isLeaf(map.values().iterator().next())) {
                return new RawValue(line(map).replaceFirst(":", ": "));
            }
            Map<Object, Object> copy = new LinkedHashMap<>();
            map.forEach((key, value) -> copy.put(key, compact(value)));
            return copy;
        }
        if (tree instanceof List<?> list) {
            return list.stream().allMatch(Json::isLeaf)
                    ? new RawValue(line(list).replace("\",\"", "\", \""))
                    : list.stream().map(Json::compact).toList();
        }
        return tree;
    }

    private static boolean isLeaf(Object tree) {
        return !(tree instanceof Map || tree instanceof List);
    }

    private static String text(ObjectWriter writer, Object tree) {
        try {
            return writer.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + tree.getClass(), e);
        }
    }
}
