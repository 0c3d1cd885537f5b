package io.github.kafkak8s.maven.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformTest {

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, linux-amd64",
        "Linux, aarch64, linux-arm64",
        "Mac OS X, x86_64, darwin-amd64",
        "Mac OS X, aarch64, darwin-arm64",
        "Windows 11, amd64, windows-amd64"
    })
    void artifactOfAMachine(String os, String arch, String artifact) throws HelmException {
        assertThat(Platform.artifact(os, arch)).isEqualTo(artifact);
    }

    @Test
    void otherMachinesAreToldSo() {
        assertThatThrownBy(() -> Platform.artifact("Linux", "s390x"))
                .isInstanceOf(HelmException.class)
                .hasMessage("Helm has no library for Linux on s390x, only for linux-amd64, linux-arm64, darwin-amd64,"
                        + " darwin-arm64, windows-amd64. Use the helm program on the chart that kafka-k8s:generate"
                        + " writes.");
    }
}
