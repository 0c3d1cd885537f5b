package io.github.kafkak8s.check.pods;

import io.github.kafkak8s.check.Problems;
import io.github.kafkak8s.derive.DataVolume;
import io.github.kafkak8s.derive.Heap;
import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.derive.StopDelay;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.Metrics;
import io.github.kafkak8s.model.PodSettings;
import io.github.kafkak8s.model.pod.Resources;
import io.github.kafkak8s.model.storage.EmptyDir;
import io.github.kafkak8s.model.unit.Size;
import java.time.Duration;

/** Memory, CPU and time that fit together. */
public final class ResourceRules {
    /** Below this, the JVM itself does not fit beside a heap. */
    private static final Size LEAST_MEMORY = Size.mebibytes(256);

    private static final Size LEAST_SIDECAR = Size.mebibytes(128);
    private static final Size LEAST_HEAP = Size.mebibytes(64);
    private static final Duration LEAST_STOP = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofDays(7);

    private ResourceRules() {}

    public static void check(KafkaCluster cluster, Problems problems) {
        for (Role role : Role.of(cluster)) {
            PodSettings pods = role.group().pods();
            String path = role.path();
            problems.addIf(
                    pods.resources().memory().compareTo(LEAST_MEMORY) < 0,
                    path + ".resources.memory",
                    pods.resources().memory() + " is too little for a Java server. Use at least " + LEAST_MEMORY + ".");
            cpu(problems, path + ".resources", pods.resources());
            heap(problems, role);
            time(problems, path + ".shutdownGrace", pods.timing().shutdownGrace());
            stop(problems, role);
            time(problems, path + ".startupTimeout", pods.timing().startupTimeout());
        }
        if (cluster.metrics() instanceof Metrics.JmxSidecar sidecar) {
            cpu(problems, "metrics.resources", sidecar.resources());
            problems.addIf(
                    sidecar.resources().memory().compareTo(LEAST_SIDECAR) < 0,
                    "metrics.resources.memory",
                    sidecar.resources().memory() + " is too little for the exporter. Use at least " + LEAST_SIDECAR
                            + ".");
        }
    }

    private static void heap(Problems problems, Role role) {
        PodSettings pods = role.group().pods();
        Size memory = pods.resources().memory();
        Size heap = Heap.of(pods);
        String path = role.path() + ".heap";
        problems.addIf(
                heap.compareTo(LEAST_HEAP) < 0,
                path,
                heap + " is too little for a Java server to start. Use at least " + LEAST_HEAP + ".");
        if (heap.compareTo(memory) >= 0) {
            problems.add(
                    path,
                    heap + " does not fit into the memory of " + memory
                            + ": the container would be killed. Use at most " + memory.half() + ".");
        } else if (role.isKafka() && pods.jvm().heap().isPresent() && heap.compareTo(memory.half()) > 0) {
            problems.add(
                    path,
                    heap + " is more than half of the memory of " + memory
                            + ", which leaves too little for the page cache. Use at most " + memory.half() + ".");
        } else {
            inMemory(problems, role, heap, memory);
        }
    }

    private static void inMemory(Problems problems, Role role, Size heap, Size memory) {
        long free = memory.toMebibytes() - heap.toMebibytes();
        for (DataVolume data : DataVolume.of(role)) {
            if (!(data.volume() instanceof EmptyDir emptyDir) || emptyDir.medium() != EmptyDir.Medium.MEMORY) {
                continue;
            }
            String path = data.path() + ".sizeLimit";
            if (emptyDir.sizeLimit().isEmpty()) {
                problems.add(
                        path,
                        "is missing: medium MEMORY counts towards the memory limit of " + memory + ". Use less than "
                                + free + "Mi.");
            } else {
                Size limit = emptyDir.sizeLimit().get();
                problems.addIf(
                        limit.toMebibytes() >= free,
                        path,
                        limit + " of medium MEMORY and a heap of " + heap + " do not fit into the memory of " + memory
                                + ". Use less than " + free + "Mi.");
                free -= limit.toMebibytes();
            }
        }
    }

    static void cpu(Problems problems, String path, Resources resources) {
        resources
                .cpuLimit()
                .ifPresent(limit -> problems.addIf(
                        limit.compareTo(resources.cpu()) < 0,
                        path + ".cpuLimit",
                        limit + " is less than the request of " + resources.cpu() + ". Use at least " + resources.cpu()
                                + "."));
    }

    private static void stop(Problems problems, Role role) {
        Duration delay = StopDelay.of(role);
        Duration least = delay.plus(LEAST_STOP);
        Duration grace = role.group().pods().timing().shutdownGrace();
        problems.addIf(
                !delay.isZero() && grace.toSeconds() >= 1 && grace.compareTo(least) < 0,
                role.path() + ".shutdownGrace",
                grace + " is too short: for " + delay.toSeconds()
                        + " seconds of it the pod stays for brokers that stop at the same time. Use at least "
                        + "Duration.ofSeconds(" + least.toSeconds() + ").");
    }

    private static void time(Problems problems, String path, Duration time) {
        problems.addIf(
                time.toSeconds() < 1 || !isWholeSeconds(time) || time.compareTo(LONGEST) > 0,
                path,
                time + " is not a number of whole seconds from 1 to a week. Use e.g. Duration.ofMinutes(2).");
    }

    static boolean isWholeSeconds(Duration time) {
        return time.equals(Duration.ofSeconds(time.toSeconds()));
    }
}
