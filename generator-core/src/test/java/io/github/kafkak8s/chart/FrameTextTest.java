package io.github.kafkak8s.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kafkak8s.chart.values.ChartValues;
import io.github.kafkak8s.model.KafkaCluster;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What README.md and NOTES.txt promise is what the description makes. */
class FrameTextTest {
    @Test
    void portsThatAreAddedAreOpen() {
        assertThat(notes("additions"))
                .contains("Everyone may connect to the ports that the description adds: 19091 (grpc), 8080 (http).\n");
        assertThat(notes("combined")).doesNotContain("that the description adds");
    }

    @Test
    void fixedNamesLeaveRoomForOneRelease() {
        String several = "so several releases can live in one namespace";

        assertThat(readme("named"))
                .contains(
                        "The description gives the names `quorum`, `votes`, `kafka`, `kafka-pods`, `kafka-bootstrap`,")
                .doesNotContain(several);
        assertThat(readme("storage-paths"))
                .contains("there can be only one release")
                .doesNotContain(several);
        assertThat(readme("combined")).contains(several);
        assertThat(files(KafkaCluster.named("a")).get("README.md")).contains(several);
    }

    @Test
    void claimsWithoutTheOtherHalfAreOfNoUse() {
        assertThat(readme("fast-disks"))
                .contains("`helm uninstall` keeps the claims of ZooKeeper, but records are in emptyDir")
                .doesNotContain("finds the records again");
        assertThat(notes("fast-disks")).contains("\nhelm uninstall keeps the claims of ZooKeeper, but records");
        assertThat(readme("ensemble"))
                .contains("keeps the claims of the brokers, but the data of ZooKeeper is in emptyDir")
                .doesNotContain("finds the records again");
        assertThat(readme("combined")).contains("finds the records again.\n");
    }

    @Test
    void whereDataIsKeptIsSaidOfEachStatefulSet() {
        assertThat(readme("fast-disks"))
                .contains("- Where data of ZooKeeper is kept: in persistent volume claims.\n")
                .contains("- Where data of the brokers is kept: in emptyDir volumes, gone with the pod.\n");
    }

    @Test
    void staticVolumesHaveNoSmallValuesAndNoImmutableOnes() {
        assertThat(readme("minikube-hostpath")).doesNotContain("small.yaml", "Values that say");
        assertThat(readme("combined")).contains("small.yaml", "Values that say");
    }

    @Test
    void theDefaultNamespaceIsNeitherMadeNorLabelled() {
        KafkaCluster cluster = KafkaCluster.named("orders");

        assertThat(files(cluster.namespace("default")).get("README.md"))
                .contains("helm install orders . -n default --wait", "Pods run under Pod\nSecurity `restricted`.\n")
                .doesNotContain("--create-namespace", "kubectl label namespace");
        assertThat(files(cluster).get("README.md"))
                .contains("-n kafka --create-namespace --wait", "kubectl label namespace kafka ");
    }

    @Test
    void whatIsNoValueIsFixed() {
        String pulling = "- When nodes pull images: the pull policies of the images differ.\n";
        String nodes = "- Which nodes the pods prefer,";

        assertThat(readme("ensemble")).contains(pulling, nodes);
        assertThat(readme("combined")).doesNotContain(pulling, nodes);
    }

    /** Their tags follow no version of Kafka. */
    @Test
    void imagesOfHelpersAreDescribedAsSuch() {
        assertThat(readme("zones-asked"))
                .containsPattern("`metrics.image.repository` .* an image with Java and the exporter's jars")
                .containsPattern("`rack.image.repository` .* an image with /bin/sh and kubectl")
                .containsPattern("`rack.image.tag` .*Tag, never latest");
    }

    private static String readme(String base) {
        return ChartFolder.files(base).get("README.md");
    }

    private static String notes(String base) {
        return ChartFolder.files(base).get("templates/NOTES.txt");
    }

    private static Map<String, String> files(KafkaCluster cluster) {
        return new ChartFrame(cluster, ChartFolder.INFO, ChartValues.of(cluster)).files();
    }
}
