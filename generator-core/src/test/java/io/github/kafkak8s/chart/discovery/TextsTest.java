package io.github.kafkak8s.chart.discovery;

import static io.github.kafkak8s.chart.discovery.Toys.fields;
import static io.github.kafkak8s.chart.discovery.Toys.template;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kafkak8s.chart.template.Raw;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Texts of one line with settings in them. */
class TextsTest {

    @Test
    void aTextMayHaveSeveralHoles() {
        assertThat(template(
                        toy -> fields("url", toy.name() + "-" + toy.size() + "." + toy.name() + ".svc"),
                        Toys.NAME,
                        Toys.SIZE))
                .isEqualTo("url: {{ .Release.Name }}-{{ .Values.size }}.{{ .Release.Name }}.svc\n");
    }

    @Test
    void holesMayBeNeighbours() {
        assertThat(template(toy -> fields("pod", toy.name() + toy.count()), Toys.NAME, Toys.COUNT))
                .isEqualTo("pod: {{ .Release.Name }}{{ int .Values.count }}\n");
    }

    /** The base is called {@code kafka}; the folder is, whatever the name. */
    @Test
    void aConstantPartMayLookLikeASetting() {
        assertThat(template(
                        toy -> fields("path", "/kafka/" + toy.name(), "image", "kafka", "name", "kafka-" + toy.name()),
                        Toys.NAME))
                .isEqualTo("""
                        path: /kafka/{{ .Release.Name }}
                        image: kafka
                        name: kafka-{{ .Release.Name }}
                        """);
    }

    /** Between quotes of YAML, a quote in the setting would end them; {@code quote} of the whole escapes it. */
    @Test
    void aTextThatMayNeedQuotesIsFormattedFirst() {
        assertThat(template(
                        toy -> fields("a", "100% " + toy.title(), "b", "\"\\" + toy.title() + ":" + toy.port()),
                        Toys.TITLE,
                        Toys.PORT))
                .isEqualTo("""
                        a: {{ printf "100%% %s" .Values.title | quote }}
                        b: {{ printf "\\"\\\\%s:%d" .Values.title (int .Values.port) | quote }}
                        """);
    }

    @Test
    void lineBreaksAndTabsAreEscapedInAFormat() {
        assertThat(template(toy -> fields("a", "1\n\t2 " + toy.title()), Toys.TITLE))
                .isEqualTo("a: {{ printf \"1\\n\\t2 %s\" .Values.title | quote }}\n");
    }

    /** A port and a colon make a number of base 60 in YAML 1.1. */
    @Test
    void whatOnlyLooksPlainInSomeModelsIsQuoted() {
        assertThat(template(toy -> fields("a", toy.count() + ":30", "b", toy.count() + "-a"), Toys.COUNT))
                .isEqualTo("""
                        a: {{ printf "%d:30" (int .Values.count) | quote }}
                        b: {{ int .Values.count }}-a
                        """);
    }

    @Test
    void dollarsOfShellsAreNotHelms() {
        assertThat(template(
                        toy -> fields("args", "$(HOST) ${A} $1 $.x " + toy.name(), "text", "$5 ${A} " + toy.title()),
                        Toys.NAME,
                        Toys.TITLE))
                .isEqualTo("""
                        args: {{ printf "$(HOST) ${A} $1 $.x %s" .Release.Name | quote }}
                        text: {{ printf "$5 ${A} %s" .Values.title | quote }}
                        """);
    }

    @Test
    void bracesOfConstantsAreNoActions() {
        assertThat(template(
                        toy -> fields("a", "{{ x }}", "{{b}}", "{{ y }} " + toy.name(), "c", toy.name()), Toys.NAME))
                .isEqualTo("""
                        a: "{{ "{{" }} x }}"
                        "{{ "{{" }}b}}": {{ printf "{{ y }} %s" .Release.Name | quote }}
                        c: {{ .Release.Name | quote }}
                        """);
    }

    @Test
    void rawLeavesAreWrittenAsTheyAre() {
        assertThat(template(
                        toy -> fields(
                                "name",
                                toy.name(),
                                "by",
                                new Raw("{{ $.Release.Service }}"),
                                "list",
                                List.of("a", new Raw("{{ $.Chart.Name }}"))),
                        Toys.NAME))
                .isEqualTo("""
                        name: {{ .Release.Name | quote }}
                        by: {{ .Release.Service }}
                        list:
                        - a
                        - {{ .Chart.Name }}
                        """);
    }
}
