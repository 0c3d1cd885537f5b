package io.github.kafkak8s.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.shared.invoker.MavenInvocationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The goals that know the chart, in real builds of a real project. */
class ChartGoalsIT {
    private static final String BROKERS = "StatefulSet/orders-broker";

    @TempDir
    Path folder;

    private Path project;

    static List<Path> mavens() throws IOException {
        return GoalsIT.mavens();
    }

    @BeforeEach
    void copy() throws IOException {
        project = SampleProject.copy("zookeeper-production", folder);
    }

    @Test
    void generateAndCheckKnowTheChart() throws IOException, MavenInvocationException {
        String deploy = "-Dkafka-k8s.outputDirectory=deploy";
        MavenRun generated = MavenRun.of(project, "-o", "kafka-k8s:generate", deploy);
        assertThat(generated.exitCode()).as(generated.output()).isZero();
        Path chart = project.resolve("deploy/orders/chart");
        assertThat(generated.output())
                .containsPattern(
                        "orders \\(OrdersKafka\\): \\d+ files in " + project.toRealPath() + "/deploy/orders/chart");
        assertThat(chart.resolve("Chart.yaml")).content().contains("name: orders\n", "version: 1.0.0\n");

        MavenRun same = MavenRun.of(project, "-o", "kafka-k8s:check", deploy);
        assertThat(same.exitCode()).as(same.output()).isZero();
        assertThat(same.output()).contains("deploy/orders/chart is what the description renders.");

        Path file = chart.resolve("Chart.yaml");
        Files.writeString(file, Files.readString(file).replace("name: orders\n", "name: mine\n"));
        MavenRun drift = MavenRun.of(project, "-o", "kafka-k8s:check", deploy);
        assertThat(drift.exitCode()).isNotZero();
        assertThat(drift.output())
                .contains("deploy/orders/manifests is what the description renders.")
                .contains("--- a/Chart.yaml", "-name: mine\n+name: orders\n");

        MavenRun without = MavenRun.of(project, "-o", "kafka-k8s:check", deploy, "-Dkafka-k8s.chart=false");
        assertThat(without.exitCode()).as(without.output()).isZero();
    }

    @Test
    void eachOutputCanBeSwitchedOff() throws MavenInvocationException {
        Path output = project.resolve("target/kafka-k8s/orders");

        assertThat(MavenRun.of(project, "-o", "kafka-k8s:generate", "-Dkafka-k8s.manifests=false")
                        .exitCode())
                .isZero();
        assertThat(output.resolve("chart/Chart.yaml")).exists();
        assertThat(output.resolve("manifests")).doesNotExist();

        MavenRun none = MavenRun.of(
                project, "-o", "kafka-k8s:generate", "-Dkafka-k8s.manifests=false", "-Dkafka-k8s.chart=false");
        assertThat(none.exitCode()).isNotZero();
        assertThat(none.output()).contains("kafka-k8s.manifests and kafka-k8s.chart are both false");
    }

    @Test
    void packageGivesTheSameBytesTwice() throws IOException, MavenInvocationException, InterruptedException {
        Path archive = project.resolve("target/orders-1.0.0.tgz");
        MavenRun first = MavenRun.of(project, "-o", "kafka-k8s:package");
        assertThat(first.exitCode()).as(first.output()).isZero();
        byte[] bytes = Files.readAllBytes(archive);

        MavenRun second = MavenRun.of(project, "-o", "clean", "kafka-k8s:package");

        assertThat(second.exitCode()).as(second.output()).isZero();
        assertThat(archive).hasBinaryContent(bytes);
        Process tar = new ProcessBuilder("tar", "tzf", archive.toString()).start();
        try (InputStream list = tar.getInputStream()) {
            assertThat(new String(list.readAllBytes(), StandardCharsets.UTF_8).lines())
                    .isSorted()
                    .contains("orders/Chart.yaml", "orders/values.yaml")
                    .doesNotContain("orders/inventory.sha256");
        }
        assertThat(tar.waitFor()).isZero();
        assertThat(project.resolve("target/kafka-k8s")).doesNotExist();
    }

    @ParameterizedTest
    @MethodSource("mavens")
    void templateShowsWhatValuesChange(Path home) throws IOException, MavenInvocationException {
        MavenRun agreed = MavenRun.of(home, project, "-o", "kafka-k8s:template");
        assertThat(agreed.exitCode()).as(agreed.output()).isZero();
        assertThat(agreed.output())
                .containsPattern("orders \\(OrdersKafka\\): chart and manifests agree in \\d+ objects\\.");

        Files.writeString(project.resolve("more.yaml"), "replicaCount: 7\n");
        MavenRun changed = MavenRun.of(home, project, "-o", "kafka-k8s:template", "-Dkafka-k8s.values=more.yaml");
        assertThat(changed.exitCode()).as(changed.output()).isZero();
        assertThat(changed.output())
                .contains("of the chart with more.yaml (b):\n--- a/" + BROKERS + "\n+++ b/" + BROKERS)
                .contains("-  replicas: 5\n+  replicas: 7\n");
        System.out.println(home.getFileName() + ": template renders the chart");
    }

    /** Helm's refusals cross its class loader. */
    @Test
    void valuesThatHelmCannotReadAreItsOwnMessage() throws IOException, MavenInvocationException {
        Files.writeString(project.resolve("bad.yaml"), "brokers: [\n");

        MavenRun run = MavenRun.of(project, "-o", "kafka-k8s:template", "-Dkafka-k8s.values=bad.yaml");

        assertThat(run.exitCode()).isNotZero();
        assertThat(run.output())
                .contains("orders (OrdersKafka): the chart with bad.yaml does not render: failed to parse ");
    }

    @Test
    void lintPassesTheChart() throws MavenInvocationException {
        MavenRun run = MavenRun.of(project, "-o", "kafka-k8s:lint");

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.output()).contains("orders (OrdersKafka): helm lint has nothing to say.");
        assertThat(project.resolve("target/kafka-k8s")).doesNotExist();
    }

    @Test
    void aValuesFileThatIsNotThereIsNamed() throws MavenInvocationException {
        MavenRun run = MavenRun.of(project, "-o", "kafka-k8s:lint", "-Dkafka-k8s.values=none.yaml");

        assertThat(run.exitCode()).isNotZero();
        assertThat(run.output()).contains("kafka-k8s.values: cannot read ").contains("none.yaml");
    }
}
