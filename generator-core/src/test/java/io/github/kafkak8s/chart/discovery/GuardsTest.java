package io.github.kafkak8s.chart.discovery;

import static io.github.kafkak8s.chart.discovery.Toys.fields;
import static io.github.kafkak8s.chart.discovery.Toys.items;
import static io.github.kafkak8s.chart.discovery.Toys.template;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is there in some models only stands in an {@code if}, at the depth of its content. */
class GuardsTest {

    @Test
    void anEntryOfASwitch() {
        assertThat(template(toy -> fields("a", 1L, "b", toy.on() ? 2L : null, "c", 3L), Toys.ON))
                .isEqualTo("""
                        a: 1
                        {{- /* Switch */}}
                        {{- if .Values.on }}
                        b: 2
                        {{- end }}
                        c: 3
                        """);
    }

    @Test
    void anEntryThatASwitchRemoves() {
        assertThat(template(toy -> fields("a", fields("b", 1L, "c", toy.on() ? null : 2L)), Toys.ON))
                .isEqualTo("""
                        a:
                          b: 1
                          {{- /* Switch */}}
                          {{- if not .Values.on }}
                          c: 2
                          {{- end }}
                        """);
    }

    @Test
    void anItem() {
        assertThat(template(
                        toy -> fields("args", items("-a", toy.on() ? "-b" : null, "-c", toy.tls() ? "-d" : null)),
                        Toys.ON,
                        Toys.TLS))
                .isEqualTo("""
                        args:
                        - "-a"
                        {{- /* Switch */}}
                        {{- if .Values.on }}
                        - "-b"
                        {{- end }}
                        - "-c"
                        {{- /* Encryption */}}
                        {{- if .Values.tls }}
                        - "-d"
                        {{- end }}
                        """);
    }

    /** An empty setting is false in Helm. */
    @Test
    void whatASettingSwitchesOnByBeingThere() {
        assertThat(template(toy -> fields("a", 1L, "note", toy.note().isEmpty() ? null : toy.note()), Toys.NOTE))
                .isEqualTo("""
                        a: 1
                        {{- /* Note */}}
                        {{- if .Values.note }}
                        note: {{ .Values.note | quote }}
                        {{- end }}
                        """);
    }

    @Test
    void aWordOfAChoice() {
        assertThat(template(
                        toy -> fields(
                                "a", 0L,
                                "low", toy.level().equals("low") ? 1L : null,
                                "other", toy.level().equals("high") ? null : 2L),
                        Toys.LEVEL))
                .isEqualTo("""
                        a: 0
                        {{- /* Level */}}
                        {{- if eq .Values.level "low" }}
                        low: 1
                        {{- end }}
                        {{- /* Level */}}
                        {{- if ne .Values.level "high" }}
                        other: 2
                        {{- end }}
                        """);
    }

    @Test
    void twoConditions() {
        assertThat(template(
                        toy -> fields(
                                "a", 1L,
                                "both", toy.on() && toy.tls() ? 2L : null,
                                "any", toy.on() || toy.tls() ? 3L : null,
                                "one", toy.on() && !toy.tls() ? 4L : null,
                                "neither", !toy.on() && !toy.tls() ? 5L : null),
                        Toys.ON,
                        Toys.TLS))
                .isEqualTo("""
                        a: 1
                        {{- /* Switch, encryption */}}
                        {{- if and .Values.on .Values.tls }}
                        both: 2
                        {{- end }}
                        {{- /* Switch, encryption */}}
                        {{- if or .Values.on .Values.tls }}
                        any: 3
                        {{- end }}
                        {{- /* Switch, encryption */}}
                        {{- if and .Values.on (not .Values.tls) }}
                        one: 4
                        {{- end }}
                        {{- /* Switch, encryption */}}
                        {{- if and (not .Values.on) (not .Values.tls) }}
                        neither: 5
                        {{- end }}
                        """);
    }
}
