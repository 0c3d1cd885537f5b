package io.github.kafkak8s.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.shared.invoker.MavenInvocationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The goals in real builds of real projects. */
class GoalsIT {
    private static final String BROKERS = "60-statefulset-orders-broker.yaml";

    @TempDir
    Path folder;

    static List<Path> mavens() throws IOException {
        List<Path> homes = MavenRun.mavens();
        assertThat(homes).hasSizeGreaterThanOrEqualTo(3);
        return homes;
    }

    @ParameterizedTest
    @MethodSource("mavens")
    void generateRunsBareOnEveryMaven(Path home) throws IOException, MavenInvocationException {
        Path project = SampleProject.copy("zookeeper-production", folder);

        MavenRun run = MavenRun.of(home, project, "kafka-k8s:generate");

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.output()).contains("orders (OrdersKafka): 16 files in ");
        assertThat(SampleProject.read(project.resolve("target/kafka-k8s/orders")))
                .isEqualTo(SampleProject.read(MavenRun.root().resolve("golden/zookeeper-production/orders")));
        System.out.println(home.getFileName() + ": generate renders the golden");
    }

    @Test
    void checkAndGenerateGuardWhatIsCommitted() throws IOException, MavenInvocationException {
        Path project = SampleProject.copy("zookeeper-production", folder);
        String deploy = "-Dkafka-k8s.outputDirectory=deploy";
        Path brokers = project.resolve("deploy/orders/manifests").resolve(BROKERS);

        MavenRun missing = MavenRun.of(project, "-o", "kafka-k8s:check", deploy);
        assertThat(missing.exitCode()).isNotZero();
        assertThat(missing.output()).contains("+++ b/" + BROKERS);

        assertThat(MavenRun.of(project, "-o", "kafka-k8s:generate", deploy).exitCode())
                .isZero();
        MavenRun same = MavenRun.of(project, "-o", "kafka-k8s:check", deploy);
        assertThat(same.exitCode()).as(same.output()).isZero();
        assertThat(same.output()).contains("is what the description renders.");

        Files.writeString(brokers, Files.readString(brokers).replace("replicas: 5", "replicas: 4"));
        MavenRun drift = MavenRun.of(project, "-o", "kafka-k8s:check", deploy);
        assertThat(drift.exitCode()).isNotZero();
        assertThat(drift.output())
                .contains("--- a/" + BROKERS, "+++ b/" + BROKERS, "-  replicas: 4\n+  replicas: 5\n")
                .doesNotContain("inventory.sha256");

        MavenRun refused = MavenRun.of(project, "-o", "kafka-k8s:generate", deploy);
        assertThat(refused.exitCode()).isNotZero();
        assertThat(refused.output()).contains(BROKERS + " was edited by hand");
        assertThat(brokers).content().contains("replicas: 4");

        MavenRun overwritten = MavenRun.of(project, "-o", "kafka-k8s:generate", deploy, "-Dkafka-k8s.overwrite");
        assertThat(overwritten.exitCode()).as(overwritten.output()).isZero();
        assertThat(brokers).content().contains("replicas: 5");
    }

    @Test
    void validateReportsEveryProblemOfEveryClusterAndWritesNothing() throws IOException, MavenInvocationException {
        Path project = SampleProject.copy("dev", folder);
        Path sources = project.resolve("src/main/java/com/example/kafka");
        String source = Files.readString(sources.resolve("DevKafka.java"));
        Files.writeString(sources.resolve("DevKafka.java"), source.replace(".acceptDataLoss()", ""));
        Files.writeString(
                sources.resolve("EvenKafka.java"),
                source.replace("DevKafka", "EvenKafka")
                        .replace("named(\"dev\")", "named(\"even\")")
                        .replace("of(1)", "of(2)"));

        MavenRun run = MavenRun.of(project, "-o", "kafka-k8s:validate");

        assertThat(run.exitCode()).isNotZero();
        assertThat(run.output()).contains("""
                        dev (DevKafka): 1 problem
                        [ERROR]   brokers.storage: emptyDir with a replication factor of 1 loses all records with one pod.""", """
                        even (EvenKafka): 1 problem
                        [ERROR]   brokers.count: 2 is even; a quorum of 2 survives no more failures than one of 1.""");
        assertThat(project.resolve("target/kafka-k8s")).doesNotExist();
    }

    @Test
    void twoClustersOfOneNameAreRefused() throws IOException, MavenInvocationException {
        Path project = SampleProject.copy("dev", folder);
        Path sources = project.resolve("src/main/java/com/example/kafka");
        String source = Files.readString(sources.resolve("DevKafka.java"));
        Files.writeString(sources.resolve("Twin.java"), source.replace("DevKafka", "Twin"));

        MavenRun run = MavenRun.of(project, "-o", "kafka-k8s:generate");

        assertThat(run.exitCode()).isNotZero();
        assertThat(run.output()).contains("dev (Twin): DevKafka describes a cluster of this name too");
    }

    @Test
    void aProjectWithoutDefinitionIsToldWhereItWasLookedFor() throws IOException, MavenInvocationException {
        Path project = SampleProject.copy("dev", folder);
        Files.delete(project.resolve("src/main/java/com/example/kafka/DevKafka.java"));

        MavenRun run = MavenRun.of(project, "-o", "kafka-k8s:generate");

        assertThat(run.exitCode()).isNotZero();
        assertThat(run.output())
                .contains("no class in " + project.toRealPath().resolve("target/classes")
                        + " implements KafkaClusterDefinition.");
    }

    @Test
    void aClusterThatIsNoLongerDescribedIsWarnedOf() throws IOException, MavenInvocationException {
        Path project = SampleProject.copy("dev", folder);
        assertThat(MavenRun.of(project, "-o", "kafka-k8s:generate").exitCode()).isZero();
        Path source = project.resolve("src/main/java/com/example/kafka/DevKafka.java");
        Files.writeString(source, Files.readString(source).replace("named(\"dev\")", "named(\"renamed\")"));

        MavenRun run = MavenRun.of(project, "-o", "kafka-k8s:generate");

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.output())
                .contains(
                        "[WARNING] " + project.toRealPath().resolve("target/kafka-k8s/dev") + " was generated, but no");
    }

    @Test
    void versionedFoldersKeepEveryVersion() throws IOException, MavenInvocationException {
        Path project = SampleProject.copy("dev", folder);

        MavenRun run = MavenRun.of(project, "-o", "kafka-k8s:generate", "-Dkafka-k8s.versionedFolders");

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(project.resolve("target/kafka-k8s/dev/1.0.0/manifests/kustomization.yaml"))
                .exists();
    }

    @Test
    void helpListsTheGoals() throws IOException, MavenInvocationException {
        MavenRun run = MavenRun.of(SampleProject.copy("dev", folder), "-o", "kafka-k8s:help");

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.output())
                .contains("kafka-k8s:generate", "kafka-k8s:check", "kafka-k8s:validate", "kafka-k8s:help")
                .contains("kafka-k8s:package", "kafka-k8s:template", "kafka-k8s:lint");
    }
}
