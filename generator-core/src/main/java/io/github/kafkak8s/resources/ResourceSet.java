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
    /** Ranks by kind. With gaps: a new kind between others leaves the ranks of those as they are. */
    private static final Map<String, Integer> RANKS = Map.of(
            "Namespace", 0,
            "ServiceAccount", 10,
            "ClusterRole", 12,
            "ClusterRoleBinding", 14,
            "ConfigMap", 20,
            "Service", 30,
            "NetworkPolicy", 40,
            "PodDisruptionBudget", 50,
            "StatefulSet", 60);

    private final List<HasMetadata> objects;

    private ResourceSet(List<HasMetadata> objects) {
        this.objects = objects;
    }

    /**
     * Sorts the objects.
     *
     * @throws IllegalArgumentException if two objects have one identity (kind, namespace and name), or a kind has no
     *     rank
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
                .thenComparing(object -> object.getMetadata().getName()));
        return new ResourceSet(List.copyOf(sorted));
    }

    /** The objects, sorted. */
    public List<HasMetadata> objects() {
        return objects;
    }

    /**
     * The place of an object's kind in the order of application, from 0 to 99.
     *
     * @throws IllegalArgumentException if the kind has none
     */
    public static int rank(HasMetadata object) {
        Integer rank = RANKS.get(object.getKind());
        if (rank == null) {
            throw new IllegalArgumentException("kind " + object.getKind() + " has no rank");
        }
        return rank;
    }
}
