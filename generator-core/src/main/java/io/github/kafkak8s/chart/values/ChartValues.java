package io.github.kafkak8s.chart.values;

import io.github.kafkak8s.chart.discovery.Lens;
import io.github.kafkak8s.chart.template.Type;
import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.Namespace;
import io.github.kafkak8s.model.storage.ClaimRetention;
import io.github.kafkak8s.model.storage.ClaimRetention.Policy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything that a chart's user may set, in the order of values.yaml. What is not here is structural. */
public final class ChartValues {
    private ChartValues() {}

    /** The rows of values.yaml that make sense for a description. */
    public static List<ChartValue> of(KafkaCluster cluster) {
        ClusterValues all = new ClusterValues(cluster);
        BrokerValues brokers = new BrokerValues(cluster);
        PodValues pods = new PodValues(cluster, Role.Kind.BROKER, "");
        List<ChartValue> values = new ArrayList<>(brokers.count());
        for (ImageValues image : ImageValues.of(cluster)) {
            if (image.path().equals("image")) {
                values.addAll(image.values(cluster));
            }
        }
        values.addAll(all.pulling());
        values.addAll(all.configuration());
        values.addAll(pods.resources());
        values.addAll(pods.storage());
        values.addAll(all.storageClasses());
        values.addAll(brokers.spread());
        values.addAll(pods.placement());
        values.addAll(brokers.priority());
        values.addAll(brokers.shutdown());
        values.addAll(brokers.pods());
        values.addAll(all.networking());
        values.add(all.disruptionBudgets());
        values.addAll(all.metrics());
        values.addAll(RackValues.image(cluster));
        for (Role role : Role.of(cluster)) {
            if (role.kind() != Role.Kind.BROKER) {
                values.addAll(coordination(cluster, role.kind()));
            }
        }
        return values;
    }

    private static List<ChartValue> coordination(KafkaCluster cluster, Role.Kind kind) {
        String section = kind.component() + ".";
        PodValues pods = new PodValues(cluster, kind, section);
        List<ChartValue> values = new ArrayList<>();
        for (ImageValues image : ImageValues.of(cluster)) {
            if (image.path().startsWith(section)) {
                values.addAll(image.values(cluster));
            }
        }
        values.addAll(pods.resources());
        values.addAll(pods.storage());
        values.addAll(pods.placement());
        return values;
    }

    /** All lenses: those of the values, and what Helm itself knows. */
    public static List<Lens<KafkaCluster>> lenses(KafkaCluster cluster, List<ChartValue> values) {
        List<Lens<KafkaCluster>> lenses = new ArrayList<>();
        lenses.add(new Lens<>(
                "$.Release.Name",
                "name of the release",
                Type.LABEL,
                cluster.name(),
                (before, name) -> before.name((String) name),
                List.of("other", "x2", "third-one")));
        lenses.add(new Lens<>(
                "$.Release.Namespace",
                "namespace",
                Type.LABEL,
                cluster.namespace().name(),
                (before, name) -> before.namespace(Namespace.existing((String) name)),
                List.of("elsewhere", "ns7", "third-space")));
        values.forEach(value -> lenses.add(value.lens()));
        return lenses;
    }

    /** What the sections of values.yaml are about. */
    public static Map<String, String> sections(KafkaCluster cluster) {
        Map<String, String> sections = new LinkedHashMap<>();
        sections.put("image", "Image of Kafka.");
        sections.put("resources", "CPU and memory of each broker.");
        sections.put(
                "storage",
                "Claims of the brokers. " + claims(cluster.brokers().pods().claimRetention()));
        sections.put("storageClass", "What the claims refer to, for the whole Kubernetes cluster.");
        sections.put("service", "The service that clients connect to first.");
        sections.put("networkPolicy", "Who may connect, where the network plugin enforces policies.");
        sections.put("podDisruptionBudget", "How node drains treat the pods.");
        sections.put("metrics", "The JMX exporter.");
        sections.put("metrics.image", "Its image.");
        sections.put("rack", "What tells brokers the zone of their node.");
        sections.put("rack.image", "Image of its init container, with kubectl and a shell.");
        sections.put("zookeeper", "The ZooKeeper ensemble. Its size is fixed.");
        sections.put("zookeeper.image", "Image of ZooKeeper.");
        sections.put("zookeeper.resources", "CPU and memory of each server.");
        sections.put("zookeeper.storage", "Claims of the servers.");
        sections.put("controller", "The KRaft controllers. Their number is fixed.");
        sections.put("controller.image", "Image of the controllers.");
        sections.put("controller.resources", "CPU and memory of each controller.");
        sections.put("controller.storage", "Claims of the controllers.");
        return sections;
    }

    private static String claims(ClaimRetention retention) {
        if (retention.equals(ClaimRetention.KEPT)) {
            return "They outlive pods, scale-in and the release.";
        }
        if (retention.whenDeleted() == Policy.RETAIN) {
            return "They outlive pods and the release; a scale-in deletes them.";
        }
        return retention.whenScaled() == Policy.RETAIN
                ? "They outlive pods and scale-in; the release's end deletes them, and all records."
                : "They outlive pods; a scale-in and the release's end delete them, and their records.";
    }
}
