package io.github.kafkak8s.check;

import io.github.kafkak8s.model.KafkaCluster;
import java.util.List;

/** Thrown where a description with problems is to be rendered. The message lists all of them. */
public final class InvalidClusterException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public InvalidClusterException(KafkaCluster cluster, List<Problem> problems) {
        super(report(cluster.name(), problems));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, in stable order. */
    public List<Problem> problems() {
        return problems;
    }

    /** A heading with the number of problems, and one indented line for each. */
    public static String report(String title, List<Problem> problems) {
        StringBuilder text =
                new StringBuilder(title + ": " + problems.size() + (problems.size() == 1 ? " problem" : " problems"));
        problems.forEach(problem -> text.append("\n  ").append(problem));
        return text.toString();
    }
}
