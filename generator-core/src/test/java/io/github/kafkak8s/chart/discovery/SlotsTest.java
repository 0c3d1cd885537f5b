package io.github.kafkak8s.chart.discovery;

import static io.github.kafkak8s.chart.discovery.Toys.fields;
import static io.github.kafkak8s.chart.discovery.Toys.template;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kafkak8s.chart.template.Type;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A leaf that is the setting itself becomes an expression, typed as the leaf is. */
class SlotsTest {

    @Test
    void whatNeverChangesStaysAsItIs() {
        assertThat(template(
                        toy -> fields("count", toy.count(), "kind", "Toy", "old", true, "parts", List.of(1L, "2")),
                        Toys.COUNT))
                .isEqualTo("""
                        count: {{ int .Values.count }}
                        kind: Toy
                        old: true
                        parts:
                        - 1
                        - "2"
                        """);
    }

    @Test
    void anIntegerIsANumberOrAText() {
        assertThat(template(toy -> fields("number", toy.count(), "text", Long.toString(toy.count())), Toys.COUNT))
                .isEqualTo("""
                        number: {{ int .Values.count }}
                        text: {{ int .Values.count | quote }}
                        """);
    }

    @Test
    void aConstantThatEqualsTheSettingIsNoSlot() {
        assertThat(template(toy -> fields("count", toy.count(), "three", 3L), Toys.COUNT))
                .isEqualTo("""
                        count: {{ int .Values.count }}
                        three: 3
                        """);
    }

    /** A name may be {@code no}, and a title anything. */
    @Test
    void textsAreQuotedUnlessTheirTypeIsPlain() {
        assertThat(template(
                        toy -> fields(
                                "name", toy.name(),
                                "title", toy.title(),
                                "size", toy.size(),
                                "level", toy.level()),
                        Toys.NAME,
                        Toys.TITLE,
                        Toys.SIZE,
                        Toys.LEVEL))
                .isEqualTo("""
                        name: {{ .Release.Name | quote }}
                        title: {{ .Values.title | quote }}
                        size: {{ .Values.size }}
                        level: {{ .Values.level }}
                        """);
    }

    @Test
    void aSwitchIsABoolean() {
        assertThat(template(toy -> fields("enabled", toy.on()), Toys.ON)).isEqualTo("enabled: {{ .Values.on }}\n");
    }

    @Test
    void slotsStandInListsAndMapsOfAnyDepth() {
        assertThat(template(
                        toy -> fields("a", fields("b", List.of(toy.count(), fields("c", toy.size())))),
                        Toys.COUNT,
                        Toys.SIZE))
                .isEqualTo("""
                        a:
                          b:
                          - {{ int .Values.count }}
                          - c: {{ .Values.size }}
                        """);
    }

    /** Said in Java and in Helm, it is found like a setting. */
    @Test
    void whatFollowsFromSettingsIsAnExpression() {
        Derived<Toy> copies =
                new Derived<>("min 3 (int $.Values.count)", "copies", Type.INTEGER, toy -> Math.min(3, toy.count()));
        Discovery<Toy> discovery = Toys.discovery(List.of(Toys.COUNT), List.of(copies), List.of());

        assertThat(discovery.templates(toy ->
                        Map.of("toy.yaml", List.of(fields("count", toy.count(), "copies", Math.min(3, toy.count()))))))
                .containsEntry("toy.yaml", """
                        count: {{ int .Values.count }}
                        copies: {{ min 3 (int .Values.count) }}
                        """);
    }
}
