package io.github.kafkak8s.chart.discovery;

import static io.github.kafkak8s.chart.discovery.Toys.fields;
import static io.github.kafkak8s.chart.discovery.Toys.items;
import static io.github.kafkak8s.chart.discovery.Toys.template;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Guards of neighbours, and guards inside guards. */
class NeighboursTest {

    @Test
    void neighboursShareOneGuard() {
        assertThat(template(toy -> fields("a", toy.on() ? 1L : null, "b", toy.on() ? 2L : null, "c", 3L), Toys.ON))
                .isEqualTo("""
                        {{- /* Switch */}}
                        {{- if .Values.on }}
                        a: 1
                        b: 2
                        {{- end }}
                        c: 3
                        """);
    }

    @Test
    void oppositeNeighboursAreAnElse() {
        assertThat(template(toy -> fields("a", toy.on() ? 1L : null, "b", toy.on() ? null : 2L), Toys.ON))
                .isEqualTo("""
                        {{- /* Switch */}}
                        {{- if .Values.on }}
                        a: 1
                        {{- else }}
                        b: 2
                        {{- end }}
                        """);
    }

    /** Go allows one {@code else}. */
    @Test
    void afterAnElseTheNextOppositeIsANewIf() {
        assertThat(template(
                        toy -> items(fields(
                                "a", toy.on() ? null : 1L,
                                "always", 2L,
                                "b", toy.on() ? 3L : null,
                                "c", toy.on() ? null : 4L)),
                        Toys.ON))
                .isEqualTo("""
                        - always: 2
                          {{- /* Switch */}}
                          {{- if not .Values.on }}
                          a: 1
                          {{- else }}
                          b: 3
                          {{- end }}
                          {{- /* Switch */}}
                          {{- if not .Values.on }}
                          c: 4
                          {{- end }}
                        """);
    }

    /** Inside its own guard a condition is no question any more, and the comment is not repeated. */
    @Test
    void guardsAreRelativeToWhatIsAroundThem() {
        assertThat(template(
                        toy -> toy.on()
                                ? fields("a", fields("b", 1L, "c", toy.tls() ? toy.count() : null))
                                : fields("z", 0L),
                        Toys.ON,
                        Toys.TLS,
                        Toys.COUNT))
                .isEqualTo("""
                        {{- /* Switch */}}
                        {{- if .Values.on }}
                        a:
                          b: 1
                          {{- /* Encryption */}}
                          {{- if .Values.tls }}
                          c: {{ int .Values.count }}
                          {{- end }}
                        {{- else }}
                        z: 0
                        {{- end }}
                        """);
    }

    @Test
    void aCommentIsNotRepeatedInsideAGuardOfTheSameSetting() {
        assertThat(template(
                        toy -> fields(
                                "z",
                                0L,
                                "a",
                                toy.level().equals("low")
                                        ? null
                                        : fields("b", 1L, "c", toy.level().equals("high") ? 2L : null)),
                        Toys.LEVEL))
                .isEqualTo("""
                        z: 0
                        {{- /* Level */}}
                        {{- if ne .Values.level "low" }}
                        a:
                          b: 1
                          {{- if eq .Values.level "high" }}
                          c: 2
                          {{- end }}
                        {{- end }}
                        """);
    }
}
