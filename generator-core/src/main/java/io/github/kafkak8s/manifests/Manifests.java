package io.github.kafkak8s.manifests;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.resources.ResourceSet;
import io.github.kafkak8s.yaml.Yaml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of plain Kubernetes manifests. */
public final class Manifests {
    private Manifests() {}

    /** Text by file name. The names sort in the order in which to apply the objects. */
    public static SortedMap<String, String> of(KafkaCluster cluster, ResourceSet resources) {
        SortedMap<String, String> files = new TreeMap<>();
        List<String> applied = new ArrayList<>();
        for (HasMetadata object : resources.objects()) {
            String name = fileName(object);
            applied.add(name);
            files.put(name, Yaml.write(object));
        }
        files.put("kustomization.yaml", kustomization(applied));
        files.put("README.md", ReviewPage.of(cluster, resources));
        return files;
    }

    /** Numbered by kind and not one after another, so that a new object does not rename the files after it. */
    private static String fileName(HasMetadata object) {
        return String.format(Locale.ROOT, "%02d", ResourceSet.rank(object))
                + "-" + object.getKind().toLowerCase(Locale.ROOT)
                + "-" + object.getMetadata().getName() + ".yaml";
    }

    private static String kustomization(List<String> files) {
        Map<String, Object> kustomization = new LinkedHashMap<>();
        kustomization.put("apiVersion", "kustomize.config.k8s.io/v1beta1");
        kustomization.put("kind", "Kustomization");
        kustomization.put("resources", files);
        return Yaml.write(kustomization);
    }
}
