package io.github.kafkak8s.decorate.dekorate;

import io.dekorate.LoggerFactory;
import io.dekorate.kubernetes.decorator.Decorator;
import io.dekorate.logger.NoopLogger;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KubernetesListBuilder;
import io.github.kafkak8s.decorate.Decoration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Decorators of <a href="https://dekorate.io">Dekorate</a> as a {@link Decoration}. */
public final class DekorateDecorators {
    static {
        // Else Dekorate looks for a logger on the class path, and the one it finds prints.
        LoggerFactory.setLogger(new NoopLogger());
    }

    private DekorateDecorators() {}

    /**
     * Applies decorators in the order in which they are given, but for what their {@code before()} and {@code after()} say.
     *
     * <p>Give a decorator the name of an object as {@code cluster.name() + "-broker"}. One without a name visits all objects;
     * what it changes in {@code volumeClaimTemplates} is put back. Decorators that read the project that Dekorate is run on
     * (such as {@code AddCommitIdAnnotationDecorator}) fail: there is none.
     *
     * @param decorators makes them for each rendering, and not earlier: some look for Dekorate's logger when they are
     *     loaded
     */
    public static Decoration of(Supplier<List<? extends Decorator<?>>> decorators) {
        return objects -> {
            KubernetesListBuilder list = new KubernetesListBuilder().withItems(objects);
            sorted(decorators.get()).forEach(list::accept);
            List<HasMetadata> items = list.buildItems();
            objects.clear();
            objects.addAll(items);
        };
    }

    /** Each time the first that none of the others must precede; in a circle, the first. */
    private static List<Decorator<?>> sorted(List<? extends Decorator<?>> decorators) {
        List<Decorator<?>> open = new ArrayList<>(decorators);
        List<Decorator<?>> sorted = new ArrayList<>();
        while (!open.isEmpty()) {
            Decorator<?> next = open.stream()
                    .filter(one -> open.stream().noneMatch(rival -> rival != one && precedes(rival, one)))
                    .findFirst()
                    .orElse(open.get(0));
            open.remove(next);
            sorted.add(next);
        }
        return sorted;
    }

    private static boolean precedes(Decorator<?> first, Decorator<?> then) {
        return hasOne(first.before(), then) || hasOne(then.after(), first);
    }

    private static boolean hasOne(Class<?>[] types, Decorator<?> decorator) {
        return Stream.of(types).anyMatch(type -> type.isInstance(decorator));
    }
}
