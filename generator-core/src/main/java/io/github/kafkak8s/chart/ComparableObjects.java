package io.github.kafkak8s.chart;

import io.github.kafkak8s.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Kubernetes objects as texts that are equal if the objects are, however their YAML was written: parsed, and written again
 * in one way.
 *
 * <p>Left out is what a chart must have and manifests cannot: the labels {@code helm.sh/chart} and
 * {@code app.kubernetes.io/managed-by}, objects that are hooks, and the Namespace, which {@code helm install} makes.
 */
public final class ComparableObjects {
    private static final List<String> LABELS = List.of("helm.sh/chart", "app.kubernetes.io/managed-by");

    private ComparableObjects() {}

    /**
     * The objects by kind and name, e.g. {@code StatefulSet/orders-broker}.
     *
     * @param yaml any number of documents; empty ones do not count
     * @throws IllegalArgumentException if it is not YAML, a document is no Kubernetes object, or two have one kind and name
     */
    public static SortedMap<String, String> of(String yaml) {
        SortedMap<String, String> objects = new TreeMap<>();
        for (Object document : Yaml.readAll(yaml)) {
            Map<?, ?> object = map(document);
            Map<?, ?> metadata = map(object.get("metadata"));
            String identity = object.get("kind") + "/" + metadata.get("name");
            if (object.get("kind") == null || metadata.get("name") == null) {
                throw new IllegalArgumentException(
                        identity + " is no Kubernetes object: kind or metadata.name is missing");
            }
            if (isHook(metadata) || identity.startsWith("Namespace/")) {
                continue;
            }
            if (objects.put(identity, Yaml.write(comparable(object))) != null) {
                throw new IllegalArgumentException("two objects are " + identity);
            }
        }
        return objects;
    }

    private static boolean isHook(Map<?, ?> metadata) {
        return map(metadata.get("annotations")).containsKey("helm.sh/hook");
    }

    private static Object comparable(Object value) {
        if (value instanceof List<?> list) {
            List<Object> items = new ArrayList<>();
            list.forEach(item -> items.add(comparable(item)));
            return items;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> fields = new TreeMap<>();
            map.forEach((key, field) -> fields.put(
                    (String) key, key.equals("labels") && field instanceof Map ? labels(field) : comparable(field)));
            return fields;
        }
        return value;
    }

    private static Map<?, ?> labels(Object labels) {
        Map<Object, Object> others = new TreeMap<>(map(labels));
        LABELS.forEach(others::remove);
        return others;
    }

    /** What is no map has no entry. */
    private static Map<?, ?> map(Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }
}
