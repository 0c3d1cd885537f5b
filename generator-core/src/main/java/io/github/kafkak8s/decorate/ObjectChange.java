package io.github.kafkak8s.decorate;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Changes single objects.
 *
 * @param type of those that are changed
 * @param name of the one that is changed; empty for all
 * @param change what is done to them
 */
record ObjectChange<T extends HasMetadata>(Class<T> type, Optional<String> name, Consumer<? super T> change)
        implements Decoration {
    ObjectChange {
        Objects.requireNonNull(type, "type is null");
        Objects.requireNonNull(change, "change is null");
    }

    @Override
    public void decorate(List<HasMetadata> objects) {
        for (HasMetadata object : objects) {
            if (concerns(object)) {
                try {
                    change.accept(type.cast(object));
                } catch (Throwable e) {
                    // User code: an Error of its own, or a checked exception that another language does not declare.
                    throw new ChangeFailed(object, e);
                }
            }
        }
    }

    /** Whether this is one of the objects to change. */
    boolean concerns(HasMetadata object) {
        return type.isInstance(object)
                && (name.isEmpty() || name.get().equals(object.getMetadata().getName()));
    }

    /** Says at which object the user's code failed. */
    static final class ChangeFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient HasMetadata object;

        ChangeFailed(HasMetadata object, Throwable cause) {
            super(cause);
            this.object = object;
        }

        HasMetadata object() {
            return object;
        }
    }
}
