package io.github.kafkak8s.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.kafkak8s.derive.PodNames;
import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.model.Brokers;
import io.github.kafkak8s.model.KRaft;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.KubernetesVersion;
import io.github.kafkak8s.model.placement.Placement;
import io.github.kafkak8s.model.placement.Rack;
import io.github.kafkak8s.model.pod.PodVolume;
import io.github.kafkak8s.model.storage.ClaimRetention.Policy;
import io.github.kafkak8s.model.storage.Storage;
import io.github.kafkak8s.model.unit.Size;
import java.time.Duration;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is valid by itself, and not together. */
class CombinationRulesTest {
    private static final Size GIB = Size.gibibytes(1);

    static Stream<Arguments> descriptions() {
        return Stream.of(
                arguments(
                        brokers(b -> b.config(c -> c.replicaLagTimeMax(Duration.ofMillis(100)))),
                        "brokers.config[replica.lag.time.max.ms]: replica.fetch.wait.max.ms, 500, exceeds"
                                + " replica.lag.time.max.ms, 100, which Kafka refuses. Use at most that, or raise it."),
                arguments(
                        brokers(b -> b.config(c -> c.set("log.retention.ms", "0"))),
                        "brokers.config[log.retention.ms]: 0 keeps nothing, and Kafka refuses it. Use at least 1, or -1 for"
                                + " ever."),
                arguments(
                        brokers(b -> b.config(c -> c.set("queued.max.request.bytes", "100"))),
                        "brokers.config[queued.max.request.bytes]: 100 is less than socket.request.max.bytes, 104857600: no"
                                + " large request would ever be read, and Kafka refuses it. Use at least that."),
                arguments(
                        brokers(b -> b.config(c -> c.logCleanerDedupeBuffer(Size.mebibytes(2000)))),
                        "brokers.heap: 1Gi does not hold the log cleaner's buffer of 2000Mi"
                                + " (log.cleaner.dedupe.buffer.size), without which a broker does not start. Use at least"
                                + " 2064Mi, or a smaller buffer."),
                arguments(
                        brokers(b -> b.storage(Storage.jbod(Storage.claim(GIB), Storage.claim(GIB)))
                                .volume(PodVolume.emptyDir("x", GIB))
                                .mount("x", "/var/lib/kafka/data-1")),
                        "brokers.mount[/var/lib/kafka/data-1]: collides with /var/lib/kafka/data-1, which the container"
                                + " needs. Use e.g. \"/opt/plugins\"."),
                arguments(
                        brokers(b -> b.volume(PodVolume.claim("x", "data-a-broker-0"))
                                .mount("x", "/x")),
                        "brokers.volume[x]: the claim \"data-a-broker-0\" is also brokers.storage. Mount the generator's own"
                                + " volume for reading, or use another claim."),
                arguments(
                        brokers(b -> b.count(1).storage(Storage.existingClaim("data-a-controller-0"))),
                        "brokers.storage: the claim \"data-a-controller-0\" is also coordination.storage. Give each volume a"
                                + " claim of its own."),
                arguments(
                        brokers(b -> b.count(1)
                                .storage(Storage.hostPath(GIB, "/data/a"))
                                .claimRetention(Policy.DELETE, Policy.DELETE)),
                        "brokers.claimRetention: deletes claims of volumes on nodes: the records stay, but no pod gets them"
                                + " before somebody releases each volume by hand. Remove it."),
                arguments(
                        brokers(b -> b.jvmOption("-mx4g")),
                        "brokers.jvmOption[-mx4g]: sets the heap. Use heap or heapPercent."),
                arguments(
                        brokers(b -> b.jvmOption("--list-modules")),
                        "brokers.jvmOption[--list-modules]: replaces or ends what the image's scripts start. Remove it."));
    }

    @ParameterizedTest
    @MethodSource("descriptions")
    void isRefused(KafkaCluster cluster, String problems) {
        assertThat(Check.problems(cluster).stream().map(Problem::toString).collect(Collectors.joining("\n")))
                .isEqualTo(problems);
    }

    /** The pods of one pool are alone on their node, and still share it with those of others. */
    @Test
    void poolsOfOneBrokerMayShareANode() {
        Brokers one =
                Brokers.of(1).storage(Storage.emptyDir().survivesLossOf(1)).placement(Placement.anywhere());
        KafkaCluster cluster = KafkaCluster.named("a")
                .coordination(KRaft.dedicated(3))
                .brokers(one)
                .brokerPool("p", one.firstNodeId(100))
                .brokerPool("q", one.firstNodeId(200));

        assertThat(Check.problems(cluster))
                .extracting(Problem::path)
                .containsExactly(
                        "brokers.storage.survivesLossOf",
                        "brokerPools[p].storage.survivesLossOf",
                        "brokerPools[q].storage.survivesLossOf");
    }

    @Test
    void aSmallClusterHasAllRacksOrNone() {
        KafkaCluster cluster = KafkaCluster.named("a")
                .kubernetes(KubernetesVersion.V1_35)
                .coordination(KRaft.dedicated(3))
                .brokers(Brokers.of(2).rack(Rack.ofZone()))
                .brokerPool("b", Brokers.of(1).firstNodeId(100).rack(Rack.of("a")));

        assertThat(Check.problems(cluster)).isEmpty();
        assertThat(Check.problems(cluster.small())).isEmpty();
    }

    @Test
    void furtherContainersMayReadEachVolume() {
        assertThat(PodNames.readable(Role.brokers(
                        brokers(b -> b.storage(Storage.jbod(Storage.claim(GIB), Storage.claim(GIB)))
                                .metadataStorage(Storage.claim(GIB))))))
                .containsExactly("config", "data", "data-1", "metadata");
    }

    private static KafkaCluster brokers(UnaryOperator<Brokers> change) {
        return KafkaCluster.named("a").coordination(KRaft.dedicated(3)).brokers(change.apply(Brokers.of(3)));
    }
}
