package io.github.kafkak8s.chart;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.resources.ResourceSet;
import io.github.kafkak8s.yaml.Yaml;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Objects to compare: {@link ComparableObjects} whose quantities are plain numbers. A value of {@code 2048Mi} stays
 * {@code 2048Mi} in a chart, where the model writes {@code 2Gi}; to Kubernetes they are equal. Only the quantities of
 * {@code resources} count so: anywhere else a difference of spelling is a difference.
 */
final class NormalObjects {
    private static final Pattern DOCUMENT = Pattern.compile("^---\n", Pattern.MULTILINE);
    private static final Pattern QUANTITY = Pattern.compile("([0-9]+)(m|Ki|Mi|Gi|Ti|Pi|k|M|G|T|P)?");
    private static final List<String> AMOUNTS = List.of("requests", "limits");

    /** Most documents are the same in many renderings. */
    private final Map<String, SortedMap<String, String>> documents = new HashMap<>();

    private final Function<KafkaCluster, ResourceSet> resources;

    /** @param resources the objects of a description */
    NormalObjects(Function<KafkaCluster, ResourceSet> resources) {
        this.resources = resources;
    }

    SortedMap<String, String> of(KafkaCluster cluster) {
        SortedMap<String, String> objects = new TreeMap<>();
        for (HasMetadata object : resources.apply(cluster).objects()) {
            add(objects, Yaml.write(object));
        }
        return objects;
    }

    SortedMap<String, String> of(String yaml) {
        SortedMap<String, String> objects = new TreeMap<>();
        for (String document : DOCUMENT.split(yaml, -1)) {
            add(objects, document);
        }
        return objects;
    }

    private void add(SortedMap<String, String> objects, String document) {
        documents.computeIfAbsent(document, NormalObjects::normal).forEach((identity, object) -> {
            if (objects.put(identity, object) != null) {
                throw new IllegalArgumentException("two objects are " + identity);
            }
        });
    }

    private static SortedMap<String, String> normal(String document) {
        SortedMap<String, String> objects = ComparableObjects.of(document);
        objects.replaceAll(
                (identity, object) -> Yaml.write(normal(Yaml.readAll(object).get(0), false)));
        return objects;
    }

    private static Object normal(Object tree, boolean inResources) {
        if (tree instanceof List<?> list) {
            List<Object> items = new ArrayList<>();
            list.forEach(item -> items.add(normal(item, false)));
            return items;
        }
        if (tree instanceof Map<?, ?> map) {
            Map<String, Object> fields = new TreeMap<>();
            map.forEach((key, field) -> fields.put(
                    (String) key,
                    inResources && AMOUNTS.contains(key) ? amounts(field) : normal(field, key.equals("resources"))));
            return fields;
        }
        return tree;
    }

    private static Object amounts(Object quantities) {
        Map<String, Object> amounts = new TreeMap<>();
        ((Map<?, ?>) quantities).forEach((resource, quantity) -> amounts.put((String) resource, amount(quantity)));
        return amounts;
    }

    /** The amount as a text; what is no quantity stays as it is, and so does a number without quotes. */
    private static Object amount(Object quantity) {
        if (!(quantity instanceof String text)) {
            return quantity;
        }
        Matcher matcher = QUANTITY.matcher(text);
        if (!matcher.matches()) {
            return quantity;
        }
        String unit = matcher.group(2) == null ? "" : matcher.group(2);
        BigDecimal factor = switch (unit) {
            case "" -> BigDecimal.ONE;
            case "m" -> new BigDecimal("0.001");
            default ->
                BigDecimal.valueOf(unit.endsWith("i") ? 1024 : 1000)
                        .pow("KMGTP".indexOf(Character.toUpperCase(unit.charAt(0))) + 1);
        };
        return "amount "
                + new BigDecimal(matcher.group(1))
                        .multiply(factor)
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
