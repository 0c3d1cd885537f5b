package io.github.kafkak8s.manifests;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.github.kafkak8s.resources.ResourceSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** {@code images.txt}: every image that the pods need, one a line, for those who copy them into a mirror or scan them. */
final class ImageList {
    static final String FILE = "images.txt";

    private ImageList() {}

    /**
     * The images, sorted.
     *
     * @param mirrored where a mirror gets each image from; then a line holds both, first that one
     */
    static String of(ResourceSet resources, Map<String, String> mirrored) {
        Set<String> lines = new TreeSet<>();
        resources.objects().stream()
                .filter(StatefulSet.class::isInstance)
                .map(object -> ((StatefulSet) object).getSpec().getTemplate().getSpec())
                .flatMap(pod -> Stream.concat(pod.getInitContainers().stream(), pod.getContainers().stream()))
                .map(Container::getImage)
                .map(image -> mirrored.isEmpty() ? image : mirrored.getOrDefault(image, image) + " " + image)
                .forEach(lines::add);
        return String.join("\n", lines) + "\n";
    }
}
