package io.github.kafkak8s.decorate;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** Changes of the objects of one cluster, applied in their order. Immutable. */
public final class Decorations {
    private static final Decorations NONE = new Decorations(List.of(), false);

    private final List<Decoration> steps;
    private final boolean unrestrictedAccepted;

    private Decorations(List<Decoration> steps, boolean unrestrictedAccepted) {
        this.steps = steps;
        this.unrestrictedAccepted = unrestrictedAccepted;
    }

    /** No change. */
    public static Decorations none() {
        return NONE;
    }

    /**
     * Changes every object of a type, those included that earlier decorations added.
     *
     * @param type e.g. {@code StatefulSet.class}
     * @param change sets fields of the object, which is a copy; maps and lists in it can be changed
     */
    public <T extends HasMetadata> Decorations each(Class<T> type, Consumer<? super T> change) {
        return with(new ObjectChange<>(type, Optional.empty(), change));
    }

    /**
     * Changes the object of a type and name.
     *
     * @param name made from the cluster's, e.g. {@code cluster.name() + "-broker"}: each release of the chart has another
     * @param change sets fields of the object, which is a copy; maps and lists in it can be changed
     */
    public <T extends HasMetadata> Decorations named(Class<T> type, String name, Consumer<? super T> change) {
        return with(new ObjectChange<>(type, Optional.of(name), change));
    }

    /**
     * Adds an object, e.g. a PriorityClass, or a {@code GenericKubernetesResource} of any kind. Without a namespace, it gets
     * the cluster's if its type says that it has one; a {@code GenericKubernetesResource} stays as it is.
     *
     * <p>Two releases of the chart must not have objects of one name, so begin it with the cluster's.
     */
    public Decorations add(HasMetadata object) {
        return with(new Addition(object));
    }

    /** Changes the whole set of objects. */
    public Decorations with(Decoration decoration) {
        Objects.requireNonNull(decoration, "decoration is null");
        List<Decoration> more = new ArrayList<>(steps);
        more.add(decoration);
        return new Decorations(List.copyOf(more), unrestrictedAccepted);
    }

    /**
     * Lets decorations make pods that Pod Security {@code restricted} does not admit. The Namespace must then allow what they
     * ask for; the one that the description generates enforces {@code restricted}.
     */
    public Decorations acceptUnrestricted() {
        return new Decorations(steps, true);
    }

    List<Decoration> steps() {
        return steps;
    }

    boolean unrestrictedAccepted() {
        return unrestrictedAccepted;
    }
}
