package io.github.kafkak8s.decorate;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.github.kafkak8s.yaml.Yaml;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The pod in an object of any kind, as a tree: users' objects may be of types that are not known here.
 *
 * @param object the whole object
 * @param spec of the pod
 * @param labels of the pod
 */
record PodTree(Map<?, ?> object, Map<?, ?> spec, Map<?, ?> labels) {

    /** Of a Pod, or of an object with a template of pods, as a StatefulSet or a CronJob is. */
    static Optional<PodTree> of(HasMetadata object) {
        Map<?, ?> tree = map(Yaml.tree(object));
        Map<?, ?> spec = map(tree.get("spec"));
        Map<?, ?> job = map(map(spec.get("jobTemplate")).get("spec"));
        for (Map<?, ?> holder : List.of(tree, map(spec.get("template")), map(job.get("template")))) {
            Map<?, ?> pod = map(holder.get("spec"));
            if (!maps(pod.get("containers")).isEmpty()) {
                return Optional.of(
                        new PodTree(tree, pod, map(map(holder.get("metadata")).get("labels"))));
            }
        }
        return Optional.empty();
    }

    /** Of all kinds, those that run first included. */
    List<Map<?, ?>> containers() {
        List<Map<?, ?>> containers = new ArrayList<>(maps(spec.get("initContainers")));
        containers.addAll(maps(spec.get("containers")));
        return containers;
    }

    /** The names that mounts can refer to. */
    Set<String> volumes() {
        Set<String> names = new HashSet<>(texts(maps(spec.get("volumes")), "name"));
        for (Map<?, ?> claim : maps(map(object.get("spec")).get("volumeClaimTemplates"))) {
            names.add(text(map(claim.get("metadata")), "name"));
        }
        return names;
    }

    /** A field as text, or the empty one if it is missing. */
    static String text(Map<?, ?> map, String field) {
        Object value = map.get(field);
        return value == null ? "" : value.toString();
    }

    /** One field of each map, as text. */
    static List<String> texts(List<Map<?, ?>> maps, String field) {
        List<String> texts = new ArrayList<>();
        maps.forEach(map -> texts.add(text(map, field)));
        return texts;
    }

    /** What is there more than once, sorted. */
    static Set<String> repeated(List<String> texts) {
        Set<String> seen = new HashSet<>();
        Set<String> repeated = new TreeSet<>();
        for (String text : texts) {
            if (!seen.add(text)) {
                repeated.add(text);
            }
        }
        return repeated;
    }

    /** What is no map has no entry. */
    static Map<?, ?> map(Object tree) {
        return tree instanceof Map<?, ?> map ? map : Map.of();
    }

    /** The maps of a list; what is no list has none. */
    static List<Map<?, ?>> maps(Object tree) {
        List<Map<?, ?>> maps = new ArrayList<>();
        if (tree instanceof List<?> list) {
            list.forEach(item -> maps.add(map(item)));
        }
        return maps;
    }
}
