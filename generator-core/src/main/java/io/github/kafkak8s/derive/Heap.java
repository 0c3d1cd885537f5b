package io.github.kafkak8s.derive;

import io.github.kafkak8s.model.PodSettings;
import io.github.kafkak8s.model.unit.Size;

/** The Java heap of a main container. */
public final class Heap {
    /** More heap than this rarely helps Kafka; more page cache does. */
    private static final Size MOST = Size.gibibytes(6);

    private Heap() {}

    /** The given heap, else the given share of the memory, at most 6 GiB. */
    public static Size of(PodSettings pods) {
        return pods.jvm()
                .heap()
                .orElseGet(() -> of(pods.resources().memory(), pods.jvm().heapPercent()));
    }

    /** Half of a container's memory, at most 6 GiB. */
    public static Size of(Size memory) {
        return of(memory, 50);
    }

    /** Of whole mebibytes, as in the chart's template. */
    private static Size of(Size memory, int percent) {
        Size share = Size.mebibytes(Math.max(1, memory.toMebibytes() * percent / 100));
        return share.compareTo(MOST) > 0 ? MOST : share;
    }

    /** The JVM's options for it, e.g. {@code -Xms512m -Xmx512m}. */
    public static String options(Size heap) {
        return "-Xms" + heap.toMebibytes() + "m -Xmx" + heap.toMebibytes() + "m";
    }
}
