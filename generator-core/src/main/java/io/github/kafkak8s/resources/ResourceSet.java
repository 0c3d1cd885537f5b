package io.github.kafkak8s.resources;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Kubernetes objects in the order in which to apply them: by kind, then by name. Immutable. */
public final class ResourceSet {
    /** The rank of each kind, of two digits and with gaps: a new kind renames no file of another one. */
    private static final Map<String, Integer> RANKS = Map.ofEntries(
            Map.entry("Namespace", 0),
            Map.entry("StorageClass", 3),
            Map.entry("PersistentVolume", 6),
            Map.entry("ServiceAccount", 10),
            Map.entry("ClusterRole", 12),
            Map.entry("ClusterRoleBinding", 14),
            Map.entry("ConfigMap", 20),
            Map.entry("Service", 30),
            Map.entry("NetworkPolicy", 40),
            Map.entry("PodDisruptionBudget", 50),
            Map.entry("PersistentVolumeClaim", 55),
            Map.entry("StatefulSet", 60));

    private static final int LAST = 90;

    private final List<HasMetadata> objects;

    private ResourceSet(List<HasMetadata> objects) {
        this.objects = objects;
    }

    /**
     * Sorts the objects.
     *
     * @throws IllegalArgumentException if two objects have one identity (kind, namespace and name)
     */
    public static ResourceSet of(List<HasMetadata> objects) {
        Set<String> identities = new HashSet<>();
        for (HasMetadata object : objects) {
            String identity = object.getKind() + " "
                    + object.getMetadata().getNamespace() + "/"
                    + object.getMetadata().getName();
            if (!identities.add(identity)) {
                throw new IllegalArgumentException("two objects are " + identity);
            }
        }
        List<HasMetadata> sorted = new ArrayList<>(objects);
        sorted.sort(Comparator.comparingInt(ResourceSet::rank)
                .thenComparing(HasMetadata::getKind)
                .thenComparing(object -> object.getMetadata().getName()));
        return new ResourceSet(List.copyOf(sorted));
    }

    /** The objects, sorted. */
    public List<HasMetadata> objects() {
        return objects;
    }

    /** The place of an object's kind in the order of application, from 0 to 99. Kinds that only users add are the last. */
    public static int rank(HasMetadata object) {
        return RANKS.getOrDefault(object.getKind(), LAST);
    }
}
