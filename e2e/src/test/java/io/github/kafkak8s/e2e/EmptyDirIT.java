package io.github.kafkak8s.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ContainerStatus;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** A broker whose records live as long as its pod. */
@ExtendWith(Cases.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EmptyDirIT {
    private static final Sample SAMPLE = Sample.DEV;
    private static final String POD = "dev-broker-0";
    private static final String OF_RELEASE = SAMPLE.namespace() + "-chart";

    private final KafkaPods cluster = new KafkaPods(SAMPLE.namespace(), SAMPLE.cluster());
    private Topic topic;

    @BeforeAll
    void prepare() {
        TestNamespace.prepare(SAMPLE);
    }

    @AfterAll
    void cleanUp() {
        TestNamespace.cleanUp(SAMPLE.namespace());
        TestNamespace.cleanUp(OF_RELEASE);
    }

    @Test
    @Order(1)
    @DisplayName("a single broker exchanges messages")
    void aSingleBrokerExchangesMessages(Records records) {
        Kubernetes.get().apply(SAMPLE.manifests());
        cluster.awaitReady();
        topic = Topic.create(KafkaClient.start(cluster), "ledger");
        topic.produce("first", 1000);
        records.check(topic);
    }

    @Test
    @Order(2)
    @DisplayName("a crash of the container keeps the records")
    void aCrashOfTheContainerKeepsTheRecords(Records records) {
        String uid = cluster.uids().get(POD);
        int restarts = kafka().getRestartCount();
        // The kernel keeps SIGKILL from the first process of a container; the JVM dies of this one, too.
        cluster.run(POD, "(sleep 1; kill -SEGV 1) >/dev/null 2>&1 &");
        Waits.await("restart of the container", Duration.ofMinutes(3))
                .until(() -> kafka().getRestartCount() > restarts);
        cluster.awaitReady();

        assertThat(kafka().getLastState().getTerminated().getExitCode()).isNotZero();
        assertThat(cluster.uids()).containsEntry(POD, uid);
        topic.produce("second", 100);
        records.check(topic);
    }

    @Test
    @Order(3)
    @DisplayName("an installed release passes its test and exchanges messages")
    void anInstalledReleaseExchangesMessages(Records records) {
        Kubernetes.get().createNamespace(OF_RELEASE);
        KafkaPods pods = new KafkaPods(OF_RELEASE, "blue");
        Helm helm = new Helm(SAMPLE.chart(), "blue", OF_RELEASE);
        helm.install(Map.of());
        pods.awaitReady();
        helm.test();
        Topic ofRelease = Topic.create(KafkaClient.start(pods), "ledger");
        ofRelease.produce("first", 200);
        records.check(ofRelease);
    }

    private ContainerStatus kafka() {
        return cluster.pod(POD).getStatus().getContainerStatuses().get(0);
    }
}
