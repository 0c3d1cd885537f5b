package io.github.kafkak8s.products;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.kafkak8s.Generator;
import io.github.kafkak8s.golden.Samples;
import io.github.kafkak8s.model.KafkaCluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the pods of a golden StatefulSet read: the files of its ConfigMap.
 *
 * @param path of the ConfigMap's manifest in the repository
 * @param files content by name
 * @param statefulSet name of the StatefulSet that mounts the ConfigMap
 * @param replicas its number of pods
 * @param product what its main container runs, and its version, e.g. {@code kafka:4.3.1}
 * @param mountPaths of its main container
 */
record PodFiles(
        String path,
        SortedMap<String, String> files,
        String statefulSet,
        int replicas,
        String product,
        List<String> mountPaths) {
    private static final YAMLMapper YAML = new YAMLMapper();

    /** Those of all goldens. */
    static List<PodFiles> all() throws IOException {
        List<PodFiles> all = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(Samples.root().resolve("golden"))) {
            for (Path path : paths.filter(PodFiles::isConfigMap).sorted().toList()) {
                all.add(read(path));
            }
        }
        return all;
    }

    /** Those of all goldens whose pods run one version of a product. */
    static List<PodFiles> of(String product, String version) throws IOException {
        return all().stream()
                .filter(pod -> pod.product().equals(product + ":" + version))
                .toList();
    }

    /** Those of a description. */
    static List<PodFiles> of(KafkaCluster cluster) throws IOException {
        Map<String, String> manifests = Generator.manifests(cluster);
        List<JsonNode> objects = new ArrayList<>();
        for (Map.Entry<String, String> manifest : manifests.entrySet()) {
            if (manifest.getKey().matches("[0-9].*\\.yaml")) {
                objects.add(YAML.readTree(manifest.getValue()));
            }
        }
        return objects.stream()
                .filter(object -> object.at("/kind").asText().equals("ConfigMap"))
                .map(config -> read(config.at("/metadata/name").asText(), config, objects))
                .toList();
    }

    boolean has(String file) {
        return files.containsKey(file);
    }

    String text(String file) {
        return files.get(file);
    }

    /** Whether the pods run Kafka without ZooKeeper. */
    boolean isKraft() {
        return has("server.properties") && text("server.properties").contains("\nprocess.roles=");
    }

    /** Where a file is, for messages. */
    String place(String file) {
        return path + ": " + file;
    }

    /** Whose configuration differs most: the first pod and the last. */
    List<String> pods() {
        return Stream.of(0, replicas - 1)
                .distinct()
                .map(ordinal -> statefulSet + "-" + ordinal)
                .toList();
    }

    /** With a mistake in one file. */
    PodFiles damaged(String file, String good, String bad) {
        if (!text(file).contains(good)) {
            throw new IllegalArgumentException(place(file) + " has no \"" + good + "\"");
        }
        SortedMap<String, String> damaged = new TreeMap<>(files);
        damaged.put(file, text(file).replace(good, bad));
        return new PodFiles(path, damaged, statefulSet, replicas, product, mountPaths);
    }

    @Override
    public String toString() {
        return path;
    }

    private static boolean isConfigMap(Path path) {
        return path.getParent().endsWith("manifests")
                && path.getFileName().toString().contains("-configmap-");
    }

    private static PodFiles read(Path configMap) throws IOException {
        List<JsonNode> objects = new ArrayList<>();
        for (Path manifest : Samples.manifests(configMap.getParent())) {
            objects.add(YAML.readTree(manifest.toFile()));
        }
        return read(Samples.root().relativize(configMap).toString(), YAML.readTree(configMap.toFile()), objects);
    }

    private static PodFiles read(String path, JsonNode config, List<JsonNode> objects) {
        SortedMap<String, String> files = new TreeMap<>();
        config.get("data")
                .properties()
                .forEach(file -> files.put(file.getKey(), file.getValue().asText()));
        for (JsonNode object : objects) {
            JsonNode pod = object.at("/spec/template/spec");
            if (pod.at("/volumes").findValues("configMap").stream()
                    .anyMatch(volume -> volume.get("name").equals(config.at("/metadata/name")))) {
                return new PodFiles(
                        path,
                        files,
                        object.at("/metadata/name").asText(),
                        object.at("/spec/replicas").asInt(),
                        product(object),
                        pod.at("/containers/0/volumeMounts").findValuesAsText("mountPath"));
            }
        }
        throw new IllegalStateException(path + " is mounted by no pod");
    }

    /** Kafka's version is a label, since images of others have versions of their own. */
    private static String product(JsonNode statefulSet) {
        String version =
                statefulSet.at("/metadata/labels/app.kubernetes.io~1version").asText();
        String image = statefulSet.at("/spec/template/spec/containers/0/image").asText();
        return version.isEmpty() ? image.substring(image.lastIndexOf('/') + 1) : "kafka:" + version;
    }
}
