package io.github.kafkak8s.manifests;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimSpec;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.VolumeResourceRequirements;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.unit.Cpu;
import io.github.kafkak8s.model.unit.Size;
import io.github.kafkak8s.resources.ResourceSet;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** What the pods request in total, counted from the rendered objects. */
final class Totals {
    private static final Quantity NOTHING = new Quantity("0");

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
            if (object instanceof StatefulSet set && hasPods(set)) {
                int replicas = Optional.ofNullable(set.getSpec().getReplicas()).orElse(1);
                Totals one = new Totals();
                one.addPod(set, 0, resources);
                row(table, "`" + set.getMetadata().getName() + "`", replicas, one);
                for (int pod = 0; pod < replicas; pod++) {
                    total.addPod(set, pod, resources);
                }
            }
        }
        row(table, "total for `" + cluster.name() + "`", total.pods, total);
        return table.toString();
    }

    /** One that a decoration added may say less than a generated one. */
    static boolean hasPods(StatefulSet set) {
        return set.getSpec() != null
                && set.getSpec().getTemplate() != null
                && set.getSpec().getTemplate().getSpec() != null;
    }

    private static void row(StringBuilder table, String name, long pods, Totals totals) {
        table.append("| ").append(name);
        table.append(" | ").append(pods);
        table.append(" | ")
                .append(totals.millis == 0 ? "–" : Cpu.millis(totals.millis).toString());
        table.append(" | ").append(totals.memory == 0 ? "–" : new Size(totals.memory).toString());
        table.append(" | ").append(totals.disk == 0 ? "–" : new Size(totals.disk).toString());
        table.append(" |\n");
    }

    private void addPod(StatefulSet set, int pod, ResourceSet resources) {
        pods++;
        var spec = set.getSpec().getTemplate().getSpec();
        millis += ofPod(spec, Totals::millis);
        memory += ofPod(spec, requests -> bytes(requests.getOrDefault("memory", NOTHING)));
        for (PersistentVolumeClaim claim : set.getSpec().getVolumeClaimTemplates()) {
            String name =
                    claim.getMetadata().getName() + "-" + set.getMetadata().getName() + "-" + pod;
            disk += Optional.ofNullable(claim(name, resources).orElse(claim).getSpec())
                    .map(PersistentVolumeClaimSpec::getResources)
                    .map(VolumeResourceRequirements::getRequests)
                    .map(requests -> bytes(requests.getOrDefault("storage", NOTHING)))
                    .orElse(0L);
        }
    }

    /** The claim of a pod, where it is an object of its own: it may have grown beyond the template. */
    private static Optional<PersistentVolumeClaim> claim(String name, ResourceSet resources) {
        return resources.objects().stream()
                .filter(PersistentVolumeClaim.class::isInstance)
                .map(PersistentVolumeClaim.class::cast)
                .filter(claim -> claim.getMetadata().getName().equals(name))
                .findFirst();
    }

    /** As the scheduler counts: init containers run alone, one after another. */
    private static long ofPod(PodSpec pod, ToLongFunction<Map<String, Quantity>> request) {
        long together = requests(pod.getContainers()).mapToLong(request).sum();
        long alone = requests(pod.getInitContainers()).mapToLong(request).max().orElse(0);
        return Math.max(together, alone);
    }

    private static Stream<Map<String, Quantity>> requests(List<Container> containers) {
        // A container that a decoration added may request nothing.
        return containers.stream()
                .map(container -> Optional.ofNullable(container.getResources())
                        .map(ResourceRequirements::getRequests)
                        .orElse(Map.of()));
    }

    private static long millis(Map<String, Quantity> requests) {
        return requests.getOrDefault("cpu", NOTHING)
                .getNumericalAmount()
                .movePointRight(3)
                .setScale(0, RoundingMode.CEILING)
                .longValue();
    }

    private static long bytes(Quantity quantity) {
        return quantity.getNumericalAmount().setScale(0, RoundingMode.CEILING).longValue();
    }
}
