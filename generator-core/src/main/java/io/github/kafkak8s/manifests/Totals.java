package io.github.kafkak8s.manifests;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.unit.Cpu;
import io.github.kafkak8s.model.unit.Size;
import io.github.kafkak8s.resources.ResourceSet;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** What the pods request in total, counted from the rendered objects. */
final class Totals {
    private long pods;
    private long millis;
    private long memory;
    private long disk;

    private Totals() {}

    /** A Markdown table: one row for each StatefulSet, and their sum. */
    static String table(KafkaCluster cluster, ResourceSet resources) {
        StringBuilder table = new StringBuilder(
                "| StatefulSet | pods | CPU request each | memory each | claims each |\n|---|---|---|---|---|\n");
        Totals total = new Totals();
        for (HasMetadata object : resources.objects()) {
            if (object instanceof StatefulSet set) {
                Totals one = new Totals();
                one.addPod(set);
                row(
                        table,
                        "`" + set.getMetadata().getName() + "`",
                        set.getSpec().getReplicas(),
                        one);
                for (int pod = 0; pod < set.getSpec().getReplicas(); pod++) {
                    total.addPod(set);
                }
            }
        }
        row(table, "total for `" + cluster.name() + "`", total.pods, total);
        return table.toString();
    }

    private static void row(StringBuilder table, String name, long pods, Totals totals) {
        table.append("| ").append(name);
        table.append(" | ").append(pods);
        table.append(" | ").append(Cpu.millis(totals.millis));
        table.append(" | ").append(new Size(totals.memory));
        table.append(" | ").append(totals.disk == 0 ? "–" : new Size(totals.disk).toString());
        table.append(" |\n");
    }

    private void addPod(StatefulSet set) {
        pods++;
        var spec = set.getSpec().getTemplate().getSpec();
        millis += ofPod(spec, Totals::millis);
        memory += ofPod(spec, requests -> bytes(requests.get("memory")));
        for (PersistentVolumeClaim claim : set.getSpec().getVolumeClaimTemplates()) {
            disk += bytes(claim.getSpec().getResources().getRequests().get("storage"));
        }
    }

    /** As the scheduler counts: init containers run alone, one after another. */
    private static long ofPod(PodSpec pod, ToLongFunction<Map<String, Quantity>> request) {
        long together = requests(pod.getContainers()).mapToLong(request).sum();
        long alone = requests(pod.getInitContainers()).mapToLong(request).max().orElse(0);
        return Math.max(together, alone);
    }

    private static Stream<Map<String, Quantity>> requests(List<Container> containers) {
        return containers.stream().map(container -> container.getResources().getRequests());
    }

    private static long millis(Map<String, Quantity> requests) {
        return requests.get("cpu").getNumericalAmount().movePointRight(3).longValueExact();
    }

    private static long bytes(Quantity quantity) {
        return quantity.getNumericalAmount().longValueExact();
    }
}
