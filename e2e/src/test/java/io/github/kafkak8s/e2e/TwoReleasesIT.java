package io.github.kafkak8s.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two releases of one chart in one namespace. */
@ExtendWith(Cases.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoReleasesIT {
    private static final String NAMESPACE = Sample.LAPTOP.namespace() + "-two";

    @BeforeAll
    void prepare() {
        Kubernetes.get().createNamespace(NAMESPACE);
    }

    @AfterAll
    void cleanUp() {
        TestNamespace.cleanUp(NAMESPACE);
    }

    @Test
    @DisplayName("stay apart")
    void stayApart(Records records) {
        KafkaClient blue = install("blue");
        KafkaClient green = install("green");
        Topic ofBlue = Topic.create(blue, "ledger");
        Topic ofGreen = Topic.create(green, "ledger");
        ofBlue.produce("blue", 300);
        ofGreen.produce("green", 200);

        assertThat(blue.clusterId()).isNotEqualTo(green.clusterId());
        records.check(ofBlue);
        records.check(ofGreen);
    }

    private static KafkaClient install(String release) {
        new Helm(Sample.LAPTOP.chart(), release, NAMESPACE).install(Map.of());
        KafkaPods cluster = new KafkaPods(NAMESPACE, release);
        cluster.awaitReady();
        return KafkaClient.start(cluster);
    }
}
