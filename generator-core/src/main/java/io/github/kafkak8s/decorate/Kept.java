package io.github.kafkak8s.decorate;

import io.github.kafkak8s.yaml.Yaml;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The same part of a generated object and of the decorated one; empty where it is missing. */
record Kept<T>(Optional<T> generated, Optional<T> decorated) {

    /** A part of both. */
    <R> Kept<R> map(Function<? super T, ? extends R> get) {
        return new Kept<>(generated.map(get), decorated.map(get));
    }

    /** Whether both are written the same. */
    boolean isSame() {
        return same(generated.orElse(null), decorated.orElse(null));
    }

    /** Whether both are written the same: a list or map that is missing is as one that is empty. */
    static boolean same(Object one, Object other) {
        if (isMissing(one) || isMissing(other)) {
            return isMissing(one) && isMissing(other);
        }
        return one.equals(other) || Yaml.tree(one).equals(Yaml.tree(other));
    }

    private static boolean isMissing(Object value) {
        return value == null
                || (value instanceof Collection<?> list && list.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty());
    }
}
