package io.github.kafkak8s.chart.discovery;

import static io.github.kafkak8s.chart.discovery.Toys.fields;
import static io.github.kafkak8s.chart.discovery.Toys.items;
import static io.github.kafkak8s.chart.discovery.Toys.template;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kafkak8s.chart.template.Unexplained;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What no setting explains is refused by name, never rendered by guess. */
class FailuresTest {

    @Test
    void aDifferenceThatNothingExplains() {
        assertUnexplained(() -> template(toy -> fields("a", items("x", fields("b", toy.count() * 2))), Toys.COUNT))
                .hasMessage("toy.yaml[0].a[1].b changes, and no value explains it: 6 as described,"
                        + " 10 with everything on");
    }

    @Test
    void aPresenceThatNothingExplains() {
        assertUnexplained(() ->
                        template(toy -> fields("count", toy.count(), "many", toy.count() > 3 ? 1L : null), Toys.COUNT))
                .hasMessage("toy.yaml[0].many is there with everything on and not as described,"
                        + " and no value explains it");
    }

    @Test
    void anEmptinessThatNothingExplains() {
        assertUnexplained(() -> template(
                        toy -> fields("count", toy.count(), "map", toy.count() > 3 ? Map.of("a", 1L) : Map.of()),
                        Toys.COUNT))
                .hasMessage("toy.yaml[0].map has content with everything on and is empty as described,"
                        + " and no value explains it");
    }

    /** The probe that differs from everything on says so. */
    @Test
    void probesAreNamedByWhatIsSpecialAboutThem() {
        assertUnexplained(() -> template(
                        toy -> fields(
                                "a", toy.on() ? toy.count() == 1 ? "few" : "many" : null,
                                "b", toy.count(),
                                "c", toy.tls()),
                        Toys.ON,
                        Toys.TLS,
                        Toys.COUNT))
                .hasMessage("toy.yaml[0].a changes, and no value explains it: many with everything on,"
                        + " few with everything on but $.Values.count = 1");
    }

    @Test
    void allProblemsAreToldAtOnce() {
        assertUnexplained(() -> template(
                        toy -> fields(
                                "a",
                                toy.count() * 2,
                                "b",
                                items(toy.count() * 3, toy.count()),
                                "c",
                                toy.count() > 3 ? 1L : null),
                        Toys.COUNT))
                .hasMessageContainingAll("toy.yaml[0].a changes", "toy.yaml[0].b[0] changes", "toy.yaml[0].c is there")
                .extracting(e -> ((Unexplained) e).problems())
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(3);
    }

    @Test
    void aLensWithoutEffect() {
        assertUnexplained(() -> template(toy -> fields("a", toy.on()), Toys.ON, Toys.COUNT, Toys.TLS))
                .hasMessage("""
                        $.Values.count changes nothing: no document differs for [5, 1]
                        $.Values.tls changes nothing: no document differs for [true]""");
    }

    @Test
    void itemsInDifferentOrders() {
        assertUnexplained(() ->
                        template(toy -> fields("a", toy.on() ? List.of("x", "y", "z") : List.of("y", "x")), Toys.ON))
                .hasMessage("toy.yaml[0].a has the same items in different orders");
    }

    /** Not that there are more items, but what is wrong with them. */
    @Test
    void whatIsUnexplainedInsideARange() {
        assertUnexplained(() -> template(
                        toy -> {
                            List<Object> documents = new ArrayList<>();
                            for (long i = 0; i < toy.count(); i++) {
                                documents.add(fields("name", "toy-" + i, "square", i * i));
                            }
                            return fields("list", documents);
                        },
                        Toys.COUNT))
                .hasMessage("toy.yaml[0].list[$.Values.count].square changes, and no value explains it:"
                        + " 0 as described for $i = 0, 1 as described for $i = 1");
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertUnexplained(ThrowingCallable discovery) {
        return assertThatThrownBy(discovery).isInstanceOf(Unexplained.class);
    }
}
