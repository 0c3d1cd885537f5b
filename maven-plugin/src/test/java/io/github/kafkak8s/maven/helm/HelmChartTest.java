package io.github.kafkak8s.maven.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The real Helm on small charts. */
class HelmChartTest {
    private static final String TEMPLATE = """
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: {{ .Release.Name }}
              namespace: {{ .Release.Namespace }}
            data:
              kubernetes: {{ .Capabilities.KubeVersion.Version | quote }}
              size: {{ int .Values.size | quote }}
              kept: {{ .Values.map.kept | quote }}
            """;

    private static Helm helm;

    private final SortedMap<String, String> files = new TreeMap<>(Map.of(
            "Chart.yaml", "apiVersion: v2\nname: orders\nversion: 1.0.0\nkubeVersion: '>=1.31.0-0'\n",
            "values.yaml", "size: 3\nmap: {kept: 'yes', dropped: 1}\n",
            "values.schema.json", "{\"properties\": {\"size\": {\"type\": \"integer\"}}}",
            "templates/configmap.yaml", TEMPLATE));

    @BeforeAll
    static void load() throws HelmException {
        helm = new HelmJava();
    }

    @Test
    void rendersForTheReleaseAndItsKubernetes() throws HelmException {
        assertThat(chart().render(Optional.empty()))
                .contains("  name: shop\n  namespace: kafka\n", "kubernetes: \"v1.34.0\"\n  size: \"3\"");
    }

    @Test
    void valuesAreMerged() throws HelmException {
        assertThat(chart().render(Optional.of("size: 1073741824\nmap: {dropped: null}\n")))
                .contains("size: \"1073741824\"\n  kept: \"yes\"");
    }

    @Test
    void valuesThatTheSchemaRefusesAreHelmsOwnMessage() {
        assertThatThrownBy(() -> chart().render(Optional.of("size: three\n")))
                .isInstanceOf(HelmException.class)
                .hasMessageContaining("size")
                .hasMessageNotContaining("--debug");
    }

    @Test
    void aTemplateThatFailsIsHelmsOwnMessage() {
        files.put("templates/broken.yaml", "{{ fail \"no brokers\" }}\n");

        assertThatThrownBy(() -> chart().render(Optional.empty()))
                .isInstanceOf(HelmException.class)
                .hasMessageContaining("no brokers");
    }

    @Test
    void aKubernetesThatIsTooOldForTheChartIsRefused() {
        HelmChart chart = new HelmChart(helm, new Release("shop", "kafka", "1.30.0"), files);

        assertThatThrownBy(() -> chart.render(Optional.empty()))
                .hasMessage("chart requires kubeVersion: >=1.31.0-0 which is incompatible with Kubernetes v1.30.0");
    }

    @Test
    void lintsWithoutNotes() throws HelmException {
        assertThat(chart().lint(Optional.empty())).isEmpty();
        assertThat(chart().lint(Optional.of("size: 5\n"))).isEmpty();
    }

    @Test
    void lintReportsWarnings() throws HelmException {
        files.put("templates/bad.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: Bad_Name\n");

        assertThat(chart().lint(Optional.empty()))
                .anySatisfy(message -> assertThat(message).startsWith("[WARNING] templates/bad.yaml: "));
    }

    @Test
    void lintKnowsTheValues() throws HelmException {
        assertThat(chart().lint(Optional.of("size: three\nmap: {kept: \"'\\\"{{ é\"}\n")))
                .anySatisfy(message -> assertThat(message).startsWith("[ERROR] values.yaml: "));
    }

    @Test
    void valuesThatAreNoYamlAreRefused() {
        assertThatThrownBy(() -> chart().lint(Optional.of("size: [\n"))).isInstanceOf(HelmException.class);
    }

    private HelmChart chart() {
        return new HelmChart(helm, new Release("shop", "kafka", "1.34.0"), files);
    }
}
