package io.github.kafkak8s.model.placement;

import java.util.Objects;
import java.util.Optional;

/**
 * Objects of the Kubernetes cluster that say how pods are scheduled and run.
 *
 * @param priority {@code priorityClassName}
 * @param scheduler {@code schedulerName}
 * @param runtime {@code runtimeClassName}
 */
public record SchedulingClasses(Optional<String> priority, Optional<String> scheduler, Optional<String> runtime) {
    public SchedulingClasses {
        Objects.requireNonNull(priority, "priorityClass is null");
        Objects.requireNonNull(scheduler, "scheduler is null");
        Objects.requireNonNull(runtime, "runtimeClass is null");
    }

    /** The defaults of the Kubernetes cluster. */
    public static SchedulingClasses standard() {
        return new SchedulingClasses(Optional.empty(), Optional.empty(), Optional.empty());
    }
}
