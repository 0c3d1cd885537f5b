package io.github.kafkak8s.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kafkak8s.golden.KubeScore.Finding;
import io.github.kafkak8s.golden.KubeScore.Score;
import io.github.kafkak8s.model.KafkaCluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What kube-score finds in the goldens is waived in docs/waivers.md, and nothing else is. */
@Tag("scan")
class KubeScoreTest {
    private static final List<Path> SCORED = new ArrayList<>();
    private static final List<Finding> FINDINGS = new ArrayList<>();

    private static KubeScore kubeScore;
    private static List<Waiver> waivers;

    @BeforeAll
    static void scoreGoldens() throws IOException, InterruptedException {
        kubeScore = KubeScore.find();
        waivers = Waiver.parse(Files.readString(Samples.root().resolve("docs/waivers.md")));
        for (Map.Entry<String, KafkaCluster> sample : Samples.all().entrySet()) {
            Score score = kubeScore.score(Samples.manifests(
                    Samples.golden(sample.getKey(), sample.getValue()).resolve("manifests")));
            SCORED.addAll(score.files());
            FINDINGS.addAll(score.findings());
        }
    }

    @Test
    void everyFindingIsWaived() {
        List<Finding> notWaived = notWaived(FINDINGS);

        System.out.println("kube-score, Kubernetes " + KubeScore.KUBERNETES + ": " + SCORED.size()
                + " objects scored, findings: " + FINDINGS.size() + ", waived: "
                + (FINDINGS.size() - notWaived.size()));
        assertThat(notWaived).isEmpty();
    }

    @Test
    void everyWaiverIsNeeded() {
        assertThat(waivers)
                .isNotEmpty()
                .allSatisfy(waiver -> assertThat(FINDINGS).anyMatch(waiver::covers))
                .doesNotHaveDuplicates();
    }

    /** Namespaces, ServiceAccounts and ConfigMaps: kube-score has no checks for them. */
    @Test
    void everyOtherKindIsScored() throws IOException {
        assertThat(Samples.goldenManifests())
                .filteredOn(
                        file -> !file.getFileName().toString().matches("\\d+-(namespace|serviceaccount|configmap)-.*"))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(SCORED);
    }

    @ParameterizedTest
    @CsvSource({
        "image: docker.io/apache/kafka:4.3.1, image: docker.io/apache/kafka:latest, container-image-tag",
        "readOnlyRootFilesystem: true, readOnlyRootFilesystem: false, container-security-context-readonlyrootfilesystem",
        "limits:, requestsAgain:, container-resources",
        "serviceName: payments-broker-headless, serviceName: payments-bootstrap, statefulset-has-servicename",
    })
    void aBrokenManifestHasAFindingThatIsNotWaived(String good, String bad, String check, @TempDir Path folder)
            throws IOException, InterruptedException {
        List<Path> broken = new ArrayList<>();
        for (Path file : Samples.goldenManifests()) {
            if (file.toString().contains("payments-broker")) {
                broken.add(Files.writeString(
                        folder.resolve(file.getFileName()),
                        Files.readString(file).replace(good, bad)));
            }
        }

        List<Finding> notWaived = notWaived(kubeScore.score(broken).findings());

        assertThat(notWaived).extracting(Finding::check).containsOnly(check);
    }

    @Test
    void anAnnotationIsNoWaiver(@TempDir Path folder) throws IOException, InterruptedException {
        Path statefulSet = Samples.goldenManifests().stream()
                .filter(file -> file.toString().contains("statefulset"))
                .findFirst()
                .orElseThrow();
        Path annotated = folder.resolve("annotated.yaml");
        Files.writeString(
                annotated,
                Files.readString(statefulSet)
                        .replaceFirst(
                                "metadata:\n",
                                "metadata:\n  annotations:\n    kube-score/ignore: container-resources\n"));

        assertThat(kubeScore.score(List.of(annotated)).findings())
                .extracting(Finding::check)
                .contains("container-resources");
    }

    private static List<Finding> notWaived(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> waivers.stream().noneMatch(waiver -> waiver.covers(finding)))
                .toList();
    }
}
