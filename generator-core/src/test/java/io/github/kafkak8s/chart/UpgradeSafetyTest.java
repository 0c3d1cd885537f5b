package io.github.kafkak8s.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.github.kafkak8s.chart.values.ChartValue;
import io.github.kafkak8s.chart.values.Trees;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.yaml.Yaml;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code helm upgrade} with any value is an update that Kubernetes takes, unless the value's doc says otherwise. */
class UpgradeSafetyTest {
    private static final String IMMUTABLE = "Cannot be changed after the installation";
    /** All fields of a StatefulSet's spec that the API server lets anyone update. */
    private static final Set<String> MUTABLE = Set.of(
            "replicas",
            "ordinals",
            "template",
            "updateStrategy",
            "revisionHistoryLimit",
            "persistentVolumeClaimRetentionPolicy",
            "minReadySeconds");

    @TempDir
    Path folder;

    static Set<String> bases() {
        return ChartBases.all().keySet();
    }

    @ParameterizedTest
    @MethodSource("bases")
    void onlyValuesThatSaySoChangeImmutableFields(String name) {
        Combination defaults = Combination.defaults(ChartBases.all().get(name));
        SortedMap<String, Object> before = immutable(name, defaults.cluster());
        Set<String> changing = new TreeSet<>();
        Set<String> announced = new TreeSet<>();
        for (ChartValue value : defaults.values()) {
            if (value.doc().contains(IMMUTABLE)) {
                announced.add(value.path());
            }
            for (Object setting : FreshSettings.of(value)) {
                SortedMap<String, Object> after =
                        immutable(name, defaults.with(value, setting).cluster());
                // What is gone, such as the policies that a flag turns off, is deleted and not updated.
                after.keySet().retainAll(before.keySet());
                SortedMap<String, Object> common = new TreeMap<>(before);
                common.keySet().retainAll(after.keySet());
                if (!after.equals(common)) {
                    changing.add(value.path());
                }
                assertThat(after.keySet())
                        .as("StatefulSets with " + value.path() + ": " + setting)
                        .containsAll(before.keySet().stream()
                                .filter(object -> object.startsWith("StatefulSet/"))
                                .toList());
            }
        }

        assertThat(changing).isEqualTo(announced);
        assertThat(before.keySet()).anyMatch(object -> object.startsWith("StatefulSet/"));
    }

    /** A random, a time or a lookup would restart every broker at each upgrade. */
    @ParameterizedTest
    @MethodSource("bases")
    void twoRenderingsAreTheSameBytes(String name) throws IOException {
        Combination defaults = Combination.defaults(ChartBases.all().get(name));
        ChartFolder chart = ChartFolder.of(name, folder);

        HelmRun.Outcome first = chart.render(defaults);

        assertThat(first.yaml()).isNotEmpty().isEqualTo(chart.render(defaults).yaml());
        assertThat(Chart.of(defaults.base(), ChartFolder.INFO, ChartBases.resources(name)))
                .isEqualTo(ChartFolder.files(name));
    }

    /** Of each object what must not change while it exists, by kind and name. */
    private static SortedMap<String, Object> immutable(String name, KafkaCluster cluster) {
        SortedMap<String, Object> immutable = new TreeMap<>();
        for (HasMetadata object : ChartBases.resources(name).apply(cluster).objects()) {
            Map<String, Object> tree = Trees.map(Yaml.tree(object));
            if (tree.get("spec") instanceof Map<?, ?> fields) {
                Map<String, Object> spec = Trees.map(fields);
                if (object.getKind().equals("StatefulSet")) {
                    spec.keySet().removeAll(MUTABLE);
                } else {
                    // Kubernetes would update selectors, but other pods than before would be selected.
                    spec.keySet().retainAll(Set.of("clusterIP", "selector", "podSelector"));
                }
                immutable.put(object.getKind() + "/" + object.getMetadata().getName(), spec);
            }
        }
        return immutable;
    }
}
