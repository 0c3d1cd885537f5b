package io.github.kafkak8s.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.maven.shared.invoker.MavenInvocationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decorations in real builds: plain ones with nothing but the plugin, Dekorate's from the project's own class path. */
class DecorationsIT {
    private static final String DEFINITION = """
            package com.example.kafka;
            import io.fabric8.kubernetes.api.model.*;
            import io.fabric8.kubernetes.api.model.apps.*;
            import io.github.kafkak8s.decorate.*;
            import io.github.kafkak8s.model.*;
            import java.util.List;
            %s
            public class MineKafka implements DecoratedClusterDefinition {
              @Override public KafkaCluster define() {
                return KafkaCluster.named("mine").coordination(KRaft.combined()).brokers(Brokers.of(3));
              }
              @Override public Decorations decorations(KafkaCluster cluster) {
                String broker = cluster.name() + "-broker";
                return Decorations.none()%s;
              }
              /** Loaded when the decoration runs, long after the search for definitions. */
              private static class Late {
                void own(StatefulSet set, String owner) { set.getMetadata().getAnnotations().put("example.com/owner", owner); }
              }
            }
            """;
    private static final String PLAIN = """
            .named(StatefulSet.class, broker, set -> new Late().own(set, broker))
            .add(new ConfigMapBuilder().withNewMetadata().withName(broker + "-own").endMetadata().build())
            """;
    private static final String BROKERS = "-statefulset-mine-broker.yaml";

    @TempDir
    Path folder;

    private Path project;

    @BeforeEach
    void copy() throws IOException {
        project = SampleProject.copy("dev", folder);
        Files.delete(project.resolve("src/main/java/com/example/kafka/DevKafka.java"));
    }

    @Test
    void plainOnesNeedNothingButThePlugin() throws IOException, MavenInvocationException {
        define("", PLAIN);

        MavenRun run = MavenRun.of(project, "-o", "-X", "kafka-k8s:generate");

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(manifest(BROKERS)).content().contains("    example.com/owner: mine-broker\n");
        assertThat(manifest("-configmap-mine-broker-own.yaml")).content().contains("  namespace: kafka\n");
        assertThat(run.output())
                .contains("Included: io.github.kafkak8s:kafka-k8s-generator-core")
                .doesNotContain("dekorate-core");
        assertChartAgrees();
    }

    @Test
    void dekoratesComeFromTheProjectsClassPath() throws IOException, MavenInvocationException {
        Path pom = project.resolve("pom.xml");
        Files.writeString(
                pom,
                Files.readString(pom)
                        .replace("</dependencies>", dependency() + "</dependencies>")
                        .replace("</properties>", "<maven.compiler.proc>none</maven.compiler.proc></properties>"));
        define("""
                import io.dekorate.kubernetes.config.*;
                import io.dekorate.kubernetes.config.ProbeBuilder;
                import io.dekorate.kubernetes.decorator.*;
                import io.github.kafkak8s.decorate.dekorate.DekorateDecorators;
                """, """
                .with(DekorateDecorators.of(() -> List.of(
                    new AddLabelDecorator(broker, "team", "streams", "StatefulSet"),
                    new AddLivenessProbeDecorator(broker, "kafka",
                        new ProbeBuilder().withExecAction("true").withPeriodSeconds(77).build()))))
                """);

        MavenRun run = MavenRun.of(project, "-o", "kafka-k8s:generate");

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(manifest(BROKERS)).content().contains("    team: streams\n", "periodSeconds: 77\n");
        assertThat(run.output()).doesNotContain("[WARNING]");
        assertChartAgrees();
    }

    @Test
    void validateReportsTheirProblems() throws IOException, MavenInvocationException {
        define("", ".each(StatefulSet.class, set -> set.getSpec().setReplicas(1)).each(Secret.class, secret -> {})");

        MavenRun run = MavenRun.of(project, "-o", "kafka-k8s:validate");

        assertThat(run.exitCode()).isNotZero();
        assertThat(run.output()).contains("""
                mine (MineKafka): 2 problems
                [ERROR]   decorations[0] on StatefulSet/mine-broker: changes spec.replicas, from which other objects follow.""", """
                [ERROR]   decorations[1]: finds no Secret. Remove it.""");
        assertThat(project.resolve("target/kafka-k8s")).doesNotExist();
    }

    @Test
    void whatOnlyTheChartCannotSayIsNoStackTrace() throws IOException, MavenInvocationException {
        define(
                "",
                ".each(StatefulSet.class, set ->"
                        + " set.getSpec().getTemplate().getSpec().setTerminationGracePeriodSeconds(7L))");

        MavenRun run = MavenRun.of(project, "-o", "kafka-k8s:generate");

        assertThat(run.exitCode()).isNotZero();
        assertThat(run.output())
                .contains("mine: 1 problem\n[ERROR]   decorations: no template of the chart can say this:")
                .doesNotContain("\tat ");
        assertThat(MavenRun.of(project, "-o", "kafka-k8s:generate", "-Dkafka-k8s.chart=false")
                        .exitCode())
                .isZero();
    }

    private void assertChartAgrees() throws MavenInvocationException {
        MavenRun template = MavenRun.of(project, "-o", "kafka-k8s:template");
        assertThat(template.exitCode()).as(template.output()).isZero();
        assertThat(template.output()).contains("mine (MineKafka): chart and manifests agree in ");
    }

    /** As docs/decorations.md says. */
    private static String dependency() throws IOException {
        String docs = Files.readString(MavenRun.root().resolve("docs/decorations.md"));
        int start = docs.indexOf("<dependency>");
        return docs.substring(start, docs.indexOf("</dependency>", start)) + "</dependency>";
    }

    /** Files are numbered by kind, so tests know the end of a name only. */
    private Path manifest(String end) throws IOException {
        try (Stream<Path> files = Files.list(project.resolve("target/kafka-k8s/mine/manifests"))) {
            return files.filter(file -> file.toString().endsWith(end))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void define(String imports, String decorations) throws IOException {
        Files.writeString(
                project.resolve("src/main/java/com/example/kafka/MineKafka.java"),
                DEFINITION.formatted(imports, decorations));
    }
}
