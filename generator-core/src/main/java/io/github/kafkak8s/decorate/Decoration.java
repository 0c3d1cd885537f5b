package io.github.kafkak8s.decorate;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;

/**
 * A change of Kubernetes objects.
 *
 * <p>It is called for each rendering, some hundred times for one chart, so it must always do the same to equal objects: no
 * clock, no chance, no state. The objects are copies of its own.
 */
@FunctionalInterface
public interface Decoration {

    /**
     * Changes objects of the list in place or replaces them, or adds objects of the user's own. Objects that the description
     * renders to must stay, under their names.
     *
     * @param objects in the order of application; the list may be changed
     */
    void decorate(List<HasMetadata> objects);
}
