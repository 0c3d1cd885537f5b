package io.github.kafkak8s.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kafkak8s.model.Brokers;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.KafkaVersion;
import io.github.kafkak8s.model.Metrics;
import io.github.kafkak8s.model.ZooKeeper;
import io.github.kafkak8s.model.placement.Rack;
import io.github.kafkak8s.model.pod.Image;
import io.github.kafkak8s.model.pod.KafkaScripts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mirrors that can be one, and images that say no more than they can. */
class ImageRulesTest {
    private static final KafkaCluster ORDERS = KafkaCluster.named("orders");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://registry.example.com",
                "registry.example.com/",
                "registry.example.com/Mirror",
                "registry.example.com//mirror",
                "mirror",
                "registry.example.com/mirror:1",
                "registry_1.example.com",
                ""
            })
    void whatIsNoRegistryIsRefused(String mirror) {
        assertThat(problems(ORDERS.registryMirror(mirror)))
                .containsExactly("registryMirror: \"" + mirror
                        + "\" is no registry with an optional path: no scheme, no capitals in the path, no final slash. Use"
                        + " e.g. \"registry.example.com/mirror\".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"registry.example.com", "localhost/a", "harbor:5000/a/b-c", "[::1]:5000", "10.0.0.1/x"})
    void registriesMayHaveAPath(String mirror) {
        assertThat(problems(ORDERS.registryMirror(mirror))).isEmpty();
    }

    @Test
    void imagesOfSeveralRegistriesNeedSeveralNames() {
        Metrics metrics = Metrics.jmxSidecar(Image.of("quay.io/apache/kafka:4.3.1"));

        assertThat(problems(ORDERS.metrics(metrics))).isEmpty();
        assertThat(problems(ORDERS.metrics(metrics).registryMirror("m.example.com")))
                .containsExactly("registryMirror: makes one image, m.example.com/apache/kafka:4.3.1, of"
                        + " docker.io/apache/kafka:4.3.1 and quay.io/apache/kafka:4.3.1. Describe one of them by a name of"
                        + " its own in the mirror.");
        assertThat(problems(ORDERS.metrics(Metrics.jmxSidecar(Image.of("m.example.com/apache/kafka:4.3.1")))
                        .registryMirror("m.example.com")))
                .isEmpty();
    }

    @Test
    void onlyKafkaHasItsCommands() {
        Image image = Image.of("example.com/a:1").scripts(KafkaScripts.CONFLUENT);
        KafkaCluster cluster = ORDERS.version(KafkaVersion.V3_9_1)
                .coordination(ZooKeeper.ensemble(3).image(image))
                .brokers(Brokers.of(3).image(image).rack(Rack.ofZone(image)))
                .metrics(Metrics.javaAgent(image));

        assertThat(problems(cluster))
                .filteredOn(problem -> problem.contains("commands"))
                .hasSize(3)
                .allMatch(problem -> problem.endsWith(": says where Kafka's commands are, which has no effect: this"
                        + " container does not run Kafka. Use Image.of, without scripts."))
                .extracting(problem -> problem.substring(0, problem.indexOf(':')))
                .containsExactly("coordination.image", "brokers.rack.kubectl", "metrics.image");
    }

    @Test
    void recordsAreNotKeptAmongTheCommands() {
        Image image = Image.of("example.com/a:1").scripts(new KafkaScripts("/srv/kafka/bin", ""));

        assertThat(problems(ORDERS.brokers(Brokers.of(3).image(image).mountPath("/srv/kafka"))))
                .containsExactly(
                        "brokers.mountPath: \"/srv/kafka\" collides with /srv/kafka/bin, which the pods need. Use"
                                + " e.g. \"/var/lib/kafka/data\".");
    }

    private static List<String> problems(KafkaCluster cluster) {
        return Check.problems(cluster).stream().map(Problem::toString).toList();
    }
}
