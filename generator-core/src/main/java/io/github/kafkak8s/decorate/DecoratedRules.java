package io.github.kafkak8s.decorate;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.github.kafkak8s.check.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Rules over the objects that decorations left behind. What the description itself renders to is not their fault. */
final class DecoratedRules {
    private DecoratedRules() {}

    /** What the decorations broke, by object. */
    static List<Problem> pods(DecorationRun run) {
        List<Problem> problems = new ArrayList<>();
        run.lastChanges().forEach((title, step) -> {
            HasMetadata object = run.decorated().get(title);
            if (object != null) {
                List<String> broken = broken(run, object);
                HasMetadata before = run.generated().get(title);
                if (before != null && !broken.isEmpty()) {
                    broken.removeAll(broken(run, before));
                }
                broken.forEach(message -> problems.add(new Problem(DecorationRun.path(step, title), message)));
            }
        });
        return problems;
    }

    private static List<String> broken(DecorationRun run, HasMetadata object) {
        List<String> broken = new ArrayList<>();
        PodTree.of(object).ifPresent(pod -> {
            broken.addAll(PodRules.broken(pod));
            if (!run.decorations().unrestrictedAccepted()) {
                broken.addAll(RestrictedPods.broken(pod));
            }
        });
        return broken;
    }

    /** Decorations that change nothing, which may be for a misspelled name. */
    static List<Problem> idle(DecorationRun run) {
        List<Problem> problems = new ArrayList<>();
        for (int step = 0; step < run.states().size(); step++) {
            String path = "decorations[" + step + "]";
            boolean reported =
                    run.problems().stream().anyMatch(problem -> problem.path().startsWith(path));
            if (!reported && !run.hasEffect(step)) {
                problems.add(new Problem(path, idle(run, step)));
            }
        }
        return problems;
    }

    private static String idle(DecorationRun run, int step) {
        if (run.decorations().steps().get(step) instanceof ObjectChange<?> change) {
            Map<String, HasMetadata> before =
                    step == 0 ? run.generated() : run.states().get(step - 1);
            if (before.values().stream().noneMatch(change::concerns)) {
                String others = before.values().stream()
                        .filter(change.type()::isInstance)
                        .map(Titles::of)
                        .collect(Collectors.joining(", "));
                return "finds no " + change.type().getSimpleName()
                        + change.name()
                                .map(name -> " of the name \"" + name + "\"")
                                .orElse("")
                        + (others.isEmpty() ? ". Remove it." : "; there is " + others + ". Name one of these.");
            }
        }
        return "has no effect on any object. What it sets is so already, or is a volumeClaimTemplate, which nobody can"
                + " change. Remove it.";
    }
}
