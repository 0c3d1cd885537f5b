package io.github.kafkak8s.chart.discovery;

import static io.github.kafkak8s.chart.discovery.Toys.fields;
import static io.github.kafkak8s.chart.discovery.Toys.template;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A place that is always there with one of two explanations. */
class EitherTest {

    @Test
    void twoConstants() {
        assertThat(template(toy -> fields("a", toy.on() ? "x" : "y"), Toys.ON)).isEqualTo("""
                        {{- /* Switch */}}
                        {{- if .Values.on }}
                        a: x
                        {{- else }}
                        a: "y"
                        {{- end }}
                        """);
    }

    @Test
    void aSettingOrItsDefault() {
        assertThat(template(
                        toy -> fields("a", toy.note().isEmpty() ? toy.name() + "-note" : toy.note()),
                        Toys.NOTE,
                        Toys.NAME))
                .isEqualTo("""
                        {{- /* Note */}}
                        {{- if .Values.note }}
                        a: {{ .Values.note | quote }}
                        {{- else }}
                        a: {{ .Release.Name }}-note
                        {{- end }}
                        """);
    }

    @Test
    void anInteger() {
        assertThat(template(toy -> fields("port", toy.tls() ? 443L : toy.port()), Toys.TLS, Toys.PORT))
                .isEqualTo("""
                        {{- /* Encryption */}}
                        {{- if .Values.tls }}
                        port: 443
                        {{- else }}
                        port: {{ int .Values.port }}
                        {{- end }}
                        """);
    }

    @Test
    void aNegatedSwitch() {
        assertThat(template(toy -> fields("open", !toy.tls()), Toys.TLS)).isEqualTo("""
                        {{- /* Encryption */}}
                        {{- if .Values.tls }}
                        open: false
                        {{- else }}
                        open: true
                        {{- end }}
                        """);
    }

    /** Without its entries a map would be {@code null}. */
    @Test
    void aMapOrAnEmptyOne() {
        assertThat(template(
                        toy -> fields("a", toy.on() ? fields("b", toy.count(), "c", 1L) : Map.of(), "d", 1L),
                        Toys.ON,
                        Toys.COUNT))
                .isEqualTo("""
                        {{- /* Switch */}}
                        {{- if .Values.on }}
                        a:
                          b: {{ int .Values.count }}
                          c: 1
                        {{- else }}
                        a: {}
                        {{- end }}
                        d: 1
                        """);
    }

    @Test
    void aListOrAnEmptyOne() {
        assertThat(template(toy -> fields("a", toy.secrets(), "rules", toy.rules()), Toys.SECRETS, Toys.RULES))
                .isEqualTo("""
                        {{- /* Secrets */}}
                        {{- if .Values.secrets }}
                        a:
                        {{- range .Values.secrets }}
                        - {{ . | quote }}
                        {{- end }}
                        {{- else }}
                        a: []
                        {{- end }}
                        {{- /* Rules */}}
                        {{- if .Values.rules }}
                        rules:
                        {{- toYaml .Values.rules | nindent 0 }}
                        {{- else }}
                        rules: []
                        {{- end }}
                        """);
    }

    @Test
    void anItemThatMayBeEmpty() {
        assertThat(template(toy -> List.of(toy.labels(), "b"), Toys.LABELS)).isEqualTo("""
                        {{- /* Labels */}}
                        {{- if .Values.labels }}
                        -
                          {{- range $name, $value := .Values.labels }}
                          {{ $name | quote }}: {{ $value | quote }}
                          {{- end }}
                        {{- else }}
                        - {}
                        {{- end }}
                        - b
                        """);
    }
}
