package io.github.kafkak8s.resources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.NodeSelectorRequirement;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.rbac.ClusterRole;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBinding;
import io.fabric8.kubernetes.api.model.rbac.Subject;
import io.github.kafkak8s.chart.ChartBases;
import io.github.kafkak8s.model.Brokers;
import io.github.kafkak8s.model.KRaft;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.placement.NodeLabels;
import io.github.kafkak8s.model.placement.Placement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where pods run, and how brokers learn where that is. */
class SchedulingTest {
    private static final String TOKEN_DIR = "/var/run/secrets/kubernetes.io/serviceaccount";

    /** Several terms would be alternatives. */
    @Test
    void allRequiredNodeLabelsAreInOneTerm() {
        var terms = placed(Placement.anywhere()
                        .onNodes(NodeLabels.in("disk", "ssd", "nvme"))
                        .onNodes(NodeLabels.doesNotExist("spot")))
                .getAffinity()
                .getNodeAffinity()
                .getRequiredDuringSchedulingIgnoredDuringExecution()
                .getNodeSelectorTerms();

        assertThat(terms).hasSize(1);
        assertThat(terms.get(0).getMatchExpressions())
                .extracting(
                        NodeSelectorRequirement::getKey,
                        NodeSelectorRequirement::getOperator,
                        NodeSelectorRequirement::getValues)
                .containsExactly(tuple("disk", "In", List.of("ssd", "nvme")), tuple("spot", "DoesNotExist", List.of()));
    }

    @Test
    void nodesOfOtherPodsCountLessThanThoseOfTheCoordination() {
        var near = placed(Placement.anywhere()
                        .preferNodesOf("app", "cart")
                        .preferNodesOf("tier", "shop")
                        .preferCoordinationNodes())
                .getAffinity()
                .getPodAffinity()
                .getPreferredDuringSchedulingIgnoredDuringExecution();

        assertThat(near)
                .extracting(
                        term -> term.getWeight(),
                        term -> term.getPodAffinityTerm()
                                .getLabelSelector()
                                .getMatchLabels()
                                .get("app"))
                .containsExactly(tuple(10, null), tuple(1, "cart"));
        assertThat(near.get(1).getPodAffinityTerm().getLabelSelector().getMatchLabels())
                .isEqualTo(Map.of("app", "cart", "tier", "shop"));
    }

    @Test
    void podsStayOnAFailedNodeForTheWholePeriod() {
        assertThat(placed(Placement.anywhere().stayOnFailedNode(Duration.ofMinutes(20)))
                        .getTolerations())
                .extracting(
                        toleration -> toleration.getKey(),
                        toleration -> toleration.getOperator(),
                        toleration -> toleration.getEffect(),
                        toleration -> toleration.getTolerationSeconds())
                .containsExactly(
                        tuple("node.kubernetes.io/not-ready", "Exists", "NoExecute", 1200L),
                        tuple("node.kubernetes.io/unreachable", "Exists", "NoExecute", 1200L));
    }

    @Test
    void priorityIsOfOneRole() {
        KafkaCluster cluster = KafkaCluster.named("orders")
                .coordination(KRaft.dedicated(3).priorityClass("quorum"))
                .brokers(Brokers.of(3).scheduler("packing").runtimeClass("gvisor"));

        assertThat(all(cluster, StatefulSet.class))
                .extracting(set -> set.getSpec().getTemplate().getSpec())
                .extracting(PodSpec::getPriorityClassName, PodSpec::getSchedulerName, PodSpec::getRuntimeClassName)
                .containsExactly(tuple(null, "packing", "gvisor"), tuple("quorum", null, null));
    }

    @Test
    void onlyTheContainerThatAsksForTheZoneHasAToken() {
        for (StatefulSet set : all(ChartBases.all().get("zones-asked"), StatefulSet.class)) {
            PodSpec pod = set.getSpec().getTemplate().getSpec();
            boolean broker = !set.getMetadata().getName().contains("zookeeper");

            assertThat(pod.getAutomountServiceAccountToken()).isFalse();
            assertThat(pod.getContainers()).noneMatch(SchedulingTest::hasToken);
            assertThat(pod.getInitContainers().stream()
                            .filter(SchedulingTest::hasToken)
                            .map(Container::getName))
                    .isEqualTo(broker ? List.of("zone") : List.of());
            assertThat(pod.getVolumes().stream().filter(volume -> volume.getProjected() != null))
                    .hasSize(broker ? 1 : 0);
        }
    }

    @Test
    void theBrokersOfAllPoolsMayReadNodesAndNothingElse() {
        KafkaCluster cluster = ChartBases.all().get("zones-asked");
        ClusterRole role = all(cluster, ClusterRole.class).get(0);
        ClusterRoleBinding binding = all(cluster, ClusterRoleBinding.class).get(0);

        assertThat(role.getMetadata().getName()).isEqualTo("kafka.asked.node-reader");
        assertThat(role.getMetadata().getNamespace()).isNull();
        assertThat(role.getRules()).hasSize(1);
        assertThat(role.getRules().get(0).getResources()).containsExactly("nodes");
        assertThat(role.getRules().get(0).getVerbs()).containsExactly("get");
        assertThat(binding.getRoleRef().getName()).isEqualTo(role.getMetadata().getName());
        assertThat(binding.getSubjects())
                .extracting(Subject::getNamespace, Subject::getName)
                .containsExactly(tuple("kafka", "asked-broker"), tuple("kafka", "bulk"));
    }

    @Test
    void aPodThatKnowsItsZoneNeedsNobodyToAsk() {
        KafkaCluster cluster = ChartBases.all().get("zones-known");

        assertThat(all(cluster, ClusterRole.class)).isEmpty();
        assertThat(all(cluster, StatefulSet.class)).hasSize(2).allSatisfy(set -> {
            PodSpec pod = set.getSpec().getTemplate().getSpec();
            assertThat(pod.getInitContainers()).isEmpty();
            assertThat(pod.getContainers().get(0).getEnv())
                    .filteredOn(variable -> variable.getName().equals("NODE_ZONE"))
                    .extracting(EnvVar::getValueFrom)
                    .extracting(from -> from.getFieldRef().getFieldPath())
                    .containsExactly("metadata.labels['topology.kubernetes.io/zone']");
        });
    }

    private static boolean hasToken(Container container) {
        return container.getVolumeMounts().stream()
                .map(VolumeMount::getMountPath)
                .anyMatch(TOKEN_DIR::equals);
    }

    private static PodSpec placed(Placement placement) {
        KafkaCluster cluster = KafkaCluster.named("orders")
                .coordination(KRaft.dedicated(3))
                .brokers(Brokers.of(3).placement(placement));
        return all(cluster, StatefulSet.class).get(0).getSpec().getTemplate().getSpec();
    }

    private static <T extends HasMetadata> List<T> all(KafkaCluster cluster, Class<T> type) {
        return ClusterResources.of(cluster).objects().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
