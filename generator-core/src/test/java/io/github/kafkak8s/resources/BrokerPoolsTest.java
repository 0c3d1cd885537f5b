package io.github.kafkak8s.resources;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.github.kafkak8s.chart.ChartBases;
import io.github.kafkak8s.model.Brokers;
import io.github.kafkak8s.model.KRaft;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.placement.Placement;
import io.github.kafkak8s.model.placement.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pools have pods of their own and are one cluster with the others. */
class BrokerPoolsTest {
    private static final KafkaCluster PLAIN = KafkaCluster.named("orders").coordination(KRaft.dedicated(3));
    private static final KafkaCluster POOLED =
            PLAIN.brokerPool("bulk", Brokers.of(2).firstNodeId(100));

    @Test
    void eachStatefulSetSelectsItsOwnPodsOnly() {
        for (StatefulSet set : all(POOLED, StatefulSet.class)) {
            assertThat(selected(POOLED, set.getSpec().getSelector().getMatchLabels()))
                    .containsExactly(set.getMetadata().getName());
        }
        for (Service service : all(POOLED, Service.class)) {
            if ("None".equals(service.getSpec().getClusterIP())) {
                assertThat(selected(POOLED, service.getSpec().getSelector()))
                        .containsExactly(service.getMetadata().getName().replace("-headless", ""));
            }
        }
    }

    @Test
    void oneServiceAndOneBudgetAreForAllBrokers() {
        assertThat(selected(
                        POOLED,
                        named(POOLED, Service.class, "orders-bootstrap")
                                .getSpec()
                                .getSelector()))
                .containsExactly("orders-broker", "orders-broker-bulk");
        assertThat(all(POOLED, PodDisruptionBudget.class))
                .extracting(budget -> budget.getMetadata().getName())
                .containsExactly("orders-broker", "orders-controller");
        PodDisruptionBudget budget = named(POOLED, PodDisruptionBudget.class, "orders-broker");
        assertThat(selected(POOLED, budget.getSpec().getSelector().getMatchLabels()))
                .containsExactly("orders-broker", "orders-broker-bulk");
    }

    @Test
    void brokersOfAllPoolsAreKeptApart() {
        KafkaCluster cluster = PLAIN.brokerPool(
                "bulk",
                Brokers.of(2)
                        .firstNodeId(100)
                        .placement(Placement.separate(Topology.HOST).spread(Topology.ZONE)));
        PodSpec pod = template(cluster, "orders-broker-bulk").getSpec();

        LabelSelector apart = pod.getAffinity()
                .getPodAntiAffinity()
                .getRequiredDuringSchedulingIgnoredDuringExecution()
                .get(0)
                .getLabelSelector();

        assertThat(selected(cluster, apart.getMatchLabels())).containsExactly("orders-broker", "orders-broker-bulk");
        assertThat(pod.getTopologySpreadConstraints().get(0).getLabelSelector()).isEqualTo(apart);
    }

    @Test
    void brokersOfAllPoolsMayReachEachOtherAndTheControllers() {
        for (NetworkPolicy policy : all(POOLED, NetworkPolicy.class)) {
            List<String> peers = new ArrayList<>();
            policy.getSpec()
                    .getIngress()
                    .get(0)
                    .getFrom()
                    .forEach(peer ->
                            peers.addAll(selected(POOLED, peer.getPodSelector().getMatchLabels())));
            assertThat(peers).contains("orders-broker", "orders-broker-bulk");
            assertThat(selected(POOLED, policy.getSpec().getPodSelector().getMatchLabels()))
                    .containsExactly(policy.getMetadata().getName());
        }
    }

    /** Adding a pool must not cut off the brokers that run: the label is there before any selector asks for it. */
    @Test
    void aFirstPoolChangesNoPodOfTheOthersButTheirPlacement() {
        PodTemplateSpec before = template(PLAIN, "orders-broker");
        PodTemplateSpec after = template(POOLED, "orders-broker");

        assertThat(after.getMetadata()).isEqualTo(before.getMetadata());
        assertThat(after.getMetadata().getLabels())
                .containsAllEntriesOf(named(POOLED, Service.class, "orders-bootstrap")
                        .getSpec()
                        .getSelector());
    }

    @Test
    void brokersOfAPoolAreNoControllers() {
        KafkaCluster combined =
                KafkaCluster.named("orders").brokerPool("bulk", Brokers.of(2).firstNodeId(100));

        assertThat(ports(combined, "orders-broker")).contains("controller");
        assertThat(ports(combined, "orders-broker-bulk")).containsExactly("replication", "client");
    }

    @Test
    void aPoolRunsTheImageOfTheBrokersUnlessItHasOne() {
        KafkaCluster pools = ChartBases.all().get("pools");

        assertThat(image(pools, "pools-broker-edge")).isEqualTo(image(pools, "pools-broker"));
        assertThat(image(pools, "pools-broker-bulk")).isEqualTo("example.com/bulk:1");
    }

    private static String image(KafkaCluster cluster, String name) {
        return template(cluster, name).getSpec().getContainers().get(0).getImage();
    }

    private static Stream<String> ports(KafkaCluster cluster, String name) {
        return template(cluster, name).getSpec().getContainers().get(0).getPorts().stream()
                .map(ContainerPort::getName);
    }

    /** The StatefulSets whose pods have all these labels. */
    private static SortedSet<String> selected(KafkaCluster cluster, Map<String, String> labels) {
        SortedSet<String> names = new TreeSet<>();
        for (StatefulSet set : all(cluster, StatefulSet.class)) {
            Map<String, String> ofPods =
                    set.getSpec().getTemplate().getMetadata().getLabels();
            if (ofPods.entrySet().containsAll(labels.entrySet())) {
                names.add(set.getMetadata().getName());
            }
        }
        return names;
    }

    private static PodTemplateSpec template(KafkaCluster cluster, String name) {
        return named(cluster, StatefulSet.class, name).getSpec().getTemplate();
    }

    private static <T extends HasMetadata> T named(KafkaCluster cluster, Class<T> type, String name) {
        return all(cluster, type).stream()
                .filter(object -> object.getMetadata().getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static <T extends HasMetadata> List<T> all(KafkaCluster cluster, Class<T> type) {
        return ClusterResources.of(cluster).objects().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
