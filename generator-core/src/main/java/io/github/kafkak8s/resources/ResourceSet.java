package io.github.kafkak8s.resources;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Kubernetes objects in the order in which to apply them: by kind, then by name. Immutable. */
public final class ResourceSet {
    /** Kinds in the order of their rank. */
    private static final List<String> KINDS = List.of(
            "Namespace",
            "ServiceAccount",
            "ConfigMap",
            "Service",
            "NetworkPolicy",
            "PodDisruptionBudget",
            "StatefulSet");

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

    /** The place of an object's kind in the order of application, from 0. Kinds that only users add are the last. */
    public static int rank(HasMetadata object) {
        int rank = KINDS.indexOf(object.getKind());
        return rank < 0 ? KINDS.size() : rank;
    }
}
