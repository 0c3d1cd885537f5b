package io.github.kafkak8s.e2e;

import com.marcnuri.helm.InstallCommand;
import com.marcnuri.helm.TestCommand;
import com.marcnuri.helm.UninstallCommand;
import com.marcnuri.helm.UpgradeCommand;
import com.marcnuri.helm.jni.HelmLib;
import com.marcnuri.helm.jni.NativeLibrary;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A release of a chart. Nothing here waits for pods: {@link KafkaPods#awaitReady} is stricter, and helm-java can do one
 * thing at a time, since it redirects the output of the process.
 *
 * @param chart folder of the chart
 * @param name name of the release
 * @param namespace namespace of the release
 */
record Helm(Path chart, String name, String namespace) {
    private static final int TEST_SECONDS = 300;
    private static final HelmLib LIBRARY =
            NativeLibrary.serviceProviderLibrary(Helm.class.getClassLoader()).load();

    /** With these values and, for the others, the chart's own. */
    void install(Map<String, Object> values) {
        Path file = write(values);
        alone(() -> new InstallCommand(LIBRARY, chart)
                .withName(name)
                .withNamespace(namespace)
                .withValuesFile(file)
                .call());
    }

    /** With these values and, for the others, the chart's own. */
    void upgrade(Map<String, Object> values) {
        Path file = write(values);
        alone(() -> new UpgradeCommand(LIBRARY, chart)
                .withName(name)
                .withNamespace(namespace)
                .resetValues()
                .withValuesFile(file)
                .call());
    }

    /** Runs the chart's own test. */
    void test() {
        alone(() -> new TestCommand(LIBRARY, name)
                .withNamespace(namespace)
                .withTimeout(TEST_SECONDS)
                .call());
    }

    void uninstall() {
        alone(() -> new UninstallCommand(LIBRARY, name).withNamespace(namespace).call());
    }

    /** By the command, since helm-java has no rollback. */
    void rollback(int revision) {
        try {
            Process helm = new ProcessBuilder(
                            command().toString(),
                            "rollback",
                            name,
                            Integer.toString(revision),
                            "--namespace",
                            namespace)
                    .redirectErrorStream(true)
                    .start();
            String output = new String(helm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (helm.waitFor() != 0) {
                throw new AssertionError("helm rollback: " + output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** From the variable {@code HELM}, or the PATH. */
    static Path command() {
        return Optional.ofNullable(System.getenv("HELM"))
                .map(Path::of)
                .filter(Files::isExecutable)
                .or(() -> Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                        .map(folder -> Path.of(folder, "helm"))
                        .filter(Files::isExecutable)
                        .findFirst())
                .orElseThrow(
                        () -> new IllegalStateException("helm is missing. Set HELM to it or put it on the PATH, e.g."
                                + " with \"go install helm.sh/helm/v3/cmd/helm@v3.22.0\"."));
    }

    private static void alone(Runnable command) {
        synchronized (LIBRARY) {
            command.run();
        }
    }

    private static Path write(Map<String, Object> values) {
        try {
            Path file = Files.createTempFile("values", ".yaml");
            file.toFile().deleteOnExit();
            return Files.writeString(file, Serialization.asYaml(values));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
