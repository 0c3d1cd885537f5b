package io.github.kafkak8s.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kafkak8s.chart.values.ChartValue;
import io.github.kafkak8s.chart.values.ChartValues;
import io.github.kafkak8s.model.KafkaCluster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a chart's user may say about storage, and what its documents say about the rest. */
class StorageChartTest {
    @TempDir
    Path folder;

    @Test
    void aSecondReleaseLeavesTheStorageClassesOut() throws IOException {
        Combination defaults = Combination.defaults(base("classes"));
        ChartFolder chart = ChartFolder.of("storage-classes", folder);

        assertThat(chart.render(defaults).yaml()).contains("kind: StorageClass\n", "name: kafka-ssd\n");
        assertThat(chart.render(defaults.with(value(defaults, "storageClass.create"), false))
                        .yaml())
                .doesNotContain("kind: StorageClass\n")
                .contains("storageClassName: \"kafka-ssd\"\n");
    }

    @Test
    void aStorageClassThatNoClaimRefersToIsRefused() throws IOException {
        Combination defaults = Combination.defaults(base("classes"));
        Combination other = defaults.with(value(defaults, "storage.className"), "slow");
        ChartFolder chart = ChartFolder.of("storage-classes", folder);

        assertThat(chart.render(other).refusal())
                .contains(
                        "storageClass.create: has no effect for 1e3, since no claim refers to it. Set storageClass.create to"
                                + " false")
                .doesNotContain("for kafka-ssd");
        assertThat(chart.render(other.with(value(defaults, "storageClass.create"), false))
                        .isRefused())
                .isFalse();
    }

    /** They belong to objects of each pod, or to volumes that somebody made for these claims. */
    @Test
    void whatCannotChangeIsNoValue() {
        assertThat(paths("grown"))
                .doesNotContain("replicaCount", "storage.size")
                .contains("storage.className");
        assertThat(paths("existing"))
                .doesNotContain("replicaCount", "storage.size", "storage.className", "controller.storage.className")
                .contains("controller.storage.size");
        assertThat(paths("disks")).doesNotContain("storage.size").contains("replicaCount");
    }

    @Test
    void documentsSayWhatBecomesOfClaimsAndVolumes() {
        Map<String, String> grown = ChartFolder.files("storage-grown");
        Map<String, String> classes = ChartFolder.files("storage-classes");

        assertThat(grown.get("README.md"))
                .contains("`helm upgrade --take-ownership`")
                .contains("- The number of brokers, 3: each has claims or volumes of its own in this chart.\n")
                .contains("grown from 100Gi to 250Gi.\n")
                .contains("`helm uninstall` keeps the claims");
        assertThat(classes.get("README.md"))
                .contains("`helm uninstall` deletes claims")
                .doesNotContain("`helm uninstall` keeps the claims");
        assertThat(classes.get("templates/NOTES.txt"))
                .contains("helm uninstall deletes claims")
                .doesNotContain("helm uninstall keeps the claims");
        assertThat(classes.get("values.yaml")).contains("the release's end deletes them, and all records.");
        assertThat(ChartFolder.files("storage-paths").get("README.md"))
                .contains("`helm uninstall` keeps them and their claims", "/spec/claimRef/uid")
                .contains("so that there can be one release of this chart");
    }

    private static List<String> paths(String base) {
        return ChartValues.of(base(base)).stream().map(ChartValue::path).toList();
    }

    private static ChartValue value(Combination combination, String path) {
        return combination.values().stream()
                .filter(value -> value.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static KafkaCluster base(String name) {
        return StorageBases.all().get("storage-" + name);
    }

    /** Each volume's own folders, with blanks as Kafka takes them. */
    @Test
    void logDirectoriesMayBeOnEachVolume() throws IOException {
        assertThat(ChartFolder.files("storage-disks").get("values.schema.json"))
                .contains("\"pattern\": \"^(/var/lib/kafka/data|/var/lib/kafka/data-1|/var/lib/kafka/data-2)(/")
                .contains("( *, *(/var/lib/kafka/data|");
    }
}
