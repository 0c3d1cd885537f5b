package io.github.kafkak8s.derive;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kafkak8s.Generator;
import io.github.kafkak8s.chart.ChartInfo;
import io.github.kafkak8s.model.BrokerPool;
import io.github.kafkak8s.model.Brokers;
import io.github.kafkak8s.model.KRaft;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.KafkaVersion;
import io.github.kafkak8s.model.Metrics;
import io.github.kafkak8s.model.ZooKeeper;
import io.github.kafkak8s.model.placement.Rack;
import io.github.kafkak8s.model.pod.ExtraContainer;
import io.github.kafkak8s.model.pod.Image;
import io.github.kafkak8s.model.pod.Resources;
import io.github.kafkak8s.model.unit.Cpu;
import io.github.kafkak8s.model.unit.Size;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All images come from the mirror, and images.txt says what it needs. */
class RegistryMirrorTest {
    private static final String DIGEST = "@sha256:" + "ab".repeat(32);

    @ParameterizedTest
    @CsvSource({
        "docker.io/apache/kafka:4.3.1, docker.io/apache/kafka:4.3.1, m.example.com/x/apache/kafka:4.3.1",
        "apache/kafka:4.3.1, docker.io/apache/kafka:4.3.1, m.example.com/x/apache/kafka:4.3.1",
        "kafka:1, docker.io/library/kafka:1, m.example.com/x/library/kafka:1",
        "docker.io/kafka:1, docker.io/library/kafka:1, m.example.com/x/library/kafka:1",
        "quay.io:443/kafka:1, quay.io:443/kafka:1, m.example.com/x/kafka:1",
        "m.example.com/kafka:1, m.example.com/kafka:1, m.example.com/x/kafka:1",
        "m.example.com/x/kafka:1, m.example.com/x/kafka:1, m.example.com/x/kafka:1"
    })
    void hostsAreReplaced(String described, String source, String target) {
        for (String suffix : List.of("", DIGEST)) {
            KafkaCluster cluster = KafkaCluster.named("orders")
                    .brokers(Brokers.of(3).image(Image.of(described + suffix)))
                    .registryMirror("m.example.com/x");

            assertThat(Generator.manifests(cluster))
                    .containsEntry("images.txt", source + suffix + " " + target + suffix + "\n");
            assertThat(RegistryMirror.applied(RegistryMirror.applied(cluster)))
                    .isEqualTo(RegistryMirror.applied(cluster));
        }
    }

    @Test
    void noImageIsForgotten() {
        KafkaCluster cluster = KafkaCluster.named("orders")
                .version(KafkaVersion.V3_9_1)
                .coordination(ZooKeeper.ensemble(3).initContainer(extra("zk-init")))
                .brokers(Brokers.of(3)
                        .rack(Rack.ofZone(Image.of("quay.io/kubectl:1")))
                        .container(extra("first"))
                        .initContainer(extra("second")))
                .brokerPools(List.of(new BrokerPool(
                        "big", Brokers.of(3).image(Image.kafka("quay.io/big:1")).container(extra("third")))))
                .metrics(Metrics.javaAgent(Image.of("quay.io/jmx:1")))
                .registryMirror("m.example.com");
        TreeSet<String> images = new TreeSet<>();
        AllImages.change(RegistryMirror.applied(cluster), image -> {
            images.add(image.reference());
            return image;
        });

        assertThat(images)
                .containsExactly(
                        "m.example.com/apache/kafka:3.9.1",
                        "m.example.com/big:1",
                        "m.example.com/first:1",
                        "m.example.com/jmx:1",
                        "m.example.com/kubectl:1",
                        "m.example.com/library/zookeeper:3.9.4",
                        "m.example.com/second:1",
                        "m.example.com/third:1",
                        "m.example.com/zk-init:1");
        assertThat(RegistryMirror.sources(cluster)).containsOnlyKeys(images);
    }

    /** Else a chart would have a second image to set. */
    @Test
    void controllersStillTakeTheImageOfTheBrokers() {
        KafkaCluster cluster = KafkaCluster.named("orders")
                .coordination(KRaft.dedicated(3))
                .brokers(Brokers.of(3).image(Image.confluentKafka("confluentinc/cp-kafka:8.2.0")))
                .registryMirror("m.example.com");

        assertThat(RegistryMirror.applied(cluster).coordination()).isEqualTo(cluster.coordination());
        assertThat(Generator.manifests(cluster).values())
                .filteredOn(text -> text.contains("kind: StatefulSet"))
                .hasSize(2)
                .allMatch(text -> text.contains("image: m.example.com/confluentinc/cp-kafka:8.2.0\n"));
        assertThat(Generator.chart(cluster, ChartInfo.of("1.0.0")).get("values.yaml"))
                .contains("registry: m.example.com\n", "repository: confluentinc/cp-kafka\n", "tag: 8.2.0\n");
    }

    @Test
    void withoutAMirrorEachImageStandsOnce() {
        KafkaCluster cluster = KafkaCluster.named("orders")
                .brokers(Brokers.of(3).container(extra("b")).initContainer(extra("a")))
                .metrics(Metrics.jmxSidecar(Image.of("quay.io/a:1")));

        assertThat(Generator.manifests(cluster)).containsEntry("images.txt", """
                docker.io/apache/kafka:4.3.1
                quay.io/a:1
                quay.io/b:1
                """);
        assertThat(RegistryMirror.sources(cluster)).isEmpty();
    }

    private static ExtraContainer extra(String name) {
        return ExtraContainer.of(
                name, Image.of("quay.io/" + name + ":1"), Resources.of(Cpu.millis(50), Size.mebibytes(64)));
    }
}
