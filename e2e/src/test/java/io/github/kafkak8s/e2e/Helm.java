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
 * A release of a chart.
 *
 * @param chart folder of the chart
 * @param name name of the release
 * @param namespace namespace of the release
 */
record Helm(Path chart, String name, String namespace) {
    private static final int TIMEOUT_SECONDS = 900;
    private static final HelmLib LIBRARY =
            NativeLibrary.serviceProviderLibrary(Helm.class.getClassLoader()).load();

    void install() {
        new InstallCommand(LIBRARY, chart)
                .withName(name)
                .withNamespace(namespace)
                .waitReady()
                .withTimeout(TIMEOUT_SECONDS)
                .call();
    }

    /** With these values and, for the others, the chart's own. */
    void upgrade(Map<String, Object> values) {
        Path file = write(values);
        new UpgradeCommand(LIBRARY, chart)
                .withName(name)
                .withNamespace(namespace)
                .resetValues()
                .withValuesFile(file)
                .waitReady()
                .withTimeout(TIMEOUT_SECONDS)
                .call();
    }

    /** Runs the chart's own test. */
    void test() {
        new TestCommand(LIBRARY, name)
                .withNamespace(namespace)
                .withTimeout(TIMEOUT_SECONDS)
                .call();
    }

    void uninstall() {
        new UninstallCommand(LIBRARY, name).withNamespace(namespace).call();
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
                            namespace,
                            "--wait",
                            "--timeout",
                            TIMEOUT_SECONDS + "s")
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
                .or(() -> Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                        .map(folder -> Path.of(folder, "helm"))
                        .filter(Files::isExecutable)
                        .findFirst())
                .orElseThrow(
                        () -> new IllegalStateException("helm is missing. Set HELM to it or put it on the PATH, e.g."
                                + " with \"go install helm.sh/helm/v3/cmd/helm@v3.22.0\"."));
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
