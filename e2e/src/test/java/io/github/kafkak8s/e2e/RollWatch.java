package io.github.kafkak8s.e2e;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks twice a second how many pods of each StatefulSet are not ready. */
final class RollWatch implements AutoCloseable {
    private final KafkaPods cluster;
    private final Map<String, Integer> replicas = new TreeMap<>();
    private final Map<String, Integer> most = new ConcurrentSkipListMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    private RollWatch(KafkaPods cluster) {
        this.cluster = cluster;
        for (StatefulSet set : cluster.statefulSets()) {
            replicas.put(set.getMetadata().getName(), set.getSpec().getReplicas());
            most.put(set.getMetadata().getName(), 0);
        }
    }

    static RollWatch start(KafkaPods cluster) {
        RollWatch watch = new RollWatch(cluster);
        var unused = watch.timer.scheduleWithFixedDelay(watch::look, 0, 500, TimeUnit.MILLISECONDS);
        return watch;
    }

    /** The most pods of one StatefulSet that were not ready at the same time. */
    Map<String, Integer> mostUnready() {
        return most;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    private void look() {
        Map<String, Integer> unready = new TreeMap<>(replicas);
        for (Pod pod : cluster.pods()) {
            if (KafkaPods.isReady(pod)) {
                String name = pod.getMetadata().getName();
                unready.merge(name.substring(0, name.lastIndexOf('-')), -1, Integer::sum);
            }
        }
        unready.forEach((set, count) -> most.merge(set, count, Math::max));
    }
}
