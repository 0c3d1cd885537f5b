package io.github.kafkak8s.decorate;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.github.kafkak8s.check.Problem;
import io.github.kafkak8s.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Decorations give the same each time, and the same to a release of another name in another namespace. */
final class ReleaseRules {
    private static final String FIX = " Take names and namespace from the cluster that decorations() is given.";

    private ReleaseRules() {}

    /** The first decoration that gives another result the second time. */
    static List<Problem> repeatable(DecorationRun first, DecorationRun second) {
        if (first.states().size() != second.states().size()) {
            return List.of(new Problem(
                    "decorations",
                    "are " + first.states().size() + " the first time and "
                            + second.states().size() + " the second. Depend on nothing but the description."));
        }
        for (int step = 0; step < first.states().size(); step++) {
            Map<String, HasMetadata> expected = first.states().get(step);
            Map<String, HasMetadata> actual = second.states().get(step);
            for (Map.Entry<String, HasMetadata> object : expected.entrySet()) {
                HasMetadata other = actual.get(object.getKey());
                if (other == null || !Yaml.write(object.getValue()).equals(Yaml.write(other))) {
                    return List.of(random(step, object.getKey()));
                }
            }
            for (String title : actual.keySet()) {
                if (!expected.containsKey(title)) {
                    return List.of(random(step, title));
                }
            }
        }
        return List.of();
    }

    private static Problem random(int step, String title) {
        return new Problem(
                DecorationRun.path(step, title),
                "gives another result the second time, so no two renderings would be equal. Use no clock, no chance, and"
                        + " nothing that is kept from one call to the next.");
    }

    /**
     * What holds for the description alone, and not for a release of its chart.
     *
     * @param own of the description, without problems
     * @param release of the same under another name, in another namespace
     */
    static List<Problem> follows(DecorationRun own, DecorationRun release, String namespace) {
        List<Problem> problems = new ArrayList<>();
        for (Problem problem : release.problems()) {
            String end = problem.message().endsWith(".") ? "" : ".";
            problems.add(
                    new Problem(problem.path(), "for a release of another name: " + problem.message() + end + FIX));
        }
        for (Problem problem : DecoratedRules.idle(release)) {
            problems.add(new Problem(
                    problem.path(), "has no effect on a release of another name, in another namespace." + FIX));
        }
        own.decorated().forEach((title, object) -> {
            HasMetadata same = release.decorated().get(title);
            if (same != null
                    && namespace.equals(object.getMetadata().getNamespace())
                    && namespace.equals(same.getMetadata().getNamespace())) {
                problems.add(new Problem(
                        DecorationRun.path(own.lastChanges().getOrDefault(title, 0), title),
                        "stays in the namespace " + namespace + " when a release is in another." + FIX));
            }
        });
        return problems;
    }
}
