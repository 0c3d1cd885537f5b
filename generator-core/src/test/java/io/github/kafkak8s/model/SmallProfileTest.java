package io.github.kafkak8s.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.kafka.OrdersKafka;
import io.github.kafkak8s.chart.ChartBases;
import io.github.kafkak8s.check.Check;
import io.github.kafkak8s.config.ConfigFiles;
import io.github.kafkak8s.derive.Racks;
import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.model.network.ServiceType;
import io.github.kafkak8s.model.placement.Placement;
import io.github.kafkak8s.model.placement.Rack;
import io.github.kafkak8s.model.placement.Topology;
import io.github.kafkak8s.model.pod.Image;
import io.github.kafkak8s.model.pod.Resources;
import io.github.kafkak8s.model.storage.EmptyDir;
import io.github.kafkak8s.model.storage.Storage;
import io.github.kafkak8s.model.unit.Cpu;
import io.github.kafkak8s.model.unit.Size;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A small cluster is the described one with less of everything that a laptop lacks. */
class SmallProfileTest {
    static Stream<KafkaCluster> clusters() {
        return ChartBases.all().values().stream();
    }

    @ParameterizedTest
    @MethodSource("clusters")
    void aSmallClusterIsValidAndAsksForLittle(KafkaCluster cluster) {
        KafkaCluster small = cluster.small();

        assertThat(Check.problems(small)).isEmpty();
        assertThat(Role.of(small)).allSatisfy(role -> {
            Resources resources = role.group().pods().resources();
            assertThat(resources.cpu()).isLessThanOrEqualTo(Cpu.millis(100));
            assertThat(resources.memory()).isLessThanOrEqualTo(Size.mebibytes(768));
            assertThat(resources.cpuLimit()).isEmpty();
        });
        assertThat(small.small()).isEqualTo(small);
    }

    /** What runs is what is tried out: only the heap in the start script is another. */
    @ParameterizedTest
    @MethodSource("clusters")
    void whatPodsReadStaysTheSame(KafkaCluster cluster) {
        for (Role role : Role.of(cluster)) {
            // A zone is nothing that a laptop has; the test below is about it.
            if (Racks.isZone(role)) {
                continue;
            }
            SortedMap<String, String> files = withoutHeap(ConfigFiles.of(cluster, role));
            KafkaCluster small = cluster.small();
            Role smallRole = Role.of(small).get(Role.of(cluster).indexOf(role));

            assertThat(withoutHeap(ConfigFiles.of(small, smallRole))).isEqualTo(files);
            assertThat(smallRole.group().count()).isEqualTo(role.group().count());
        }
    }

    @Test
    void claimsAskForTheDefaultClass() {
        KafkaCluster orders = new OrdersKafka().define().small();

        assertThat(orders.brokers().storage()).isEqualTo(Storage.claim(Size.gibibytes(1)));
        assertThat(orders.coordination())
                .isInstanceOfSatisfying(
                        ZooKeeper.Ensemble.class,
                        ensemble -> assertThat(ensemble.storage()).isEqualTo(Storage.claim(Size.gibibytes(1))));
    }

    @Test
    void podsAreKeptApartWherePossibleOnAnyNode() {
        Placement placement = KafkaCluster.named("a")
                .brokers(Brokers.of(3)
                        .placement(Placement.separate(Topology.HOST)
                                .spread(Topology.ZONE, Placement.Strength.REQUIRED)
                                .onNodes("pool", "kafka")
                                .preferNodes("disk", "fast")))
                .small()
                .brokers()
                .pods()
                .placement();

        assertThat(placement).isEqualTo(Placement.preferSeparate(Topology.HOST).spread(Topology.ZONE));
    }

    @Test
    void aHeapStaysIfItFits() {
        assertThat(small(Brokers.of(1).heap(Size.mebibytes(384))).pods().jvm().heap())
                .contains(Size.mebibytes(384));
        assertThat(small(Brokers.of(1).heap(Size.mebibytes(385))).pods().jvm().heap())
                .isEmpty();
    }

    /** ZooKeeper has no page cache to leave room for. */
    @Test
    void aLargeHeapOfAMemoryThatStaysIsKept() {
        KafkaCluster cluster = KafkaCluster.named("a")
                .version(KafkaVersion.V3_9_1)
                .coordination(ZooKeeper.ensemble(3)
                        .resources(Resources.of(Cpu.millis(100), Size.mebibytes(512)))
                        .heap(Size.mebibytes(400)));

        assertThat(((ZooKeeper.Ensemble) cluster.small().coordination())
                        .pods()
                        .jvm()
                        .heap())
                .contains(Size.mebibytes(400));
    }

    @Test
    void noLoadBalancerIsWaitedFor() {
        KafkaCluster cluster =
                KafkaCluster.named("a").networking(n -> n.bootstrapServiceType(ServiceType.LOAD_BALANCER));

        assertThat(cluster.small().networking().bootstrapServiceType()).isEqualTo(ServiceType.CLUSTER_IP);
    }

    @Test
    void anEmptyDirMovesFromMemoryToDisk() {
        EmptyDir disk = Storage.emptyDir().acceptDataLoss();

        assertThat(small(Brokers.of(1)
                                .storage(disk.medium(EmptyDir.Medium.MEMORY).sizeLimit(Size.gibibytes(4))))
                        .storage())
                .isEqualTo(disk.sizeLimit(Size.gibibytes(1)));
        assertThat(small(Brokers.of(1).storage(disk)).storage()).isEqualTo(disk);
    }

    @Test
    void whatIsSmallerStaysAsItIs() {
        Brokers tiny = Brokers.of(1)
                .resources(Resources.of(Cpu.millis(50), Size.mebibytes(512)))
                .storage(Storage.claim(Size.mebibytes(300)));

        assertThat(small(tiny)).isEqualTo(tiny);
    }

    @Test
    void theSidecarGetsNoCpuLimit() {
        Metrics.JmxSidecar sidecar = Metrics.jmxSidecar(Image.of("example.com/jmx:1"));
        Resources large = Resources.of(Cpu.cores(1), Size.gibibytes(1)).cpuLimit(Cpu.cores(2));

        assertThat(KafkaCluster.named("a")
                        .metrics(sidecar.resources(large))
                        .small()
                        .metrics())
                .isEqualTo(sidecar.resources(Resources.of(Cpu.millis(100), Size.mebibytes(768))));
    }

    @Test
    void poolsAreSmallTooWithoutWhatALaptopLacks() {
        Brokers described = Brokers.of(2)
                .firstNodeId(7)
                .rack(Rack.ofZone())
                .priorityClass("high")
                .scheduler("packing")
                .runtimeClass("gvisor");
        Brokers small = Brokers.of(2)
                .firstNodeId(7)
                .resources(Resources.of(Cpu.millis(100), Size.mebibytes(768)))
                .storage(Storage.claim(Size.gibibytes(1)));

        KafkaCluster cluster = KafkaCluster.named("a")
                .kubernetes(KubernetesVersion.V1_35)
                .brokers(described)
                .brokerPool("pool", described.firstNodeId(20))
                .small();

        assertThat(cluster.brokers()).isEqualTo(small);
        assertThat(cluster.brokerPools()).containsExactly(new BrokerPool("pool", small.firstNodeId(20)));
    }

    @Test
    void aRackThatTheDescriptionGivesStays() {
        assertThat(small(Brokers.of(1).rack(Rack.of("a"))).rack()).contains(Rack.of("a"));
    }

    private static Brokers small(Brokers brokers) {
        return KafkaCluster.named("a").brokers(brokers).small().brokers();
    }

    private static SortedMap<String, String> withoutHeap(SortedMap<String, String> files) {
        files.replaceAll((name, text) -> text.replaceAll("-Xm[sx][0-9]+m", "-Xm"));
        return files;
    }
}
