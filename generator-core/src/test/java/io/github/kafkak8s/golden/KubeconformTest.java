package io.github.kafkak8s.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every golden is valid, strictly, for the oldest, the middle and the newest Kubernetes. */
class KubeconformTest {
    private static Kubeconform kubeconform;

    @BeforeAll
    static void findTool() throws IOException, InterruptedException, URISyntaxException {
        Path schemas = Path.of(KubeconformTest.class.getResource("/k8s-schemas").toURI());
        kubeconform = Kubeconform.find(schemas);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.31.14", "1.34.4", "1.36.3"})
    void goldensAreValid(String kubernetes) throws IOException, InterruptedException {
        List<Path> files = Samples.goldenManifests();

        GoTool.Result result = kubeconform.validate(kubernetes, files);

        System.out.println("kubeconform, Kubernetes " + kubernetes + ": " + result.output());
        assertThat(result.exitCode()).as(result.output()).isZero();
        assertThat(result.output())
                .contains(files.size() + " resources found")
                .contains("Valid: " + files.size(), "Skipped: 0");
    }

    @Test
    void aBrokenManifestIsRefused(@TempDir Path folder) throws IOException, InterruptedException {
        Path statefulSet = Samples.goldenManifests().stream()
                .filter(file -> file.toString().contains("statefulset"))
                .findFirst()
                .orElseThrow();
        Path broken = folder.resolve("broken.yaml");
        Files.writeString(broken, Files.readString(statefulSet).replace("serviceName:", "servicename:"));

        GoTool.Result result = kubeconform.validate("1.34.4", List.of(broken));

        assertThat(result.exitCode()).isNotZero();
        assertThat(result.output()).contains("servicename").contains("Invalid: 1");
    }
}
