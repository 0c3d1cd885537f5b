package io.github.kafkak8s.chart.discovery;

import static io.github.kafkak8s.chart.discovery.Toys.fields;
import static io.github.kafkak8s.chart.discovery.Toys.items;
import static io.github.kafkak8s.chart.discovery.Toys.lines;
import static io.github.kafkak8s.chart.discovery.Toys.template;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A dash and the first line of an item. */
class ListItemsTest {

    /** The order of entries has no meaning: one that is always there takes the dash. */
    @Test
    void anItemThatStartsWithAGuardedEntry() {
        assertThat(template(
                        toy -> items(fields("a", toy.on() ? 1L : null, "b", 2L, "c", toy.on() ? 3L : null, "d", 4L)),
                        Toys.ON))
                .isEqualTo("""
                        - b: 2
                          {{- /* Switch */}}
                          {{- if .Values.on }}
                          a: 1
                          c: 3
                          {{- end }}
                          d: 4
                        """);
    }

    @Test
    void entriesBehindAFirstThatIsAlwaysThereKeepTheirOrder() {
        assertThat(template(toy -> items(fields("a", 1L, "b", toy.on() ? 2L : null, "c", 3L)), Toys.ON))
                .isEqualTo("""
                        - a: 1
                          {{- /* Switch */}}
                          {{- if .Values.on }}
                          b: 2
                          {{- end }}
                          c: 3
                        """);
    }

    @Test
    void anItemOfWhichEachEntryIsGuarded() {
        assertThat(template(toy -> items(toy.on() ? fields("a", 1L) : fields("b", toy.count())), Toys.ON, Toys.COUNT))
                .isEqualTo("""
                        -
                          {{- /* Switch */}}
                          {{- if .Values.on }}
                          a: 1
                          {{- else }}
                          b: {{ int .Values.count }}
                          {{- end }}
                        """);
    }

    @Test
    void listsInLists() {
        assertThat(template(
                        toy -> items(items(toy.count(), "x"), items(toy.on() ? "a" : null, "b")), Toys.COUNT, Toys.ON))
                .isEqualTo("""
                        - - {{ int .Values.count }}
                          - x
                        -
                          {{- /* Switch */}}
                          {{- if .Values.on }}
                          - a
                          {{- end }}
                          - b
                        """);
    }

    @Test
    void aTextOfSeveralLines() {
        assertThat(template(toy -> fields("scripts", List.of(lines("a", toy.name()), "b")), Toys.NAME))
                .isEqualTo("""
                        scripts:
                        - |
                          a
                          {{ .Release.Name }}
                        - b
                        """);
    }

    @Test
    void optionalItemsAreFoundByWhatTellsItemsApart() {
        assertThat(template(
                        toy -> items(
                                fields("name", "a", "port", toy.port()),
                                toy.on() ? fields("name", "b", "port", 1L) : null,
                                fields("name", "c", "port", toy.port())),
                        Toys.PORT,
                        Toys.ON))
                .isEqualTo("""
                        - name: a
                          port: {{ int .Values.port }}
                        {{- /* Switch */}}
                        {{- if .Values.on }}
                        - name: b
                          port: 1
                        {{- end }}
                        - name: c
                          port: {{ int .Values.port }}
                        """);
    }

    @Test
    void anItemWithOneOfTwoTexts() {
        assertThat(template(toy -> items(toy.on() ? "yes" : toy.name(), "b"), Toys.ON, Toys.NAME))
                .isEqualTo("""
                        {{- /* Switch */}}
                        {{- if .Values.on }}
                        - "yes"
                        {{- else }}
                        - {{ .Release.Name | quote }}
                        {{- end }}
                        - b
                        """);
    }
}
