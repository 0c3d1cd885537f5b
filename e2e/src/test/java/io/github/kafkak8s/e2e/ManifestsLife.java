package io.github.kafkak8s.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The life of a cluster with claims and metrics that was applied as manifests. */
abstract class ManifestsLife extends BrokersLife {
    private final Sample sample;

    ManifestsLife(Sample sample) {
        super(sample, 3);
        this.sample = sample;
    }

    @Test
    @Order(3)
    @DisplayName("metrics have the promised names")
    void metricsHaveThePromisedNames() throws IOException {
        switch (sample) {
            case LAPTOP -> scrape(cluster().brokers(), "brokers", "controllers", "KRaft", "all");
            case ORDERS -> scrape(cluster().brokers(), "brokers", "controllers", "all");
            default -> {
                scrape(cluster().brokers(), "brokers", "KRaft", "all");
                scrape(cluster().coordination(), "controllers", "KRaft", "all");
            }
        }
    }

    @Test
    @Order(5)
    @DisplayName("a deleted coordination pod comes back, topics can be created")
    void aDeletedCoordinationPodComesBack(Records records) {
        cluster().replace(List.of(cluster().coordination().getMetadata().getName() + "-0"));
        topic().awaitInSync();

        Topic other = Topic.create(client(), "made-afterwards");
        other.produce("third", 100);
        records.check(other);
    }

    @Test
    @Order(6)
    @DisplayName("after the loss of all pods at once, all records are there")
    void allPodsAtOnce(Records records) {
        String clusterId = client().clusterId();
        cluster().replace(new ArrayList<>(cluster().uids().keySet()));
        topic().awaitInSync();

        assertThat(client().clusterId()).isEqualTo(clusterId);
        records.check(topic());
    }

    private void scrape(StatefulSet pods, String... answering) throws IOException {
        new Scrape(client(), pods).check(Set.of(answering));
    }
}
