package io.github.kafkak8s.decorate;

import io.github.kafkak8s.check.Check;
import io.github.kafkak8s.check.InvalidClusterException;
import io.github.kafkak8s.check.Problem;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.Namespace;
import io.github.kafkak8s.resources.ClusterResources;
import io.github.kafkak8s.resources.ResourceSet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The objects of a cluster after its decorations. */
public final class DecoratedResources {
    private final Function<KafkaCluster, Decorations> decorations;

    /** @param decorations those of a description, which may be the same with other values of the chart */
    public DecoratedResources(Function<KafkaCluster, Decorations> decorations) {
        this.decorations = decorations;
    }

    /**
     * The objects of a valid description.
     *
     * @throws InvalidClusterException if a decoration fails or changes what must stay
     */
    public ResourceSet of(KafkaCluster cluster) {
        Decorations own = decorations(cluster);
        if (own.steps().isEmpty()) {
            return ClusterResources.of(cluster);
        }
        DecorationRun run = new DecorationRun(cluster, own);
        if (!run.problems().isEmpty()) {
            throw new InvalidClusterException(cluster, run.problems());
        }
        return run.resources();
    }

    /** What the decorations changed and added, as sentences for reviewers; empty if there are none. */
    public List<String> facts(KafkaCluster cluster) {
        Decorations own = decorations(cluster);
        if (own.steps().isEmpty()) {
            return List.of();
        }
        DecorationRun run = new DecorationRun(cluster, own);
        List<String> facts = new ArrayList<>();
        fact(facts, "Decorations changed: ", titles(run, true));
        fact(facts, "Decorations added: ", titles(run, false));
        return facts;
    }

    private static String titles(DecorationRun run, boolean generated) {
        return run.lastChanges().keySet().stream()
                .filter(title ->
                        run.decorated().containsKey(title) && run.generated().containsKey(title) == generated)
                .map(title -> "`" + title + "`")
                .collect(Collectors.joining(", "));
    }

    private static void fact(List<String> facts, String start, String titles) {
        if (!titles.isEmpty()) {
            facts.add(start + titles + ".");
        }
    }

    /** Every problem of the decorations of a valid description, always in the same order. */
    public List<Problem> problems(KafkaCluster cluster) {
        try {
            Decorations own = decorations(cluster);
            return own.steps().isEmpty() ? List.of() : problems(cluster, new DecorationRun(cluster, own));
        } catch (InvalidClusterException e) {
            return e.problems();
        }
    }

    private List<Problem> problems(KafkaCluster cluster, DecorationRun run) {
        List<Problem> problems = new ArrayList<>(run.problems());
        problems.addAll(DecoratedRules.idle(run));
        problems.addAll(DecoratedRules.pods(run));
        problems.addAll(ReleaseRules.repeatable(run, new DecorationRun(cluster, decorations(cluster))));
        KafkaCluster release = release(cluster);
        if (problems.isEmpty() && Check.problems(release).isEmpty()) {
            DecorationRun other = new DecorationRun(release, decorations(release));
            problems.addAll(ReleaseRules.follows(run, other, cluster.namespace().name()));
        }
        return problems;
    }

    /** The same cluster under another name, in another namespace. */
    private static KafkaCluster release(KafkaCluster cluster) {
        String name = cluster.name().equals("r") ? "q" : "r";
        String namespace = cluster.namespace().name().equals("other") ? "another" : "other";
        return cluster.name(name).namespace(Namespace.existing(namespace));
    }

    private Decorations decorations(KafkaCluster cluster) {
        Decorations own;
        try {
            own = decorations.apply(cluster);
        } catch (Throwable e) {
            // User code: an Error of its own, or a checked exception that another language does not declare.
            throw new InvalidClusterException(cluster, List.of(new Problem("decorations", Failures.describe(e))));
        }
        if (own == null) {
            throw new InvalidClusterException(
                    cluster,
                    List.of(new Problem("decorations", "are null. Return Decorations.none() if there are none.")));
        }
        return own;
    }
}
