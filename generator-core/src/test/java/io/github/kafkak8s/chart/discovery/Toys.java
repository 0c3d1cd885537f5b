package io.github.kafkak8s.chart.discovery;

import io.github.kafkak8s.chart.template.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The settings of a {@link Toy}, trees to render it to, and the discovery of what depends on what. */
final class Toys {
    static final Lens<Toy> NAME = lens("$.Release.Name", "name", "name", Type.LABEL, "kafka", "other", "x2");
    static final Lens<Toy> COUNT = lens("count", "count", Type.INTEGER, 3L, 5L, 1L);
    static final Lens<Toy> PORT = lens("port", "port", Type.INTEGER, 9092L, 30000L, 8080L);
    static final Lens<Toy> ON = lens("on", "switch", Type.FLAG, false, true);
    static final Lens<Toy> TLS = lens("tls", "encryption", Type.FLAG, false, true);
    static final Lens<Toy> LEVEL = lens("level", "level", Type.CHOICE, "low", "high", "middle");
    static final Lens<Toy> SIZE = lens("size", "size", Type.PLAIN, "8Gi", "16Gi", "500Mi");
    static final Lens<Toy> TITLE = lens("title", "title", Type.TEXT, "a toy", "yes", "50%");
    static final Lens<Toy> NOTE = lens("note", "note", Type.OPTIONAL, "", "fragile", "new");
    static final Lens<Toy> LABELS = lens(
            "labels", "labels", Type.MAP, Map.of(), Map.of("team", "blue", "zone", "1"), Map.of("example.com/x", ""));
    static final Lens<Toy> SECRETS =
            lens("secrets", "secrets", Type.LIST, List.of(), List.of("first", "second"), List.of("third"));
    static final Lens<Toy> RULES = lens(
            "rules",
            "rules",
            Type.TREES,
            List.of(),
            List.of(Map.of("port", 1L), Map.of("port", 2L)),
            List.of(Map.of("from", "there")));

    private Toys() {}

    static Lens<Toy> lens(String field, String says, Type type, Object standard, Object... probes) {
        return lens("$.Values." + field, field, says, type, standard, probes);
    }

    private static Lens<Toy> lens(
            String helm, String field, String says, Type type, Object standard, Object... probes) {
        return new Lens<>(
                helm, says, type, standard, (toy, setting) -> toy.with(field, setting), Arrays.asList(probes));
    }

    private static Toy standard() {
        Toy toy = new Toy(Map.of());
        for (Lens<Toy> lens : List.of(NAME, COUNT, PORT, ON, TLS, LEVEL, SIZE, TITLE, NOTE, LABELS, SECRETS, RULES)) {
            toy = lens.set().apply(toy, lens.standard());
        }
        return toy;
    }

    static Discovery<Toy> discovery(List<Lens<Toy>> lenses, List<Derived<Toy>> derived, List<Named<Toy>> named) {
        Toy base = standard();
        for (Lens<Toy> lens : lenses) {
            base = lens.set().apply(base, lens.standard());
        }
        return new Discovery<>(base, lenses, derived, named);
    }

    /** The template of one document under the settings of some lenses. */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    static String template(Function<Toy, Object> document, Lens<Toy>... lenses) {
        return discovery(List.of(lenses), List.of(), List.of())
                .templates(toy -> Map.of("toy.yaml", List.of(document.apply(toy))))
                .get("toy.yaml");
    }

    /** The template of a file of documents. */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    static String file(Function<Toy, List<Object>> documents, Lens<Toy>... lenses) {
        return discovery(List.of(lenses), List.of(), List.of())
                .templates(toy -> Map.of("toy.yaml", documents.apply(toy)))
                .get("toy.yaml");
    }

    /** A map with its entries in this order: keys and values in turn, without those whose value is null. */
    static Map<String, Object> fields(Object... keysAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            if (keysAndValues[i + 1] != null) {
                fields.put((String) keysAndValues[i], keysAndValues[i + 1]);
            }
        }
        return fields;
    }

    /** A list without what is null. */
    static List<Object> items(Object... items) {
        return Stream.of(items).filter(Objects::nonNull).collect(Collectors.toCollection(ArrayList::new));
    }

    /** A text of several lines, without those that are null. */
    static String lines(String... lines) {
        return Stream.of(lines)
                .filter(Objects::nonNull)
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }
}
