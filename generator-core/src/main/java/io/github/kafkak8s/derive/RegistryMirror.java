package io.github.kafkak8s.derive;

import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.pod.ImageReference;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The mirror that all images come from, if a description names one. */
public final class RegistryMirror {
    private static final String DOCKER_HUB = "docker.io";

    private RegistryMirror() {}

    /** The description with each image as it is called in the mirror. Applied twice, it changes nothing more. */
    public static KafkaCluster applied(KafkaCluster cluster) {
        return cluster.pods()
                .registryMirror()
                .map(mirror -> AllImages.change(cluster, image -> image.reference(target(mirror, image.reference()))))
                .orElse(cluster);
    }

    /** Where the mirror gets each image from, by the image's name there; nothing without a mirror. */
    public static SortedMap<String, String> sources(KafkaCluster cluster) {
        SortedMap<String, String> sources = new TreeMap<>();
        cluster.pods()
                .registryMirror()
                .ifPresent(mirror -> references(cluster)
                        .forEach(reference -> sources.put(target(mirror, reference), source(mirror, reference))));
        return sources;
    }

    /** Images of several registries that the mirror would call by one name, by that name. */
    public static SortedMap<String, List<String>> clashes(KafkaCluster cluster, String mirror) {
        SortedMap<String, List<String>> clashes = new TreeMap<>();
        for (String reference : references(cluster)) {
            String source = source(mirror, reference);
            List<String> sources = clashes.computeIfAbsent(target(mirror, reference), target -> new ArrayList<>());
            if (!source.equals(target(mirror, reference)) && !sources.contains(source)) {
                sources.add(source);
            }
        }
        clashes.values().removeIf(sources -> sources.size() < 2);
        return clashes;
    }

    private static Set<String> references(KafkaCluster cluster) {
        Set<String> references = new LinkedHashSet<>();
        AllImages.change(cluster, image -> {
            references.add(image.reference());
            return image;
        });
        return references;
    }

    private static String target(String mirror, String reference) {
        ImageReference whole = whole(reference);
        return isInside(mirror, whole) ? reference : mirror + "/" + whole.registry("");
    }

    private static String source(String mirror, String reference) {
        ImageReference whole = whole(reference);
        return isInside(mirror, whole) ? reference : whole.toString();
    }

    private static boolean isInside(String mirror, ImageReference image) {
        return image.toString().startsWith(mirror + "/");
    }

    /** As container runtimes read it: without a registry it is one of Docker Hub, whose official images are in a folder. */
    private static ImageReference whole(String reference) {
        ImageReference parts = ImageReference.of(reference).orElseThrow();
        ImageReference hosted = parts.registry().isEmpty() ? parts.registry(DOCKER_HUB) : parts;
        return hosted.registry().equals(DOCKER_HUB) && !hosted.repository().contains("/")
                ? hosted.repository("library/" + hosted.repository())
                : hosted;
    }
}
