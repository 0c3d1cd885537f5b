package io.github.kafkak8s.chart.discovery;

import static io.github.kafkak8s.chart.discovery.Toys.fields;
import static io.github.kafkak8s.chart.discovery.Toys.template;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kafkak8s.chart.template.Type;
import io.github.kafkak8s.chart.template.Unexplained;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Where two explanations fit, the first would be a guess. */
class AmbiguityTest {
    /** Seen only while the switch is off, other settings change there together: as described, and with everything on. */
    private static final Lens<Toy> OFF = Toys.lens("on", "switch", Type.FLAG, true, false);

    private static final Derived<Toy> AT_MOST_FIVE =
            new Derived<>("min 5 (int $.Values.count)", "at most five", Type.INTEGER, toy -> Math.min(5, toy.count()));

    @Test
    void twoExpressionsForALeaf() {
        assertAmbiguous(() -> derived(toy -> fields("a", toy.count())))
                .hasMessage("toy.yaml[0].a is ambiguous: $.Values.count and min 5 (int $.Values.count) agree in each"
                        + " of its 3 probes; another probe must tell them apart");
    }

    @Test
    void twoExpressionsInAText() {
        assertAmbiguous(() -> derived(toy -> fields("a", "x" + toy.count() + "y")))
                .hasMessageStartingWith(
                        "toy.yaml[0].a is ambiguous: $.Values.count and min 5 (int $.Values.count) agree");
    }

    @Test
    void twoExpressionsForARange() {
        assertAmbiguous(() -> derived(toy -> {
                    List<Object> items = new ArrayList<>();
                    for (long i = 0; i < toy.count(); i++) {
                        items.add(i);
                    }
                    return fields("a", items);
                }))
                .hasMessageStartingWith(
                        "toy.yaml[0].a is ambiguous: $.Values.count and min 5 (int $.Values.count) agree");
    }

    @Test
    void anotherProbeTellsThemApart() {
        Lens<Toy> count = Toys.lens("count", "count", Type.INTEGER, 3L, 5L, 1L, 7L);

        assertThat(Toys.discovery(List.of(count), List.of(AT_MOST_FIVE), List.of())
                        .templates(toy ->
                                Map.of("toy.yaml", List.of(fields("a", toy.count(), "b", Math.min(5, toy.count()))))))
                .containsEntry("toy.yaml", """
                        a: {{ int .Values.count }}
                        b: {{ min 5 (int .Values.count) }}
                        """);
    }

    @Test
    void twoConditions() {
        assertAmbiguous(() -> template(
                        toy -> fields(
                                "note", toy.note(),
                                "secrets", toy.secrets().size() > 1 ? "some" : "few",
                                "off",
                                        toy.on()
                                                ? null
                                                : fields(
                                                        "a",
                                                        1L,
                                                        "b",
                                                        toy.secrets().isEmpty() ? null : 2L)),
                        OFF,
                        Toys.NOTE,
                        Toys.lens("secrets", "secrets", Type.LIST, List.of(), List.of("first", "second"))))
                .hasMessage("toy.yaml[0].off.b is ambiguous: $.Values.note and $.Values.secrets agree in each of its 2"
                        + " probes; another probe must tell them apart");
    }

    @Test
    void twoConditionsOfOneOfTwoLeaves() {
        assertAmbiguous(() -> template(
                        toy -> fields(
                                "note", toy.note(),
                                "secrets", toy.secrets().isEmpty() ? "none" : "some",
                                "off", toy.on() ? null : toy.note().isEmpty() ? "no note" : "a note"),
                        OFF,
                        Toys.NOTE,
                        Toys.lens("secrets", "secrets", Type.LIST, List.of(), List.of("first", "second"))))
                .hasMessage("toy.yaml[0].off is ambiguous: $.Values.note and $.Values.secrets agree in each of its 2"
                        + " probes; another probe must tell them apart");
    }

    /** Where it is not low, it is high or middle: both words say the same. */
    @Test
    void wordsOfOneChoiceAreNoRivals() {
        assertThat(template(
                        toy -> fields(
                                "a",
                                1L,
                                "b",
                                toy.level().equals("low")
                                        ? null
                                        : fields("c", 2L, "d", toy.level().equals("high") ? 3L : null)),
                        Toys.LEVEL))
                .contains("{{- if eq .Values.level \"high\" }}\n  d: 3\n");
    }

    private static void derived(Function<Toy, Object> document) {
        Toys.discovery(List.of(Toys.COUNT), List.of(AT_MOST_FIVE), List.of())
                .templates(toy -> Map.of("toy.yaml", List.of(document.apply(toy))));
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertAmbiguous(ThrowingCallable discovery) {
        return assertThatThrownBy(discovery).isInstanceOf(Unexplained.class);
    }
}
