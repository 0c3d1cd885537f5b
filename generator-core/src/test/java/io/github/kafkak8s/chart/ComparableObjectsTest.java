package io.github.kafkak8s.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Two spellings of one object are equal, and nothing else is. */
class ComparableObjectsTest {

    @Test
    void spellingAndOrderDoNotCount() {
        String manifest = """
                apiVersion: v1
                kind: Service
                metadata:
                  name: a
                spec:
                  ports:
                  - port: 9092
                """;
        String rendered = """
                ---
                # Source: x
                kind: "Service"
                spec: {ports: [{port: 9092}]}
                metadata: {name: a}
                apiVersion: v1
                ---
                # Source: y
                """;

        assertThat(ComparableObjects.of(rendered))
                .isEqualTo(ComparableObjects.of(manifest))
                .containsOnlyKeys("Service/a");
    }

    @Test
    void typesCount() {
        String text = "kind: ConfigMap\nmetadata:\n  name: a\ndata:\n  x: \"%s\"\n";

        assertThat(ComparableObjects.of(text.formatted("yes")))
                .isNotEqualTo(ComparableObjects.of(text.replace("\"", "").formatted("yes")));
        assertThat(ComparableObjects.of(text.formatted("0644")))
                .isNotEqualTo(ComparableObjects.of(text.replace("\"", "").formatted("0644")));
    }

    @Test
    void labelsOfTheChartDoNotCountWhereverTheyAre() {
        String chart = """
                kind: StatefulSet
                metadata:
                  name: a
                  labels: {own: "1", helm.sh/chart: a-1.0.0, app.kubernetes.io/managed-by: Helm}
                spec:
                  template: {metadata: {labels: {app.kubernetes.io/managed-by: Helm}}}
                  other: {app.kubernetes.io/managed-by: Helm}
                """;

        assertThat(ComparableObjects.of(chart).get("StatefulSet/a")).isEqualTo("""
                kind: StatefulSet
                metadata:
                  labels:
                    own: "1"
                  name: a
                spec:
                  other:
                    app.kubernetes.io/managed-by: Helm
                  template:
                    metadata:
                      labels: {}
                """);
    }

    @Test
    void hooksAndTheNamespaceAreLeftOut() {
        assertThat(ComparableObjects.of("""
                kind: Namespace
                metadata: {name: kafka}
                ---
                kind: Pod
                metadata: {name: test, annotations: {helm.sh/hook: test}}
                ---
                kind: Pod
                metadata: {name: a, annotations: {other: x}}
                """)).containsOnlyKeys("Pod/a");
    }

    @Test
    void whatIsNoObjectIsRefused() {
        assertThatThrownBy(() -> ComparableObjects.of("kind: Pod\nmetadata: {}\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Pod/null is no Kubernetes object: kind or metadata.name is missing");
        assertThatThrownBy(() ->
                        ComparableObjects.of("kind: Pod\nmetadata: {name: a}\n---\nmetadata: {name: a}\nkind: Pod\n"))
                .hasMessage("two objects are Pod/a");
        assertThatThrownBy(() -> ComparableObjects.of("- a\n"))
                .hasMessage("null/null is no Kubernetes object: kind or metadata.name is missing");
    }
}
