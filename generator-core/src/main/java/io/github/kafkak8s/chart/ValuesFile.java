package io.github.kafkak8s.chart;

import io.github.kafkak8s.chart.values.ChartValue;
import io.github.kafkak8s.model.SmallProfile;
import io.github.kafkak8s.model.unit.Cpu;
import io.github.kafkak8s.model.unit.Size;
import io.github.kafkak8s.yaml.Json;
import io.github.kafkak8s.yaml.Yaml;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The values as values.yaml, README.md and an example show them. */
final class ValuesFile {
    private static final int WIDTH = 100;

    private ValuesFile() {}

    /** Sections and values from top to bottom, for the frame's template. */
    static List<Map<String, Object>> entries(List<ChartValue> values, Map<String, String> sections) {
        List<Map<String, Object>> entries = new ArrayList<>();
        Set<String> open = new HashSet<>();
        for (ChartValue value : values) {
            String[] path = value.path().split("\\.", -1);
            StringBuilder section = new StringBuilder();
            for (int depth = 0; depth < path.length - 1; depth++) {
                section.append(depth == 0 ? "" : ".").append(path[depth]);
                if (open.add(section.toString())) {
                    entries.add(section(
                            sections.getOrDefault(section.toString(), path[depth]), path[depth], "  ".repeat(depth)));
                }
            }
            String indent = "  ".repeat(path.length - 1);
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("section", false);
            entry.put("spaced", path.length == 1);
            entry.put("indent", indent);
            entry.put("comment", wrapped(value.doc(), WIDTH - indent.length()));
            entry.put("lines", lines(Map.of(value.key(), value.lens().standard())));
            entries.add(entry);
        }
        return entries;
    }

    /** The rows of the table in README.md. */
    static List<Map<String, String>> table(List<ChartValue> values) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (ChartValue value : values) {
            rows.add(Map.of(
                    "path", value.path(),
                    "standard", "`" + Json.line(value.lens().standard()).replace("|", "\\|") + "`",
                    "doc", value.doc().replace("|", "\\|")));
        }
        return rows;
    }

    /** Values for small machines, as YAML; none for a cluster that is small already. */
    static List<String> small(List<ChartValue> values) {
        Map<String, Object> small = new LinkedHashMap<>();
        for (ChartValue value : values) {
            Object setting = small(value);
            if (setting != null && !setting.equals(value.lens().standard())) {
                put(small, value.path().split("\\.", -1), setting);
            }
        }
        // Fewer brokers alone make no pod smaller.
        return Set.of("replicaCount").containsAll(small.keySet()) ? List.of() : lines(small);
    }

    private static Object small(ChartValue value) {
        return switch (value.key()) {
            case "replicaCount" -> Math.min(3L, (Long) value.lens().standard());
            case "cpu" -> smaller(value, Cpu::of, SmallProfile.CPU);
            case "memory" -> smaller(value, Size::of, SmallProfile.MEMORY);
            case "cpuLimit", "heap", "className", "priorityClassName" -> "";
            case "size" -> smaller(value, Size::of, SmallProfile.STORAGE);
            case "podAntiAffinity" -> value.lens().standard().equals("required") ? "preferred" : null;
            case "create" -> false;
            case "enabled" -> value.path().startsWith("metrics") ? false : null;
            case "nodeSelector" -> withoutKeys((Map<?, ?>) value.lens().standard());
            default -> null;
        };
    }

    /** Nothing where the default is no larger. */
    private static <T extends Comparable<T>> Object smaller(ChartValue value, Function<String, T> parse, T small) {
        T standard = parse.apply((String) value.lens().standard());
        return standard.compareTo(small) > 0 ? small.toString() : null;
    }

    /** Helm merges maps: only null takes a default entry away. */
    private static Map<String, Object> withoutKeys(Map<?, ?> standard) {
        Map<String, Object> nulls = new LinkedHashMap<>();
        standard.keySet().forEach(key -> nulls.put((String) key, null));
        return nulls;
    }

    private static Map<String, Object> section(String doc, String key, String indent) {
        return Map.of("section", true, "indent", indent, "key", key, "doc", doc);
    }

    private static List<String> lines(Map<String, Object> tree) {
        return Yaml.write(tree).lines().toList();
    }

    private static void put(Map<String, Object> tree, String[] path, Object setting) {
        Map<String, Object> at = tree;
        for (int i = 0; i < path.length - 1; i++) {
            at = nested(at, path[i]);
        }
        at.put(path[path.length - 1], setting);
    }

    /** The trees of {@link #put} hold maps of its own only. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> nested(Map<String, Object> tree, String key) {
        return (Map<String, Object>) tree.computeIfAbsent(key, name -> new LinkedHashMap<String, Object>());
    }

    private static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>(Collections.singletonList(""));
        for (String word : text.split(" ", -1)) {
            int last = lines.size() - 1;
            String line = lines.get(last);
            if (line.length() + 1 + word.length() > width) {
                lines.add(word);
            } else {
                lines.set(last, line.isEmpty() ? word : line + " " + word);
            }
        }
        return lines;
    }
}
