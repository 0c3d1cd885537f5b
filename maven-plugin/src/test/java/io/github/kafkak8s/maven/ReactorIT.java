package io.github.kafkak8s.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.shared.invoker.MavenInvocationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build of several modules: one with shared constants, two with clusters that use them. */
class ReactorIT {
    private static final String MODULE = """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <parent><groupId>com.example</groupId><artifactId>parent</artifactId><version>1</version></parent>
              <artifactId>%s</artifactId>
              %s
            </project>
            """;
    private static final String USES_SHARED = """
            <dependencies>
              <dependency><groupId>com.example</groupId><artifactId>shared</artifactId><version>1</version></dependency>
            </dependencies>
            """;
    private static final String CLUSTER = """
            package com.example;
            import io.github.kafkak8s.model.*;
            public class %1$s implements KafkaClusterDefinition {
              @Override public KafkaCluster define() {
                return KafkaCluster.named("%2$s").namespace(Shared.NAMESPACE);
              }
            }
            """;

    @TempDir
    Path root;

    @BeforeEach
    void writeProject() throws IOException {
        Files.writeString(root.resolve("pom.xml"), parent());
        module(
                "shared",
                "",
                "Shared",
                "package com.example; public class Shared { public static final String NAMESPACE = \"shared\"; }");
        module("one", USES_SHARED, "One", CLUSTER.formatted("One", "one"));
        module("two", USES_SHARED, "Two", CLUSTER.formatted("Two", "two"));
    }

    @Test
    void bareGoalsFindEachModulesOwnClustersInParallel() throws MavenInvocationException {
        MavenRun run = MavenRun.of(root, "-T", "2", "kafka-k8s:generate");

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(manifest("one")).content().contains("namespace: shared");
        assertThat(manifest("two")).content().contains("namespace: shared");
        assertThat(root.resolve("shared/target/kafka-k8s")).doesNotExist();
        assertThat(root.resolve("two/target/kafka-k8s/one")).doesNotExist();
        assertThat(run.output()).doesNotContain("not marked as thread-safe").doesNotContain("@threadSafe");
    }

    @Test
    void goalsWithoutForkAreBoundToTheLifecycle() throws IOException, MavenInvocationException {
        for (String module : new String[] {"one", "two"}) {
            Files.writeString(root.resolve(module).resolve("pom.xml"), MODULE.formatted(module, USES_SHARED + """
                            <build><plugins><plugin>
                              <groupId>io.github.kafkak8s</groupId>
                              <artifactId>kafka-k8s-maven-plugin</artifactId>
                              <executions><execution>
                                <goals><goal>generate-no-fork</goal><goal>validate-no-fork</goal></goals>
                              </execution></executions>
                            </plugin></plugins></build>
                            """));
        }

        MavenRun run = MavenRun.of(root, "-o", "-T", "2", "process-classes");

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(manifest("one")).exists();
        assertThat(manifest("two")).exists();
        assertThat(run.output()).containsOnlyOnce("one (One): no problem.").doesNotContain(">>>");
    }

    private Path manifest(String cluster) {
        return root.resolve(
                cluster + "/target/kafka-k8s/" + cluster + "/manifests/60-statefulset-" + cluster + "-broker.yaml");
    }

    private void module(String name, String body, String type, String source) throws IOException {
        Path sources = Files.createDirectories(root.resolve(name).resolve("src/main/java/com/example"));
        Files.writeString(root.resolve(name).resolve("pom.xml"), MODULE.formatted(name, body));
        Files.writeString(sources.resolve(type + ".java"), source);
    }

    /** The POM of a sample, with modules instead of sources and the plugin managed instead of declared. */
    private static String parent() throws IOException {
        return Files.readString(MavenRun.root().resolve("samples/dev/pom.xml"))
                .replace("<artifactId>kafka-dev</artifactId>", "<artifactId>parent</artifactId>")
                .replace(
                        "<version>1.0.0</version>",
                        "<version>1</version><packaging>pom</packaging>"
                                + "<modules><module>shared</module><module>one</module><module>two</module></modules>")
                .replace("<build>", "<build><pluginManagement>")
                .replace("</build>", "</pluginManagement></build>");
    }
}
