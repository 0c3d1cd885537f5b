package io.github.kafkak8s.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Looks twice a second how many pods of each StatefulSet are not ready. */
final class RollWatch implements AutoCloseable {
    private final KafkaPods cluster;
    private final Map<String, Integer> replicas = new TreeMap<>();
    private final Map<String, Integer> most = new ConcurrentSkipListMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final ScheduledFuture<?> watch;

    private RollWatch(KafkaPods cluster) {
        this.cluster = cluster;
        for (StatefulSet set : cluster.statefulSets()) {
            replicas.put(set.getMetadata().getName(), set.getSpec().getReplicas());
            most.put(set.getMetadata().getName(), 0);
        }
        watch = timer.scheduleWithFixedDelay(this::look, 0, 500, TimeUnit.MILLISECONDS);
    }

    static RollWatch start(KafkaPods cluster) {
        return new RollWatch(cluster);
    }

    /** The most pods of one StatefulSet that were not ready at the same time. */
    Map<String, Integer> mostUnready() {
        // Done is only what failed: the pods are watched until the end.
        assertThat(watch.isDone()).as("end of the watch").isFalse();
        return most;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    private void look() {
        Map<String, Integer> unready = new TreeMap<>(replicas);
        List<Pod> pods;
        try {
            pods = cluster.pods();
        } catch (KubernetesClientException late) {
            return;
        }
        for (Pod pod : pods) {
            if (KafkaPods.isReady(pod)) {
                String name = pod.getMetadata().getName();
                unready.merge(name.substring(0, name.lastIndexOf('-')), -1, Integer::sum);
            }
        }
        unready.forEach((set, count) -> most.merge(set, count, Math::max));
    }
}
