package io.github.kafkak8s.chart.discovery;

import static io.github.kafkak8s.chart.discovery.Toys.fields;
import static io.github.kafkak8s.chart.discovery.Toys.lines;
import static io.github.kafkak8s.chart.discovery.Toys.template;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kafkak8s.chart.template.Unexplained;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Texts of several lines are explained line by line. */
class LinesTest {

    @Test
    void settingsInLines() {
        assertThat(template(
                        toy -> fields("file", lines("name=" + toy.name(), "  port: " + toy.port(), toy.title(), "end")),
                        Toys.NAME,
                        Toys.PORT,
                        Toys.TITLE))
                .isEqualTo("""
                        file: |
                          name={{ .Release.Name }}
                            port: {{ int .Values.port }}
                          {{ .Values.title }}
                          end
                        """);
    }

    @Test
    void anOptionalLineAndARangeAtTheEnd() {
        assertThat(template(
                        toy -> {
                            StringBuilder rest = new StringBuilder();
                            new TreeMap<>(toy.labels())
                                    .forEach((key, value) -> rest.append(key + "=" + value + "." + toy.name() + "\n"));
                            return fields(
                                    "file", lines("# start", "a=1", toy.on() ? "b=2" : null, "c=3") + rest, "z", 1L);
                        },
                        Toys.ON,
                        Toys.NAME,
                        Toys.LABELS))
                .isEqualTo("""
                        file: |
                          # start
                          a=1
                          {{- /* Switch */}}
                          {{- if .Values.on }}
                          b=2
                          {{- end }}
                          c=3
                          {{- range $name, $value := .Values.labels }}
                          {{ $name }}={{ $value }}.{{ $.Release.Name }}
                          {{- end }}
                        z: 1
                        """);
    }

    @Test
    void oneOfTwoLines() {
        assertThat(template(
                        toy -> fields("file", lines("a", toy.on() ? "level=" + toy.level() : "level=off")),
                        Toys.ON,
                        Toys.LEVEL))
                .isEqualTo("""
                        file: |
                          a
                          {{- /* Switch */}}
                          {{- if .Values.on }}
                          level={{ .Values.level }}
                          {{- else }}
                          level=off
                          {{- end }}
                        """);
    }

    /** What trims the line break before it would take empty lines and blanks with it. */
    @Test
    void emptyLinesAndBlanksBeforeAGuardStay() {
        assertThat(template(
                        toy -> fields(
                                "file", lines("a", "", toy.on() ? "b" : null, "c  ", toy.on() ? "d" : null), "z", 1L),
                        Toys.ON))
                .isEqualTo("""
                        file: |
                          a
                        {{ "" }}
                          {{- /* Switch */}}
                          {{- if .Values.on }}
                          b
                          {{- end }}
                          c  {{ "" }}
                          {{- /* Switch */}}
                          {{- if .Values.on }}
                          d
                          {{- end }}
                        z: 1
                        """);
    }

    /** An empty line belongs to what follows it. */
    @Test
    void anOptionalSectionBetweenOthers() {
        assertThat(template(
                        toy -> fields(
                                "file",
                                lines(
                                        "# One",
                                        "one=" + toy.count(),
                                        toy.on() ? "" : null,
                                        toy.on() ? "# Two" : null,
                                        toy.on() ? "two=2" : null,
                                        "",
                                        "# Three",
                                        "three=3")),
                        Toys.ON,
                        Toys.COUNT))
                .isEqualTo("""
                        file: |
                          # One
                          one={{ int .Values.count }}
                          {{- /* Switch */}}
                          {{- if .Values.on }}

                          # Two
                          two=2
                          {{- end }}

                          # Three
                          three=3
                        """);
    }

    /** Neither variables of a shell nor braces before a setting are Helm's. */
    @Test
    void shellsHaveDollarsAndBraces() {
        assertThat(template(
                        toy -> fields(
                                "file",
                                lines(
                                        "${A##*-} $1 $.b $(c) " + toy.name(),
                                        "{{ x }} " + toy.name(),
                                        "${" + toy.name() + "}",
                                        "{{ y }}")),
                        Toys.NAME))
                .isEqualTo("""
                        file: |
                          ${A##*-} $1 $.b $(c) {{ .Release.Name }}
                          {{ "{{" }} x }} {{ .Release.Name }}
                          ${{ "{" }}{{ .Release.Name }}}
                          {{ "{{" }} y }}
                        """);
    }

    @Test
    void anOptionalFirstLine() {
        assertThat(template(toy -> fields("file", lines(toy.on() ? "a" : null, "b")), Toys.ON))
                .isEqualTo("""
                        file: |
                          {{- /* Switch */}}
                          {{- if .Values.on }}
                          a
                          {{- end }}
                          b
                        """);
    }

    @Test
    void aBlockCannotEndInEmptyLines() {
        assertThatThrownBy(() -> template(toy -> fields("file", lines("a", toy.name(), "")), Toys.NAME))
                .isInstanceOf(Unexplained.class)
                .hasMessage("toy.yaml[0].file ends in an empty line as described, which a block of text cannot keep;"
                        + " end it in one line break");
    }

    @Test
    void aBlockCannotStartWithABlank() {
        assertThatThrownBy(() -> template(toy -> fields("file", lines(" " + toy.name(), "a")), Toys.NAME))
                .isInstanceOf(Unexplained.class)
                .hasMessage("toy.yaml[0].file starts with a blank as described, which a block of text takes for its"
                        + " indentation; start it with another character");
    }
}
