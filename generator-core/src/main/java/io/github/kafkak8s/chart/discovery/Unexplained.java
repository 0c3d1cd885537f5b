package io.github.kafkak8s.chart.discovery;

import java.util.List;

/** Differences between models that no declared setting explains. */
public final class Unexplained extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    Unexplained(List<String> problems) {
        super(String.join("\n", problems), null, false, false);
        this.problems = List.copyOf(problems);
    }

    /** One message for each place, with two of its values. */
    public List<String> problems() {
        return problems;
    }
}
