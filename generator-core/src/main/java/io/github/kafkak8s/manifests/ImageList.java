package io.github.kafkak8s.manifests;

import io.github.kafkak8s.resources.ResourceSet;
import io.github.kafkak8s.yaml.Yaml;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * {@code images.txt}: every image that the pods need, one a line, for those who copy them into a mirror or scan them. Objects
 * of any kind may have pods: decorations add what they like.
 */
final class ImageList {
    static final String FILE = "images.txt";

    private static final Set<String> CONTAINERS = Set.of("containers", "initContainers");

    private ImageList() {}

    /**
     * The images, sorted.
     *
     * @param mirrored where a mirror gets each image from; then a line holds both, first that one
     */
    static String of(ResourceSet resources, Map<String, String> mirrored) {
        Set<String> images = new TreeSet<>();
        resources.objects().forEach(object -> collect(Yaml.tree(object), images));
        Set<String> lines = new TreeSet<>();
        images.stream()
                .map(image -> mirrored.isEmpty() ? image : mirrored.getOrDefault(image, image) + " " + image)
                .forEach(lines::add);
        return String.join("\n", lines) + "\n";
    }

    /** Of the containers in a tree, however deep: a CronJob has its pod in a template in a template. */
    private static void collect(Object tree, Set<String> images) {
        if (tree instanceof List<?> list) {
            list.forEach(item -> collect(item, images));
        } else if (tree instanceof Map<?, ?> map) {
            map.forEach((field, value) -> {
                if (CONTAINERS.contains(field) && value instanceof List<?> containers) {
                    containers.forEach(container -> addImage(container, images));
                }
                collect(value, images);
            });
        }
    }

    private static void addImage(Object container, Set<String> images) {
        if (container instanceof Map<?, ?> map && map.get("image") instanceof String image) {
            images.add(image);
        }
    }
}
