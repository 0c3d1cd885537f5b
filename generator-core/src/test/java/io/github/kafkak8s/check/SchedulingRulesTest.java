package io.github.kafkak8s.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.kafkak8s.model.Brokers;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.KubernetesVersion;
import io.github.kafkak8s.model.placement.NodeLabels;
import io.github.kafkak8s.model.placement.Placement;
import io.github.kafkak8s.model.placement.Rack;
import io.github.kafkak8s.model.placement.Toleration;
import io.github.kafkak8s.model.pod.Image;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules about where pods run, with the exact message that users see. */
class SchedulingRulesTest {
    private static final Placement ANYWHERE = Placement.anywhere();

    @ParameterizedTest
    @MethodSource({"nodes", "taints", "classes", "racks"})
    void isReported(KafkaCluster cluster, String expected) {
        assertThat(Check.problems(cluster).stream().map(Problem::toString).collect(Collectors.joining("\n")))
                .isEqualTo(expected);
    }

    static Stream<Arguments> nodes() {
        NodeLabels ssd = NodeLabels.in("disk", "ssd");
        return Stream.of(
                arguments(
                        placed(ANYWHERE.onNodes(NodeLabels.in("disk"))),
                        "brokers.placement.onNodes[disk]: In has no value to compare with. Add one, or use"
                                + " NodeLabels.exists."),
                arguments(
                        placed(ANYWHERE.preferNodes(
                                new NodeLabels("disk", NodeLabels.Operator.EXISTS, List.of("a", "b")))),
                        "brokers.placement.preferNodes[disk]: Exists compares with no value. Remove a, b."),
                arguments(
                        placed(ANYWHERE.preferNodes(NodeLabels.exists("-x"))),
                        "brokers.placement.preferNodes[-x]: the key is no label key: a name of at most 63 letters, digits,"
                                + " \"-\", \"_\" and \".\", with an optional DNS prefix and \"/\". Use e.g."
                                + " \"example.com/tier\"."),
                arguments(
                        placed(ANYWHERE.onNodes(ssd).onNodes(ssd)),
                        "brokers.placement.onNodes[disk]: the same is there twice. Remove one."),
                arguments(
                        placed(ANYWHERE.onNodes(ssd).onNodes(NodeLabels.in("disk", "nvme"))),
                        "brokers.placement.onNodes[disk]: no node can be all that is asked of this label. Remove what"
                                + " contradicts."),
                arguments(
                        placed(ANYWHERE.onNodes("disk", "hdd").onNodes(NodeLabels.doesNotExist("disk"))),
                        "brokers.placement.onNodes[disk]: no node can be all that is asked of this label. Remove what"
                                + " contradicts."),
                arguments(
                        placed(ANYWHERE.onNodes("disk", "ssd")
                                .onNodes(NodeLabels.in("disk", "ssd", "nvme"))
                                .onNodes(NodeLabels.notIn("disk", "hdd"))
                                .onNodes(NodeLabels.exists("disk"))
                                .onNodes(NodeLabels.notIn("spot", "true"))
                                .onNodes(NodeLabels.doesNotExist("spot"))),
                        ""),
                arguments(
                        placed(ANYWHERE.preferNodesOf("app", "a b")),
                        "brokers.placement.preferNodesOf[app]: \"a b\" is no label value: at most 63 letters, digits,"
                                + " \"-\", \"_\" and \".\", first and last a letter or digit. Use an annotation for other"
                                + " text."));
    }

    static Stream<Arguments> taints() {
        return Stream.of(
                arguments(placed(ANYWHERE.stayOnFailedNode(Duration.ofMinutes(20))), ""),
                arguments(
                        placed(ANYWHERE.stayOnFailedNode(Duration.ofMinutes(20))
                                .tolerate(Toleration.exists("node.kubernetes.io/unreachable")
                                        .evictAfter(Duration.ofMinutes(5)))),
                        "brokers.placement.tolerate[node.kubernetes.io/unreachable]: the same taint is tolerated twice."
                                + " Remove one of them."),
                arguments(
                        placed(ANYWHERE.tolerate(Toleration.equal("a", "1")).tolerate(Toleration.equal("a", "2"))),
                        ""));
    }

    static Stream<Arguments> classes() {
        return Stream.of(
                arguments(
                        named(Brokers.of(3).priorityClass("High")),
                        "brokers.priorityClass: \"High\" is no name of a PriorityClass: lower-case letters, digits, \"-\""
                                + " and \".\". Leave it out for the default."),
                arguments(
                        named(Brokers.of(3))
                                .brokerPool("bulk", Brokers.of(1).firstNodeId(9).scheduler("")),
                        "brokerPools[bulk].scheduler: \"\" is no name of a scheduler: lower-case letters, digits, \"-\""
                                + " and \".\". Leave it out for the default."),
                arguments(
                        named(Brokers.of(3).runtimeClass("a_b")),
                        "brokers.runtimeClass: \"a_b\" is no name of a RuntimeClass: lower-case letters, digits, \"-\" and"
                                + " \".\". Leave it out for the default."));
    }

    static Stream<Arguments> racks() {
        Brokers zone = Brokers.of(3).rack(Rack.ofZone());
        Brokers asked = Brokers.of(3).rack(Rack.ofZone(Image.of("example.com/kubectl:1")));
        return Stream.of(
                arguments(
                        named(zone),
                        "brokers.rack: pods know the zone of their node from Kubernetes 1.35 only, and the output must run on"
                                + " 1.34. Use Rack.ofZone(image) with an image of kubectl, or"
                                + " kubernetes(KubernetesVersion.V1_35)."),
                arguments(named(zone).kubernetes(KubernetesVersion.V1_35), ""),
                arguments(named(asked), ""),
                arguments(
                        named(asked).kubernetes(KubernetesVersion.V1_36),
                        "brokers.rack: the image would have no effect: from Kubernetes 1.35 pods know the zone of their node."
                                + " Use Rack.ofZone()."),
                arguments(
                        named(Brokers.of(3).rack(Rack.of(" a"))),
                        "brokers.rack: \" a\" is no name of a rack: one line of text, without blanks around it. Use e.g."
                                + " \"a\"."),
                arguments(
                        named(Brokers.of(3))
                                .brokerPool("b", Brokers.of(1).firstNodeId(10).rack(Rack.of("b"))),
                        "brokers.rack: is missing, and brokerPools[b] has one: while only some brokers have"
                                + " a rack, Kafka's tools, and with ZooKeeper Kafka itself, assign no replicas. Give all"
                                + " brokers one, or none."),
                arguments(
                        named(asked)
                                .brokerPool("b", Brokers.of(1).firstNodeId(10).rack(Rack.of("b"))),
                        ""));
    }

    private static KafkaCluster placed(Placement placement) {
        return named(Brokers.of(3).placement(placement));
    }

    private static KafkaCluster named(Brokers brokers) {
        return KafkaCluster.named("orders").brokers(brokers);
    }
}
