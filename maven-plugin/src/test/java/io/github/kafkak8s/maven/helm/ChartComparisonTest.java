package io.github.kafkak8s.maven.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ChartComparisonTest {
    private static final TreeMap<String, String> MANIFESTS = new TreeMap<>(Map.of(
            "00-namespace-kafka.yaml", "kind: Namespace\nmetadata:\n  name: kafka\n",
            "20-configmap-a.yaml", "kind: ConfigMap\nmetadata:\n  name: a\ndata:\n  x: |\n    one\n    two\n",
            "30-service-b.yaml", "kind: Service\nmetadata:\n  name: b\n",
            "kustomization.yaml", "kind: Kustomization\n",
            "README.md", "# orders\n"));

    @Test
    void agreeWhateverTheSpelling() {
        var comparison = ChartComparison.of(
                MANIFESTS,
                "---\nmetadata: {name: b}\nkind: Service\n---\nkind: ConfigMap\nmetadata: {name: a}\ndata: {x: \"one\\n"
                        + "two\\n\"}\n");

        assertThat(comparison).isEqualTo(new ChartComparison(2, ""));
    }

    @Test
    void differencesAreShownObjectByObject() {
        var comparison =
                ChartComparison.of(MANIFESTS, "kind: ConfigMap\nmetadata: {name: a}\ndata: {x: \"one\\n2\\n\"}\n");

        assertThat(comparison.objects()).isOne();
        assertThat(comparison.diff()).isEqualTo("""
                --- a/ConfigMap/a
                +++ b/ConfigMap/a
                @@ -1,7 +1,7 @@
                 data:
                   x: |
                     one
                -    two
                +    2
                 kind: ConfigMap
                 metadata:
                   name: a
                --- a/Service/b
                +++ /dev/null
                @@ -1,3 +0,0 @@
                -kind: Service
                -metadata:
                -  name: b
                """);
    }
}
