package io.github.kafkak8s.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kafkak8s.model.broker.BrokerConfig;
import io.github.kafkak8s.model.network.NetworkPeer;
import io.github.kafkak8s.model.pod.Image;
import io.github.kafkak8s.model.storage.Storage;
import io.github.kafkak8s.model.unit.Cpu;
import io.github.kafkak8s.model.unit.Size;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values print as Kubernetes writes them, and a local mistake throws where it is made, with the value. */
class UnitsTest {

    @ParameterizedTest
    @CsvSource({
        "250Gi, 250Gi",
        "1024Mi, 1Gi",
        "1000Mi, 1000Mi",
        "50G, 50G",
        "1500M, 1500M",
        "1, 1",
        "1000, 1k",
        "1025, 1025",
        "2Ti, 2Ti"
    })
    void sizePrintsItsShortestQuantity(String text, String printed) {
        assertThat(Size.of(text)).hasToString(printed);
        assertThat(Size.of(printed)).isEqualTo(Size.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1Gb", "1.5Gi", "-1Gi", "1 Gi", "", "100m", "Gi", "1gi", "9999999999999999999"})
    void sizeRefusesOtherText(String text) {
        assertThatThrownBy(() -> Size.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("size: \"" + text
                        + "\" is no Kubernetes quantity of bytes; write a whole number and Ki, Mi, Gi,"
                        + " Ti, k, M, G or T, e.g. \"250Gi\"");
    }

    @Test
    void localMistakesThrowWithTheirValue() {
        refused(() -> Size.gibibytes(-1), "size: -1Gi; a size is at least 1 byte");
        refused(() -> Size.of("9999999Pi"), "size: 9999999Pi is more than 8 exbibytes");
        refused(() -> Cpu.millis(0), "cpu: 0m; a CPU quantity is at least 1m");
        refused(
                () -> Cpu.of("0.5"),
                "cpu: \"0.5\" is no Kubernetes quantity of CPU; write whole cores or thousandths, e.g. \"2\" or \"500m\"");
        refused(
                () -> KafkaVersion.of("2.8.0"),
                "kafka version: 2.8.0 is of no supported line; use 3.9, 4.0, 4.1, 4.2, 4.3");
        refused(
                () -> KafkaVersion.of("4.3"),
                "kafka version: \"4.3\" is no version; write major.minor.patch, e.g. 4.3.1");
        refused(
                () -> new KubernetesVersion(20),
                "kubernetes version: 1.20 is not supported; use a version from 1.31 to 1.36");
        refused(
                () -> Image.of("apache/kafka:latest"),
                "image: \"apache/kafka:latest\" can change between two pods of one cluster; name a version tag or a"
                        + " digest");
        refused(
                () -> Image.of("apache/kafka"),
                "image: \"apache/kafka\" can change between two pods of one cluster; name a version tag or a digest");
        refused(
                () -> Image.of("Apache Kafka:1"),
                "image: \"Apache Kafka:1\" is no image reference; write registry/repository:tag");
        refused(
                () -> Image.of("ghcr.io/Org/Kafka:4.1"),
                "image: \"ghcr.io/Org/Kafka:4.1\" is no image reference; write registry/repository:tag");
        refused(
                () -> Image.of("a:1").volumes("/data/"),
                "image: volume \"/data/\" is no absolute path without \"..\" and a final slash");
        refused(
                () -> BrokerConfig.empty().logRetention(Duration.ZERO),
                "config.logRetention: PT0S is not from one millisecond to 100 years; for ever is"
                        + " set(\"log.retention.ms\", \"-1\")");
        refused(
                () -> BrokerConfig.empty().set("num.io.threads", "8\nlisteners=x"),
                "config[num.io.threads]: the value has a line break or another control character; write one line");
    }

    @Test
    void nullIsNamedWhereItIsGiven() {
        KafkaCluster cluster = KafkaCluster.named("a");
        isNull(() -> KafkaCluster.named(null), "name is null");
        isNull(() -> cluster.coordination(null), "coordination is null");
        isNull(() -> cluster.metrics(null), "metrics is null");
        isNull(() -> cluster.kubernetes(null), "kubernetes is null");
        isNull(() -> cluster.logLevel(null), "logLevel is null");
        isNull(() -> cluster.imagePullSecrets("a", null), "one of imagePullSecrets is null");
        isNull(
                () -> cluster.networking(n -> n.clientPeers((NetworkPeer) null)),
                "one of networking.clientPeers is null");
        isNull(() -> NetworkPeer.namespace(null), "networkPeer.namespace is null");
        isNull(() -> cluster.namespace((String) null), "namespace.name is null");
        isNull(() -> Brokers.of(3).storage(null), "brokers.storage is null");
        isNull(() -> Brokers.of(3).placement(null), "placement is null");
        isNull(() -> Brokers.of(3).annotation("k", null), "annotation[k] is null");
        isNull(() -> Brokers.of(3).env("A", (String) null), "env[A] is null");
        isNull(() -> Brokers.of(3).envFromSecret(null), "envFromSecret is null");
        isNull(() -> Brokers.of(3).config(c -> c.set("k", null)), "config[k] is null");
        isNull(() -> Storage.claim(null), "storage.size is null");
    }

    @Test
    void imagesMayHaveAPortADigestOrBoth() {
        String digest = "@sha256:" + "0a".repeat(32);
        assertThat(Image.of("registry.example.com:5005/kafka:3.9.1").reference())
                .endsWith(":3.9.1");
        assertThat(Image.of("kafka" + digest).reference()).endsWith(digest);
        assertThat(Image.of("kafka:latest" + digest).reference()).startsWith("kafka:latest");
        refused(
                () -> Image.of("registry.example.com:5005/kafka"),
                "image: \"registry.example.com:5005/kafka\" can change between two pods of one cluster; name a version tag"
                        + " or a digest");
    }

    @Test
    void cpuPrintsWholeCoresOrThousandths() {
        assertThat(Cpu.cores(2)).hasToString("2");
        assertThat(Cpu.millis(1500)).hasToString("1500m");
        assertThat(Cpu.millis(3000)).hasToString("3");
        assertThat(Cpu.of("2")).isEqualTo(Cpu.cores(2));
        assertThat(Cpu.of("1500m")).isEqualTo(Cpu.millis(1500));
    }

    private static void refused(ThrowingCallable mistake, String message) {
        assertThatThrownBy(mistake).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    private static void isNull(ThrowingCallable mistake, String message) {
        assertThatThrownBy(mistake).isInstanceOf(NullPointerException.class).hasMessage(message);
    }
}
