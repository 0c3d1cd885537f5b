package io.github.kafkak8s.chart.template;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Differences between models that no declared setting explains. */
public final class Unexplained extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    public Unexplained(List<String> problems) {
        super(String.join("\n", problems), null, false, false);
        this.problems = List.copyOf(problems);
    }

    /** Does something with each element, and throws the problems of all of them together. */
    public static <T> void each(Iterable<T> elements, Consumer<T> action) {
        List<String> problems = new ArrayList<>();
        for (T element : elements) {
            try {
                action.accept(element);
            } catch (Unexplained e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new Unexplained(problems);
        }
    }

    /** One message for each place, with two of its values. */
    public List<String> problems() {
        return problems;
    }
}
