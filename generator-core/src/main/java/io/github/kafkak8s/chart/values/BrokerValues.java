package io.github.kafkak8s.chart.values;

import io.github.kafkak8s.chart.template.Type;
import io.github.kafkak8s.derive.DataVolume;
import io.github.kafkak8s.derive.NodeIds;
import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.model.KRaft;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.PodSettings;
import io.github.kafkak8s.model.placement.Placement;
import io.github.kafkak8s.model.placement.SchedulingClasses;
import io.github.kafkak8s.model.placement.Topology;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The values of the brokers that other pods do not have. */
final class BrokerValues {
    /** What rules allow for a cluster. */
    private static final long MOST = 1000;

    private final KafkaCluster cluster;
    private final PodSettings pods;

    BrokerValues(KafkaCluster cluster) {
        this.cluster = cluster;
        this.pods = cluster.brokers().pods();
    }

    /**
     * How many there are; structural where that is the size of the quorum, with combined KRaft roles, or where each pod has
     * claims or volumes of its own.
     */
    List<ChartValue> count() {
        if (cluster.coordination() instanceof KRaft.Combined
                || DataVolume.of(Role.brokers(cluster)).stream().anyMatch(DataVolume::isForEachPod)) {
            return List.of();
        }
        int ofPools = Role.brokerCount(cluster) - cluster.brokers().count();
        long most = Math.min(NodeIds.room(cluster), MOST - ofPools);
        return List.of(ValueBuilder.at("replicaCount", "number of brokers")
                .doc("Number of brokers" + (ofPools == 0 ? "" : " beside those of pools")
                        + ". New ones get no partitions by themselves; before you remove one, move its"
                        + " replicas away. The derived replication follows it: see README.md.")
                .integer(
                        cluster.brokers().count(),
                        Schemas.integer(1, most),
                        (before, count) -> before.brokers(before.brokers().count(count.intValue())),
                        7,
                        1,
                        2,
                        3));
    }

    List<ChartValue> shutdown() {
        return List.of(ValueBuilder.at("terminationGracePeriodSeconds", "time for a clean shutdown")
                .doc(
                        "Seconds for a clean shutdown of a broker; one that is killed earlier recovers its logs at its next start.")
                .integer(
                        pods.timing().shutdownGrace().toSeconds(),
                        Schemas.integer(1, 604_800),
                        (before, seconds) ->
                                before.brokers(before.brokers().shutdownGrace(Duration.ofSeconds(seconds))),
                        301,
                        45));
    }

    /** How evenly the brokers are spread. */
    List<ChartValue> spread() {
        SortedMap<Topology, Placement.Strength> spread = pods.placement().spread();
        return List.of(ValueBuilder.at("topologySpread", "even spread over zones")
                .doc("Whether brokers are spread evenly over zones, where nodes have zones.")
                .flag(
                        !spread.isEmpty(),
                        Groups.setPlacement(Role.Kind.BROKER, (before, on) -> before.spread(spread(on, spread)))));
    }

    /** Which pods make room when a node is full. */
    List<ChartValue> priority() {
        return List.of(ValueBuilder.at("priorityClassName", "priority class")
                .doc(
                        "PriorityClass of the broker pods; empty for the cluster's default. Without that class, no pod is made.")
                .text(
                        Type.OPTIONAL,
                        pods.classes().priority().orElse(""),
                        Schemas.OPTIONAL_DNS_NAME,
                        Groups.set(Role.Kind.BROKER, (group, name) -> group.pods(priority(group.pods(), name))),
                        "high",
                        "system-node-critical",
                        ""));
    }

    /** Labels, annotations and environment. */
    List<ChartValue> pods() {
        List<ChartValue> values = new ArrayList<>();
        values.add(ValueBuilder.at("podLabels", "more labels")
                .doc("More labels of the broker pods.")
                .map(
                        pods.metadata().labels(),
                        Schemas.labels(),
                        Groups.setPods(
                                Role.Kind.BROKER,
                                (settings, labels) -> settings.metadata(new PodSettings.Metadata(
                                        new TreeMap<>(labels),
                                        settings.metadata().annotations()))),
                        List.of(Map.of("probe-team", "a", "example.com/tier", "one"), Map.of("b", ""), Map.of())));
        values.add(ValueBuilder.at("podAnnotations", "more annotations")
                .doc("More annotations of the broker pods.")
                .map(
                        pods.metadata().annotations(),
                        Schemas.annotations(),
                        Groups.setPods(
                                Role.Kind.BROKER,
                                (settings, annotations) -> settings.metadata(new PodSettings.Metadata(
                                        settings.metadata().labels(), new TreeMap<>(annotations)))),
                        List.of(
                                Map.of("probe-note", "two\nlines", "example.com/x", "{{ \"é\" }}"),
                                Map.of("c", ""),
                                Map.of())));
        values.add(ValueBuilder.at("env", "more environment variables")
                .doc("More environment variables of the brokers, e.g. TZ: Etc/UTC. A secret belongs in a Secret: see"
                        + " envFromSecrets.")
                .map(
                        pods.environment().variables(),
                        EnvironmentSchema.variables(cluster),
                        Groups.setPods(
                                Role.Kind.BROKER,
                                (settings, variables) -> settings.environment(
                                        settings.environment().variables(new TreeMap<>(variables)))),
                        List.of(Map.of("ONE", "x y", "_two", ": #'\""), Map.of("THREE", ""), Map.of())));
        values.add(ValueBuilder.at("envFromSecrets", "environment from Secrets")
                .doc("Names of existing Secrets whose entries become environment variables of the brokers.")
                .list(
                        pods.environment().secrets(),
                        Schemas.names(),
                        Groups.setPods(
                                Role.Kind.BROKER,
                                (settings, secrets) -> settings.environment(
                                        settings.environment().secrets(secrets))),
                        List.of(List.of("first", "second.example"), List.of("third"), List.of())));
        return values;
    }

    private static PodSettings priority(PodSettings pods, String name) {
        SchedulingClasses classes = pods.classes();
        Optional<String> priority = Optional.of(name).filter(some -> !some.isEmpty());
        return pods.classes(new SchedulingClasses(priority, classes.scheduler(), classes.runtime()));
    }

    private static SortedMap<Topology, Placement.Strength> spread(
            boolean on, SortedMap<Topology, Placement.Strength> standard) {
        SortedMap<Topology, Placement.Strength> spread = new TreeMap<>(on ? standard : Map.of());
        if (on && spread.isEmpty()) {
            spread.put(Topology.ZONE, Placement.Strength.PREFERRED);
        }
        return spread;
    }
}
