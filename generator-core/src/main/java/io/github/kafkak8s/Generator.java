package io.github.kafkak8s;

import io.github.kafkak8s.chart.Chart;
import io.github.kafkak8s.chart.ChartInfo;
import io.github.kafkak8s.chart.template.Unexplained;
import io.github.kafkak8s.check.Check;
import io.github.kafkak8s.check.InvalidClusterException;
import io.github.kafkak8s.check.Problem;
import io.github.kafkak8s.decorate.DecoratedResources;
import io.github.kafkak8s.decorate.Decorations;
import io.github.kafkak8s.derive.RegistryMirror;
import io.github.kafkak8s.manifests.Manifests;
import io.github.kafkak8s.model.KafkaCluster;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;

/** The way from a description to files, for callers without Maven. */
public final class Generator {
    private Generator() {}

    /**
     * Renders plain Kubernetes manifests: text by file name. Equal descriptions give equal bytes, whatever the machine,
     * locale or time zone.
     *
     * @throws InvalidClusterException if the description breaks a rule, with all problems
     */
    public static SortedMap<String, String> manifests(KafkaCluster cluster) {
        return manifests(cluster, same -> Decorations.none());
    }

    /**
     * The same, after decorations.
     *
     * @param decorations usually {@code definition::decorations}
     * @throws InvalidClusterException if the description or what the decorations made breaks a rule, with all problems
     */
    public static SortedMap<String, String> manifests(
            KafkaCluster cluster, Function<KafkaCluster, Decorations> decorations) {
        refuseProblems(cluster, decorations);
        DecoratedResources resources = new DecoratedResources(decorations);
        KafkaCluster pulled = RegistryMirror.applied(cluster);
        return Manifests.of(pulled, resources.of(pulled), resources.facts(pulled), RegistryMirror.sources(cluster));
    }

    /**
     * Renders a Helm chart whose defaults give the objects of the manifests: text by path within the chart's folder, with
     * {@code /}. Equal descriptions give equal bytes, whatever the machine, locale or time zone.
     *
     * @throws InvalidClusterException if the description breaks a rule, with all problems
     */
    public static SortedMap<String, String> chart(KafkaCluster cluster, ChartInfo info) {
        return chart(cluster, info, same -> Decorations.none());
    }

    /**
     * The same, after decorations.
     *
     * @param decorations usually {@code definition::decorations}; called for some hundred variants of the description
     * @throws InvalidClusterException if the description or what the decorations made breaks a rule, with all problems
     */
    public static SortedMap<String, String> chart(
            KafkaCluster cluster, ChartInfo info, Function<KafkaCluster, Decorations> decorations) {
        refuseProblems(cluster, decorations);
        DecoratedResources resources = new DecoratedResources(decorations);
        try {
            return Chart.of(RegistryMirror.applied(cluster), info, resources::of);
        } catch (InvalidClusterException withOtherValues) {
            throw new InvalidClusterException(
                    cluster,
                    withOtherValues.problems().stream()
                            .map(problem ->
                                    new Problem(problem.path(), "with other values of the chart: " + problem.message()))
                            .toList());
        } catch (Unexplained e) {
            if (resources.facts(cluster).isEmpty()) {
                throw e;
            }
            throw new InvalidClusterException(
                    cluster,
                    e.problems().stream()
                            .map(place -> new Problem(
                                    "decorations",
                                    "no template of the chart can say this: " + place
                                            + ". What a value of the chart sets, set in the description."))
                            .toList());
        }
    }

    /** Every problem of a description and, if there is none, of its decorations; always in the same order. */
    public static List<Problem> problems(KafkaCluster cluster, Function<KafkaCluster, Decorations> decorations) {
        List<Problem> problems = Check.problems(cluster);
        return problems.isEmpty() ? new DecoratedResources(decorations).problems(cluster) : problems;
    }

    private static void refuseProblems(KafkaCluster cluster, Function<KafkaCluster, Decorations> decorations) {
        List<Problem> problems = problems(cluster, decorations);
        if (!problems.isEmpty()) {
            throw new InvalidClusterException(cluster, problems);
        }
    }
}
