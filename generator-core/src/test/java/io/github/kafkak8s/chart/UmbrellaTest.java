package io.github.kafkak8s.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The chart as a part of another one. */
class UmbrellaTest {
    private static final String SAMPLE = "kraft-production";

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        ChartFolder.write(ChartFolder.files(SAMPLE), folder.resolve("umbrella/charts/payments"));
        Files.writeString(folder.resolve("umbrella/Chart.yaml"), """
                apiVersion: v2
                name: umbrella
                version: 1.0.0
                dependencies:
                - name: payments
                  version: 1.2.3
                  alias: kafka
                  condition: kafka.enabled
                """);
    }

    @Test
    void rendersAsAlone() throws IOException {
        Files.writeString(folder.resolve("umbrella/values.yaml"), """
                global:
                  x: 1
                  imageRegistry: mirror.example.com
                kafka:
                  enabled: true
                  replicaCount: 5
                  config:
                    log.retention.ms: null
                """);

        HelmRun.Outcome umbrella = HelmRun.template(folder.resolve("umbrella"), "shop", "web", Optional.empty());

        assertThat(umbrella.refusal()).isEmpty();
        HelmRun.Outcome alone = ChartFolder.of(SAMPLE, folder)
                .render("shop", "web", "replicaCount: 5\nconfig: {log.retention.ms: null}\n");
        assertThat(ComparableObjects.of(umbrella.yaml()))
                .isEqualTo(ComparableObjects.of(alone.yaml()))
                .hasSizeGreaterThan(10);
        assertThat(umbrella.yaml()).contains("helm.sh/chart: kafka-1.2.3").doesNotContain("mirror.example.com");
    }

    @Test
    void theConditionTurnsItOff() throws IOException {
        Files.writeString(folder.resolve("umbrella/values.yaml"), "kafka: {enabled: false}\n");

        HelmRun.Outcome off = HelmRun.template(folder.resolve("umbrella"), "shop", "web", Optional.empty());

        assertThat(off.refusal()).isEmpty();
        assertThat(ComparableObjects.of(off.yaml())).isEmpty();
    }

    @Test
    void itsValuesAreChecked() throws IOException {
        Files.writeString(folder.resolve("umbrella/values.yaml"), "kafka: {replicas: 5}\n");

        HelmRun.Outcome refused = HelmRun.template(folder.resolve("umbrella"), "shop", "web", Optional.empty());

        assertThat(refused.refusal()).contains("additional properties 'replicas' not allowed");
    }
}
