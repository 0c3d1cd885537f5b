package io.github.kafkak8s.decorate;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.github.kafkak8s.check.Problem;
import io.github.kafkak8s.decorate.ObjectChange.ChangeFailed;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.resources.ClusterResources;
import io.github.kafkak8s.resources.ResourceSet;
import io.github.kafkak8s.yaml.Yaml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One application of all decorations to the objects of one description. What a decoration breaks is undone and reported. */
final class DecorationRun {
    private final KafkaCluster cluster;
    private final Decorations decorations;
    private final Map<String, HasMetadata> generated;
    private final List<Map<String, HasMetadata>> states = new ArrayList<>();
    private final Map<String, Integer> lastChanges = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    DecorationRun(KafkaCluster cluster, Decorations decorations) {
        this.cluster = cluster;
        this.decorations = decorations;
        this.generated = byTitle(ClusterResources.of(cluster).objects());
        Map<String, HasMetadata> objects = generated;
        for (int i = 0; i < decorations.steps().size(); i++) {
            objects = step(i, objects);
            states.add(objects);
        }
    }

    Decorations decorations() {
        return decorations;
    }

    /** The objects that the description alone renders to, by title. */
    Map<String, HasMetadata> generated() {
        return generated;
    }

    /** The objects after each decoration, by title. */
    List<Map<String, HasMetadata>> states() {
        return states;
    }

    /** The objects after all decorations, by title. */
    Map<String, HasMetadata> decorated() {
        return states.isEmpty() ? generated : states.get(states.size() - 1);
    }

    /** The number of the last decoration that changed or added an object, by the object's title. */
    Map<String, Integer> lastChanges() {
        return lastChanges;
    }

    /** Whether a decoration changes anything. */
    boolean hasEffect(int step) {
        return !states.get(step).equals(step == 0 ? generated : states.get(step - 1));
    }

    List<Problem> problems() {
        return problems;
    }

    ResourceSet resources() {
        return ResourceSet.of(List.copyOf(decorated().values()));
    }

    /** Where a problem is, e.g. {@code decorations[2] on StatefulSet/orders-broker}. */
    static String path(int step, String title) {
        return "decorations[" + step + "] on " + title;
    }

    private Map<String, HasMetadata> step(int step, Map<String, HasMetadata> before) {
        Decoration decoration = decorations.steps().get(step);
        Map<String, HasMetadata> after = new LinkedHashMap<>();
        try {
            List<HasMetadata> objects = new ArrayList<>();
            before.values().forEach(object -> objects.add(copyFor(decoration, object)));
            decoration.decorate(objects);
            for (HasMetadata object : objects) {
                accept(step, before, after, object);
            }
        } catch (ChangeFailed failed) {
            report(path(step, Titles.of(failed.object())), Failures.describe(failed.getCause()));
            return before;
        } catch (Throwable e) {
            // As in ObjectChange. Or it left an object that nobody can write.
            report("decorations[" + step + "]", Failures.describe(e));
            return before;
        }
        for (String title : generated.keySet()) {
            if (!after.containsKey(title)) {
                report(
                        path(step, title),
                        "removes or renames it, and others refer to it. Leave it; what can go has a switch in the"
                                + " description.");
                after.put(title, before.get(title));
            }
        }
        return after;
    }

    /** Only what the decoration may change: a chart takes hundreds of renderings. */
    private static HasMetadata copyFor(Decoration decoration, HasMetadata object) {
        if (decoration instanceof Addition
                || (decoration instanceof ObjectChange<?> change && !change.concerns(object))) {
            return object;
        }
        return Yaml.copy(object);
    }

    private void accept(int step, Map<String, HasMetadata> before, Map<String, HasMetadata> after, HasMetadata object) {
        if (object == null) {
            report("decorations[" + step + "]", "puts null among the objects. Put an object there, or nothing.");
            return;
        }
        String title = Titles.of(object);
        HasMetadata previous = before.get(title);
        if (previous == object && !after.containsKey(title)) {
            after.put(title, object);
            return;
        }
        HasMetadata original = generated.get(title);
        Optional<String> refusal = original == null ? AddedObjects.refusal(object) : Optional.empty();
        if (refusal.isPresent()) {
            report(path(step, title), refusal.get());
        } else if (after.containsKey(title)) {
            report(
                    path(step, title),
                    "makes two objects of this kind and name, and files are named after both. Give one another name.");
        } else {
            after.put(title, changed(step, original, previous, object));
        }
    }

    /** The object, or the one before if nothing was changed. */
    private HasMetadata changed(int step, HasMetadata original, HasMetadata previous, HasMetadata object) {
        String title = Titles.of(object);
        if (original == null) {
            AddedObjects.complete(cluster, object);
            // Throws for what nobody can write, while its decoration is known.
            Yaml.tree(object);
        } else {
            List<String> changes = FixedFields.restore(original, object);
            changes.forEach(change -> report(path(step, title), change));
            if (!changes.isEmpty()) {
                lastChanges.put(title, step);
                return previous;
            }
        }
        if (previous != null && (previous.equals(object) || Yaml.tree(previous).equals(Yaml.tree(object)))) {
            return previous;
        }
        lastChanges.put(title, step);
        return object;
    }

    private void report(String path, String message) {
        problems.add(new Problem(path, message));
    }

    private static Map<String, HasMetadata> byTitle(List<HasMetadata> objects) {
        Map<String, HasMetadata> byTitle = new LinkedHashMap<>();
        objects.forEach(object -> byTitle.put(Titles.of(object), object));
        return byTitle;
    }
}
