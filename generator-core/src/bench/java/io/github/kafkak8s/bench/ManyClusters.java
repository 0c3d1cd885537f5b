package io.github.kafkak8s.bench;

import com.example.kafka.OrdersKafka;
import io.github.kafkak8s.Generator;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.output.OutputFolder;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Time and memory of many clusters, rendered and written in one JVM; fails if the time for each grows. */
public final class ManyClusters {
    private static final int[] COUNTS = {1, 10, 100, 1000};
    private static final double MEBIBYTE = 1024 * 1024;
    /** Linear growth keeps this near 1; the rest is allowed to a noisy machine. */
    private static final double MOST_GROWTH = 2;

    private ManyClusters() {}

    public static void main(String[] args) throws IOException {
        print("%8s %14s %20s %18s%n", "clusters", "ms per cluster", "MiB used after GC", "MiB used at most");
        double before = Double.MAX_VALUE;
        for (int count : COUNTS) {
            double each = round(count);
            if (each > before * MOST_GROWTH) {
                throw new IllegalStateException("the time per cluster grows with their number");
            }
            before = each;
        }
    }

    /** Milliseconds per cluster. */
    private static double round(int count) throws IOException {
        List<KafkaCluster> clusters = IntStream.rangeClosed(1, count)
                .mapToObj(number -> new OrdersKafka().define().name("orders-" + number))
                .toList();
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        Path folder = Files.createTempDirectory("many-clusters");
        try {
            long start = System.nanoTime();
            for (KafkaCluster cluster : clusters) {
                new OutputFolder(folder.resolve(cluster.name()).resolve("manifests"))
                        .write(cluster, Generator.manifests(cluster), false);
            }
            double each = (System.nanoTime() - start) / 1e6 / count;
            // The pools need not peak together, so this is an upper bound.
            long most = heap().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
            System.gc();
            long kept = heap().mapToLong(pool -> pool.getUsage().getUsed()).sum();
            print("%8d %14.2f %20.1f %18.1f%n", clusters.size(), each, kept / MEBIBYTE, most / MEBIBYTE);
            return each;
        } finally {
            delete(folder);
        }
    }

    private static Stream<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
