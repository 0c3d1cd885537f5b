package io.github.kafkak8s.chart.values;

import io.github.kafkak8s.chart.template.Type;
import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.PodGroup;
import io.github.kafkak8s.model.placement.Placement;
import io.github.kafkak8s.model.placement.Topology;
import io.github.kafkak8s.model.pod.Resources;
import io.github.kafkak8s.model.storage.Claim;
import io.github.kafkak8s.model.unit.Cpu;
import io.github.kafkak8s.model.unit.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** The values that the pods of every role have. */
final class PodValues {
    private final Role.Kind kind;
    private final String prefix;
    private final PodGroup<?> group;

    /** @param prefix of their paths, with a dot at its end, or nothing */
    PodValues(KafkaCluster cluster, Role.Kind kind, String prefix) {
        this.kind = kind;
        this.prefix = prefix;
        this.group = Groups.of(cluster, kind);
    }

    /** CPU and memory, and the heap that is taken out of the memory. */
    List<ChartValue> resources() {
        Resources resources = group.pods().resources();
        List<ChartValue> values = new ArrayList<>();
        values.add(at("resources.cpu", "requested CPU")
                .doc("CPU that is requested, in cores or thousandths: \"2\" or 500m.")
                .text(
                        Type.TEXT,
                        resources.cpu().toString(),
                        Schemas.CPU,
                        Groups.set(
                                kind,
                                (group, cpu) ->
                                        group.resources(group.pods().resources().cpu(Cpu.of(cpu)))),
                        offset(7) + "00m",
                        Integer.toString(offset(3))));
        values.add(at("resources.memory", "memory")
                .doc("Memory that is requested, and the limit. " + share()
                        + " of it is heap, at most 6Gi; the rest is page cache.")
                .text(
                        hasUnit(resources.memory()) ? Type.PLAIN : Type.TEXT,
                        resources.memory().toString(),
                        hasUnit(resources.memory()) ? Schemas.SIZE : Schemas.BYTES,
                        Groups.set(
                                kind,
                                (group, memory) ->
                                        group.resources(group.pods().resources().memory(Size.of(memory)))),
                        offset(16) + "Gi",
                        offset(1500) + "Mi"));
        if (kind == Role.Kind.BROKER || resources.cpuLimit().isPresent()) {
            values.add(at("resources.cpuLimit", "CPU limit")
                    .doc("CPU limit; empty for none. A limit throttles Kafka long before its node is busy.")
                    .text(
                            Type.OPTIONAL,
                            resources.cpuLimit().map(Cpu::toString).orElse(""),
                            Schemas.OPTIONAL_CPU,
                            Groups.set(
                                    kind,
                                    (group, limit) -> group.resources(
                                            cpuLimit(group.pods().resources(), limit))),
                            Integer.toString(offset(30)),
                            offset(31) + "00m",
                            ""));
        }
        if (kind == Role.Kind.BROKER || group.pods().jvm().heap().isPresent()) {
            values.add(at("heap", "Java heap")
                    .doc("Java heap, at most half of the memory; empty to derive it from the memory.")
                    .text(
                            Type.OPTIONAL,
                            group.pods().jvm().heap().map(Size::toString).orElse(""),
                            Schemas.OPTIONAL_SIZE,
                            Groups.setPods(
                                    kind,
                                    (pods, heap) -> pods.jvm(pods.jvm()
                                            .heap(Optional.of(heap)
                                                    .filter(size -> !size.isEmpty())
                                                    .map(Size::of)))),
                            offset(700) + "Mi",
                            "3Gi",
                            ""));
        }
        return values;
    }

    private String share() {
        int percent = group.pods().jvm().heapPercent();
        return percent == 50 ? "Half" : percent + " percent";
    }

    /**
     * Class and size of the claims; nothing for other storage, whose kind is structural. So are volumes that somebody made
     * for these claims, and how far claims grow.
     */
    List<ChartValue> storage() {
        List<ChartValue> values = new ArrayList<>();
        if (group.storage() instanceof Claim claim) {
            boolean made = claim.storageClass().filter(String::isEmpty).isPresent();
            if (!made && claim.selector().isEmpty()) {
                values.add(className(claim));
            }
            if (claim.template().isEmpty()) {
                values.add(size(claim));
            }
        }
        return values;
    }

    private ChartValue className(Claim claim) {
        return at("storage.className", "storage class")
                .doc("StorageClass of new claims; empty for the cluster's default. Cannot be changed after the"
                        + " installation.")
                .text(
                        Type.OPTIONAL,
                        claim.storageClass().orElse(""),
                        Schemas.OPTIONAL_DNS_NAME,
                        claim((before, name) ->
                                before.storageClass(Optional.of(name).filter(some -> !some.isEmpty()))),
                        "fast-" + kind.component(),
                        "slow",
                        "");
    }

    private ChartValue size(Claim claim) {
        return at("storage.size", "size of the claims")
                .doc("Size of new claims. Cannot be changed after the installation: expand the claims, delete the"
                        + " StatefulSet with --cascade=orphan, then upgrade.")
                .text(
                        hasUnit(claim.size()) ? Type.PLAIN : Type.TEXT,
                        claim.size().toString(),
                        Schemas.orStandard(
                                claim.size().toString(), hasUnit(claim.size()) ? Schemas.SIZE : Schemas.BYTES),
                        claim((before, size) -> before.size(Size.of(size))),
                        offset(70) + "Gi",
                        offset(900) + "G");
    }

    /** Which nodes may run the pods. */
    List<ChartValue> placement() {
        String pods = kind.component() + " pods";
        Placement placement = group.pods().placement();
        return List.of(
                at("podAntiAffinity", "separation of the " + pods)
                        .doc("Whether two " + pods + " may share a node: required (never; one without a node of its own"
                                + " stays Pending), preferred (rather not), or none.")
                        .text(
                                Type.CHOICE,
                                separation(placement),
                                Schemas.choice(List.of("required", "preferred", "none")),
                                Groups.setPlacement(kind, (before, word) -> before.separation(separated(before, word))),
                                "required",
                                "preferred",
                                "none"),
                at("nodeSelector", "node selector")
                        .doc("Labels that nodes must have to run " + pods + ". A label of null removes a default one.")
                        .map(
                                placement.nodeSelector(),
                                Schemas.selector(),
                                Groups.setPlacement(
                                        kind, (before, labels) -> before.nodeSelector(new TreeMap<>(labels))),
                                List.of(
                                        Map.of("probe-pool", kind.component()),
                                        Map.of("a.example.com/b", "", "c", "1"),
                                        Map.of())),
                at("tolerations", "tolerations")
                        .doc("Taints that " + pods + " tolerate, as in a pod; a list replaces the default.")
                        .trees(
                                Tolerations.trees(placement),
                                Tolerations.schema(),
                                Groups.setPlacement(kind, (before, trees) -> before.tolerations(Tolerations.of(trees))),
                                Tolerations.probes(kind.component())));
    }

    private ValueBuilder at(String path, String says) {
        return ValueBuilder.at(prefix + path, says);
    }

    private BiFunction<KafkaCluster, String, KafkaCluster> claim(BiFunction<Claim, String, Claim> change) {
        return Groups.set(kind, (group, setting) -> group.storage(change.apply((Claim) group.storage(), setting)));
    }

    private static String separation(Placement placement) {
        Placement.Strength strength = placement.separation().get(Topology.HOST);
        if (strength == null) {
            return "none";
        }
        return strength == Placement.Strength.REQUIRED ? "required" : "preferred";
    }

    private static SortedMap<Topology, Placement.Strength> separated(Placement placement, String word) {
        SortedMap<Topology, Placement.Strength> separation = new TreeMap<>(placement.separation());
        if (word.equals("none")) {
            separation.remove(Topology.HOST);
        } else {
            separation.put(
                    Topology.HOST,
                    word.equals("required") ? Placement.Strength.REQUIRED : Placement.Strength.PREFERRED);
        }
        return separation;
    }

    /** Probes of different roles differ. */
    private int offset(int number) {
        return number + (kind == Role.Kind.BROKER ? 0 : 2);
    }

    /** Whether YAML cannot take it for a number. */
    private static boolean hasUnit(Size size) {
        return Character.isLetter(size.toString().charAt(size.toString().length() - 1));
    }

    private static Resources cpuLimit(Resources resources, String limit) {
        return new Resources(
                resources.cpu(),
                resources.memory(),
                Optional.of(limit).filter(some -> !some.isEmpty()).map(Cpu::of));
    }
}
