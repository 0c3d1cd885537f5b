package io.github.kafkak8s.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A namespace that enforces the Pod Security Standard {@code restricted} admits every pod of the goldens. */
@Tag("scan")
class PodSecurityTest {
    private static GoTool podSecurity;

    @BeforeAll
    static void buildTool() throws IOException, InterruptedException {
        podSecurity = GoTool.build("pod-security");
    }

    @Test
    void goldensAreAdmitted() throws IOException, InterruptedException {
        List<Path> files = Samples.goldenManifests();

        GoTool.Result result = podSecurity.run(List.of(), files);

        System.out.println("Pod Security, restricted: " + result.output());
        assertThat(result.exitCode()).as(result.output()).isZero();
        assertThat(result.output())
                .isEqualTo("pod templates evaluated: " + statefulSets(files).size() + ", violations: 0");
    }

    @ParameterizedTest
    @CsvSource({
        "runAsNonRoot: true, runAsNonRoot: false, runAsNonRoot != true",
        "runAsUser: 1000, runAsUser: 0, runAsUser=0",
        "allowPrivilegeEscalation: false, allowPrivilegeEscalation: true, allowPrivilegeEscalation != false",
        "- ALL, - NET_RAW, unrestricted capabilities",
        "type: RuntimeDefault, type: Unconfined, seccompProfile",
        "enableServiceLinks: false, hostNetwork: true, host namespaces",
        "emptyDir:, hostPath:, restricted volume types",
    })
    void aBrokenPodIsReported(String good, String bad, String violation, @TempDir Path folder)
            throws IOException, InterruptedException {
        Path statefulSet = statefulSets(Samples.goldenManifests()).get(0);
        Path broken = folder.resolve("broken.yaml");
        Files.writeString(broken, Files.readString(statefulSet).replace(good, bad));

        GoTool.Result result = podSecurity.run(List.of(), List.of(broken));

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.output()).startsWith("StatefulSet/").contains(violation, "pod templates evaluated: 1");
    }

    private static List<Path> statefulSets(List<Path> files) {
        return files.stream()
                .filter(file -> file.getFileName().toString().contains("-statefulset-"))
                .toList();
    }
}
