package io.github.kafkak8s.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kafkak8s.check.Check;
import io.github.kafkak8s.check.Problem;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.output.UnifiedDiff;
import io.github.kafkak8s.resources.ClusterResources;
import io.github.kafkak8s.resources.ResourceSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Compares one base's chart with its description, under many settings. */
final class Parity {
    private static final int MOST_SHOWN = 5;
    /** The problems that {@code templates/checks.yaml} of a chart knows too. */
    private static final Pattern KNOWN =
            Pattern.compile("name: .*|brokers[.]config\\[[a-z.]*(replication[.]factor|min[.]isr|insync[.]replicas)].*"
                    + "|.*[.]resources[.]memory: .* is too little for a Java server.*"
                    + "|.*[.]resources[.]cpuLimit: .* is less than the request.*"
                    + "|.*[.]heap: .* is too little for a Java server.*"
                    + "|.*[.]heap: .*(does not fit into|is more than half of) the memory.*"
                    + "|storageClass\\[.*]: has no effect: no claim refers to it.*"
                    + "|networking[.]clientPeers: has no effect without NetworkPolicies.*");

    private final ChartFolder chart;
    private final ChartFolder withoutSchema;
    private final NormalObjects objects = new NormalObjects(ClusterResources::of);
    private final NormalObjects described;
    private final Map<String, HelmRun.Outcome> outcomes = new HashMap<>();
    private final List<String> failures = new ArrayList<>();
    private final Counts counts = new Counts();

    Parity(ChartFolder chart) throws IOException {
        this(chart, ClusterResources::of);
    }

    /** @param resources the objects of the base with any values */
    Parity(ChartFolder chart, Function<KafkaCluster, ResourceSet> resources) throws IOException {
        this.described = new NormalObjects(resources);
        this.chart = chart;
        this.withoutSchema = chart.withoutSchema();
    }

    /** How often what was the case. */
    static final class Counts {
        private int equal;
        private int refused;
        private int overlooked;

        void add(Counts other) {
            equal += other.equal;
            refused += other.refused;
            overlooked += other.overlooked;
        }

        @Override
        public String toString() {
            return equal + overlooked + refused + " combinations (" + refused + " refused by both, " + overlooked
                    + " by the description only)";
        }
    }

    Counts counts() {
        return counts;
    }

    /**
     * Compares, and keeps a difference for {@link #assertParity}. Whether the combination is valid. The schema is left
     * out: that it allows each single setting is another test.
     */
    boolean compare(Combination combination) throws IOException {
        return compare(combination, withoutSchema);
    }

    /** Like {@link #compare}, but with the schema. */
    boolean compareWithSchema(Combination combination) throws IOException {
        return compare(combination, chart);
    }

    private boolean compare(Combination combination, ChartFolder with) throws IOException {
        KafkaCluster cluster;
        try {
            cluster = combination.cluster();
        } catch (IllegalArgumentException impossible) {
            fail(combination, "the description cannot say it: " + impossible.getMessage());
            return false;
        }
        List<String> problems =
                Check.problems(cluster).stream().map(Problem::toString).toList();
        boolean known =
                problems.stream().anyMatch(problem -> KNOWN.matcher(problem).matches());
        CompletableFuture<SortedMap<String, String>> expected =
                CompletableFuture.supplyAsync(() -> described.of(cluster));
        HelmRun.Outcome outcome = render(combination, with);
        SortedMap<String, String> manifests = expected.join();
        if (outcome.isRefused() || known) {
            compareRefusals(combination, outcome, problems, known);
            return false;
        }
        // What only the description refuses is rendered all the same, and then alike.
        String diff = UnifiedDiff.of(manifests, objects.of(outcome.yaml()));
        if (!diff.isEmpty()) {
            fail(combination, diff);
        }
        if (problems.isEmpty()) {
            counts.equal++;
        } else {
            counts.overlooked++;
        }
        return problems.isEmpty();
    }

    private void compareRefusals(
            Combination combination, HelmRun.Outcome outcome, List<String> problems, boolean known) {
        if (!known) {
            fail(combination, "Helm refuses it: " + outcome.refusal() + "; the description says " + problems);
        } else if (!outcome.isRefused()) {
            fail(combination, "Helm takes it, in spite of " + problems);
        } else if (!outcome.refusal().contains("problem(s)")) {
            fail(combination, "Helm refuses it for another reason: " + outcome.refusal());
        } else {
            counts.refused++;
        }
    }

    /** What differed so far. */
    List<String> failures() {
        return failures;
    }

    /** Whether Helm renders two combinations differently, or refuses only one of them. */
    boolean differ(Combination one, Combination other) throws IOException {
        return !render(one, withoutSchema)
                .yaml()
                .equals(render(other, withoutSchema).yaml());
    }

    void assertParity() {
        List<String> some = List.copyOf(failures.subList(0, Math.min(MOST_SHOWN, failures.size())));
        String all = failures.size() + " failures so far, of " + counts;
        failures.clear();
        assertThat(some).as(all).isEmpty();
    }

    private HelmRun.Outcome render(Combination combination, ChartFolder with) throws IOException {
        HelmRun.Outcome known = outcomes.get(combination.toString());
        HelmRun.Outcome outcome = known == null ? with.render(combination) : known;
        outcomes.put(combination.toString(), outcome);
        return outcome;
    }

    private void fail(Combination combination, String what) {
        failures.add(combination + "\n" + what);
    }
}
