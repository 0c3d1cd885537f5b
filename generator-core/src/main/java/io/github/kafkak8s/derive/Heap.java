package io.github.kafkak8s.derive;

import io.github.kafkak8s.model.PodSettings;
import io.github.kafkak8s.model.unit.Size;

/** The Java heap of a main container. */
public final class Heap {
    /** More heap than this rarely helps Kafka; more page cache does. */
    private static final Size MOST = Size.gibibytes(6);

    private Heap() {}

    /** The given heap, else half of the memory, at most 6 GiB. */
    public static Size of(PodSettings pods) {
        return pods.jvm().heap().orElseGet(() -> of(pods.resources().memory()));
    }

    /** Half of a container's memory, at most 6 GiB. */
    public static Size of(Size memory) {
        Size half = memory.half();
        return half.compareTo(MOST) > 0 ? MOST : half;
    }

    /** The JVM's options for it, e.g. {@code -Xms512m -Xmx512m}. */
    public static String options(Size heap) {
        return "-Xms" + heap.toMebibytes() + "m -Xmx" + heap.toMebibytes() + "m";
    }
}
