package io.github.kafkak8s.model.pod;

import io.github.kafkak8s.model.unit.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The Java virtual machine of the main container.
 *
 * @param heap {@code -Xms} and {@code -Xmx}; absent is a share of the memory
 * @param heapPercent that share, in percent
 * @param collector the garbage collector; absent is that of the image's own scripts
 * @param options further options, in this order
 * @param systemProperties {@code -Dkey=value}
 */
public record Jvm(
        Optional<Size> heap,
        int heapPercent,
        Optional<GarbageCollector> collector,
        List<String> options,
        SortedMap<String, String> systemProperties) {
    /** @throws IllegalArgumentException if {@code heapPercent} is not from 1 to 90 */
    public Jvm {
        Objects.requireNonNull(heap, "heap is null");
        if (heapPercent < 1 || heapPercent > 90) {
            throw new IllegalArgumentException(
                    "heapPercent: " + heapPercent
                            + " is not from 1 to 90; the JVM needs memory beside its heap, and Kafka half of it for the page cache");
        }
        Objects.requireNonNull(collector, "garbageCollector is null");
        options.forEach(option -> Objects.requireNonNull(option, "jvmOption is null"));
        options = List.copyOf(options);
        systemProperties = Collections.unmodifiableSortedMap(new TreeMap<>(systemProperties));
    }

    /** Half of the memory as heap, the rest as the image's own scripts have it. */
    public static Jvm standard() {
        return new Jvm(Optional.empty(), 50, Optional.empty(), List.of(), Collections.emptySortedMap());
    }

    /** Sets the size of the heap, or takes it back, so that it follows from the memory. */
    public Jvm heap(Optional<Size> heap) {
        return new Jvm(heap, heapPercent, collector, options, systemProperties);
    }

    /** Sets the share of the memory that is heap. */
    public Jvm heapPercent(int percent) {
        return new Jvm(heap, percent, collector, options, systemProperties);
    }

    /** Sets the garbage collector. */
    public Jvm collector(GarbageCollector collector) {
        return new Jvm(heap, heapPercent, Optional.of(collector), options, systemProperties);
    }

    /** Adds an option. */
    public Jvm option(String option) {
        List<String> more = new ArrayList<>(options);
        more.add(option);
        return new Jvm(heap, heapPercent, collector, more, systemProperties);
    }

    /** Adds a system property. */
    public Jvm systemProperty(String key, String value) {
        SortedMap<String, String> more = new TreeMap<>(systemProperties);
        more.put(key, Objects.requireNonNull(value, () -> "systemProperty[" + key + "] is null"));
        return new Jvm(heap, heapPercent, collector, options, more);
    }
}
