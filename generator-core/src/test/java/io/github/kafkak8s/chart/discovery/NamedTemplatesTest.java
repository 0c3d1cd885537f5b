package io.github.kafkak8s.chart.discovery;

import static io.github.kafkak8s.chart.discovery.Toys.fields;
import static io.github.kafkak8s.chart.discovery.Toys.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kafkak8s.chart.template.Type;
import io.github.kafkak8s.chart.template.Unexplained;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Texts and maps that a chart defines once and includes wherever they occur. */
class NamedTemplatesTest {
    private static final Named<Toy> FILE = new Named<>("toy.file", NamedTemplatesTest::file);
    private static final Named<Toy> SELECTOR = new Named<>("toy.selector", NamedTemplatesTest::selector);
    private static final Named<Toy> LABELS = new Named<>("toy.labels", NamedTemplatesTest::labels);

    private static String file(Toy toy) {
        return lines("name=" + toy.name(), toy.on() ? "on=" + toy.count() : null);
    }

    private static Map<String, Object> selector(Toy toy) {
        return fields("app", "toy", "name", toy.name());
    }

    private static Map<String, Object> labels(Toy toy) {
        Map<String, Object> labels = selector(toy);
        labels.put("level", toy.level());
        return labels;
    }

    @Test
    void aTextIsIncludedWhereverItOccurs() {
        Discovery<Toy> discovery = Toys.discovery(List.of(Toys.NAME, Toys.ON, Toys.COUNT), List.of(), List.of(FILE));

        assertThat(discovery.templates(toy -> Map.of(
                        "toy.yaml", List.of(fields("data", fields("file", file(toy)), "list", List.of(file(toy)))))))
                .containsEntry("toy.yaml", """
                        data:
                          file: |
                            {{- include "toy.file" . | nindent 4 }}
                        list:
                        - |
                          {{- include "toy.file" . | nindent 2 }}
                        """);
        // The last line break is the text's.
        assertThat(discovery.definitions()).containsEntry("toy.file", """
                {{- define "toy.file" -}}
                name={{ .Release.Name }}
                {{- /* Switch */}}
                {{- if .Values.on }}
                on={{ int .Values.count }}
                {{- end }}
                {{ end -}}
                """);
    }

    /** The larger one comes first, so it may include the smaller one. */
    @Test
    void mapsAreIncludedBesideOtherEntries() {
        Discovery<Toy> discovery = Toys.discovery(List.of(Toys.NAME, Toys.LEVEL), List.of(), List.of(LABELS, SELECTOR));

        assertThat(discovery.templates(toy -> Map.of(
                        "toy.yaml",
                        List.of(fields("labels", with(labels(toy), "more", "1"), "selector", selector(toy))))))
                .containsEntry("toy.yaml", """
                        labels:
                          {{- include "toy.labels" . | nindent 2 }}
                          more: "1"
                        selector:
                          {{- include "toy.selector" . | nindent 2 }}
                        """);
        assertThat(discovery.definitions()).containsEntry("toy.labels", """
                        {{- define "toy.labels" -}}
                        level: {{ .Values.level }}
                        {{- include "toy.selector" . | nindent 0 }}
                        {{- end }}
                        """).containsEntry("toy.selector", """
                        {{- define "toy.selector" -}}
                        app: toy
                        name: {{ .Release.Name | quote }}
                        {{- end }}
                        """);
    }

    /** Each could include the other one, for ever. */
    @Test
    void equalTemplatesDoNotIncludeEachOther() {
        Named<Toy> same = new Named<>("toy.same", NamedTemplatesTest::selector);
        Discovery<Toy> discovery = Toys.discovery(List.of(Toys.NAME), List.of(), List.of(SELECTOR, same));

        assertThat(discovery.definitions().get("toy.selector")).contains("include \"toy.same\"");
        assertThat(discovery.definitions().get("toy.same")).doesNotContain("include");
    }

    @Test
    void aTemplateThatIsNullEverywhereIsNotDefined() {
        Discovery<Toy> discovery =
                Toys.discovery(List.of(Toys.NAME), List.of(), List.of(new Named<>("toy.none", toy -> null), SELECTOR));

        assertThat(discovery.definitions()).containsOnlyKeys("toy.selector");
    }

    @Test
    void aTemplateOfSomeModelsIsExplainedByThose() {
        Named<Toy> file = new Named<>("toy.file", toy -> toy.on() ? lines("a=" + toy.count()) : null);
        Discovery<Toy> discovery = Toys.discovery(List.of(Toys.ON, Toys.COUNT), List.of(), List.of(file));

        assertThat(discovery.templates(toy -> Map.of(
                        "toy.yaml", List.of(fields("a", 1L, "file", toy.on() ? lines("a=" + toy.count()) : null)))))
                .containsEntry("toy.yaml", """
                        a: 1
                        {{- /* Switch */}}
                        {{- if .Values.on }}
                        file: |
                          {{- include "toy.file" . | nindent 2 }}
                        {{- end }}
                        """);
        assertThat(discovery.definitions()).containsEntry("toy.file", """
                {{- define "toy.file" -}}
                a={{ int .Values.count }}
                {{ end -}}
                """);
    }

    /** The digest of a constant file must follow whoever edits the template. */
    @Test
    void someExpressionsStandForConstants() {
        Named<Toy> constant = new Named<>("toy.constant", toy -> lines("a"));
        Derived<Toy> digest = new Derived<>(
                "include \"toy.constant\" $ | sha256sum",
                "checksum",
                Type.TEXT,
                true,
                toy -> "87428fc522803d31065e7bce3cf03fe475096631e5e07bbd7a0fde60c4cf25c7");
        Discovery<Toy> discovery = Toys.discovery(List.of(Toys.NAME), List.of(digest), List.of(constant));

        assertThat(discovery.templates(toy -> Map.of(
                        "toy.yaml",
                        List.of(fields(
                                "name",
                                toy.name(),
                                "sum",
                                "87428fc522803d31065e7bce3cf03fe475096631e5e07bbd7a0fde60c4cf25c7")))))
                .containsEntry("toy.yaml", """
                        name: {{ .Release.Name | quote }}
                        sum: {{ include "toy.constant" . | sha256sum | quote }}
                        """);
    }

    @Test
    void emptyLinesAtTheStartOfATextStay() {
        Named<Toy> file = new Named<>("toy.file", toy -> lines("", toy.name()));

        assertThat(Toys.discovery(List.of(Toys.NAME), List.of(), List.of(file)).definitions())
                .containsEntry("toy.file", """
                        {{- define "toy.file" -}}
                        {{ "" }}
                        {{ .Release.Name }}
                        {{ end -}}
                        """);
    }

    /** Each line break stands before an action, and the text cannot start with one. */
    @Test
    void aTextCannotStartWithAnOptionalLine() {
        Named<Toy> file = new Named<>("toy.file", toy -> lines(toy.on() ? "a" : null, "b"));
        Discovery<Toy> discovery = Toys.discovery(List.of(Toys.ON), List.of(), List.of(file));

        assertThatThrownBy(discovery::definitions)
                .isInstanceOf(Unexplained.class)
                .hasMessage("toy.file starts with a line that depends on a condition, which a named"
                        + " template cannot; start it with one that does not");
    }

    private static Map<String, Object> with(Map<String, Object> map, String key, Object value) {
        map.put(key, value);
        return map;
    }
}
