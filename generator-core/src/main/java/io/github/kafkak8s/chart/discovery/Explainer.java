package io.github.kafkak8s.chart.discovery;

import io.github.kafkak8s.chart.template.Condition;
import io.github.kafkak8s.chart.template.Expression;
import io.github.kafkak8s.chart.template.Point;
import io.github.kafkak8s.chart.template.TemplateNode;
import io.github.kafkak8s.chart.template.TemplateNode.Member;
import io.github.kafkak8s.chart.template.Type;
import io.github.kafkak8s.chart.template.Unexplained;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Explains what a place is in all models at once. Every difference must be one of: an expression, a text with
 * expressions in it, a guard around an entry, an item or a line, or a range over a collection.
 */
final class Explainer {
    private final NamedValues named;
    private final IntFunction<String> probeNames;

    /** @param probeNames what is special about a probed model, for messages */
    Explainer(NamedValues named, IntFunction<String> probeNames) {
        this.named = named;
        this.probeNames = probeNames;
    }

    /**
     * The explanation of {@code values}, one for each point of the scope.
     *
     * @param path of the place, for messages
     * @throws Unexplained if there is none
     */
    TemplateNode explain(Scope scope, Object[] values, String path) {
        Optional<TemplateNode> fixed = fixed(scope, values);
        if (fixed.isPresent()) {
            return fixed.get();
        }
        Object empty = all(values, Map.class) ? Map.of() : List.of();
        boolean[] filled = new boolean[values.length];
        for (int i = 0; i < filled.length; i++) {
            filled[i] = !values[i].equals(empty);
        }
        // Without its members, a container would be null.
        Optional<Condition> condition = guard(scope, filled, path, "has content", "is empty");
        if (condition.isPresent()) {
            TemplateNode content = explain(scope.where(filled), some(values, filled), path);
            return new TemplateNode.Either(condition.get(), content, new TemplateNode.Constant(empty));
        }
        return explainBody(scope, values, path);
    }

    /** Like {@link #explain}, for the body of a named template, which must not include itself. */
    TemplateNode explainBody(Scope scope, Object[] values, String path) {
        if (all(values, Map.class)) {
            return new TemplateNode.Fields(entries(scope, values, path));
        }
        if (all(values, List.class)) {
            List<List<Object>> lists = new ArrayList<>();
            for (Object value : values) {
                lists.add(List.copyOf((List<?>) value));
            }
            return new TemplateNode.Items(new Sequences(this, scope, path, Alignment::ofItems).explain(lists));
        }
        if (all(values, String.class)
                && Arrays.stream(values).allMatch(text -> text.toString().endsWith("\n"))) {
            refuseEdges(scope, values, path);
            List<List<Object>> lines = new ArrayList<>();
            for (Object text : values) {
                String[] split = text.toString().split("\n", -1);
                lines.add(List.of((Object[]) Arrays.copyOf(split, split.length - 1)));
            }
            return new TemplateNode.Lines(new Sequences(this, scope, path, Alignment::ofLines).explain(lines));
        }
        return leaf(scope, values, path);
    }

    /** What a block of text cannot carry: it clips empty lines at its end, and takes blanks at its start for its indentation. */
    private void refuseEdges(Scope scope, Object[] texts, String path) {
        for (int i = 0; i < texts.length; i++) {
            String text = (String) texts[i];
            if (text.equals("\n") || text.endsWith("\n\n")) {
                throw new Unexplained(List.of(path + " ends in an empty line " + name(scope, i)
                        + ", which a block of text cannot keep; end it in one line break"));
            }
            if (text.stripLeading().length() < text.length() && !text.matches("(?s)\\n+[^ ].*")) {
                throw new Unexplained(List.of(path + " starts with a blank " + name(scope, i)
                        + ", which a block of text takes for its indentation; start it with another character"));
            }
        }
    }

    /** What holds where something is present; empty if that is everywhere. */
    private Optional<Condition> guard(Scope scope, boolean[] present, String path, String is, String isNot) {
        int missing = -1;
        int there = -1;
        for (int i = 0; i < present.length; i++) {
            if (present[i]) {
                there = i;
            } else {
                missing = missing < 0 ? i : missing;
            }
        }
        if (missing < 0) {
            return Optional.empty();
        }
        String problem = path + " " + is + " " + name(scope, there) + " and " + isNot + " " + name(scope, missing)
                + ", and no value explains it";
        List<Condition> found = scope.find(present);
        if (found.isEmpty()) {
            throw new Unexplained(List.of(problem));
        }
        refuseRivals(scope, found, path);
        return Optional.of(found.get(0));
    }

    private static void refuseRivals(Scope scope, List<Condition> found, String path) {
        if (found.size() > 1) {
            throw ambiguous(scope, path, found.get(0).helm(), found.get(1).helm());
        }
    }

    /** Refuses an expression where another one would explain the same. */
    void refuseRival(Scope scope, Expression expression, boolean asText, String path) {
        scope.rival(expression, asText).ifPresent(rival -> {
            throw ambiguous(scope, path, expression.helm(), rival.helm());
        });
    }

    private static Unexplained ambiguous(Scope scope, String path, String first, String second) {
        return new Unexplained(List.of(path + " is ambiguous: " + first + " and " + second + " agree in each of its "
                + scope.size() + " probes; another probe must tell them apart"));
    }

    private Optional<TemplateNode> fixed(Scope scope, Object[] values) {
        if (values[0] instanceof String) {
            Optional<TemplateNode> include = named.find(scope, values);
            if (include.isPresent()) {
                return include;
            }
        }
        for (Object value : values) {
            if (!value.equals(values[0])) {
                return Optional.empty();
            }
        }
        return Optional.of(new TemplateNode.Constant(values[0]));
    }

    private List<Member> entries(Scope scope, Object[] values, String path) {
        List<Map<String, Object>> maps = new ArrayList<>();
        for (Object value : values) {
            Map<String, Object> copy = new LinkedHashMap<>();
            ((Map<?, ?>) value).forEach((key, child) -> copy.put((String) key, child));
            maps.add(copy);
        }
        List<Member> members = new ArrayList<>(named.takeFrom(scope, maps));
        List<Member> last = new ArrayList<>();
        for (Expression expression : scope.varying()) {
            if (expression.type() == Type.MAP && Ranges.take(expression, scope, maps)) {
                refuseRival(scope, expression, false, path);
                last.add(Ranges.ofEntries(expression));
            }
        }
        List<List<String>> keys =
                maps.stream().map(map -> List.copyOf(map.keySet())).toList();
        Unexplained.each(Alignment.union(keys), key -> {
            Object[] children = maps.stream().map(map -> map.get(key)).toArray();
            members.add(member(scope, children, key, path + "." + key));
        });
        members.addAll(last);
        return members;
    }

    /** One member of a container: where it is present, and what it is there. {@code null} stands for absent. */
    TemplateNode.One member(Scope scope, Object[] children, String key, String path) {
        boolean[] present = present(children);
        Optional<Condition> guard = guard(scope, present, path, "is there", "not");
        return new TemplateNode.One(guard, key, explain(scope.where(present), some(children, present), path));
    }

    private TemplateNode leaf(Scope scope, Object[] values, String path) {
        Optional<TemplateNode> plain = unconditional(scope, values, path);
        if (plain.isPresent()) {
            return plain.get();
        }
        List<Condition> conditions = new ArrayList<>();
        List<TemplateNode> found = new ArrayList<>();
        Optional<Unexplained> ambiguous = Optional.empty();
        for (Condition condition : scope.literals()) {
            boolean[] truth = scope.truth(condition);
            try {
                Optional<TemplateNode> then = side(scope, values, truth, path);
                Optional<TemplateNode> otherwise = then.isEmpty() ? then : side(scope, values, not(truth), path);
                if (otherwise.isPresent()) {
                    conditions.add(condition);
                    found.add(new TemplateNode.Either(condition, then.get(), otherwise.get()));
                }
            } catch (Unexplained e) {
                ambiguous = Optional.of(e);
            }
        }
        if (!found.isEmpty()) {
            refuseRivals(scope, Scope.rivals(conditions), path);
            return found.get(0);
        }
        int other = 1;
        while (values[other].equals(values[0])) {
            other++;
        }
        Unexplained change = new Unexplained(List.of(path + " changes, and no value explains it: " + values[0] + " "
                + name(scope, 0) + ", " + values[other] + " " + name(scope, other)));
        throw ambiguous.orElse(change);
    }

    private Optional<TemplateNode> side(Scope scope, Object[] values, boolean[] chosen, String path) {
        Object[] some = some(values, chosen);
        Scope inside = scope.where(chosen);
        return fixed(inside, some).or(() -> unconditional(inside, some, path));
    }

    private Optional<TemplateNode> unconditional(Scope scope, Object[] values, String path) {
        boolean isText = all(values, String.class);
        for (Expression expression : scope.varying()) {
            if (isSlot(scope, expression, values, isText)) {
                refuseRival(scope, expression, isText, path);
                return Optional.of(new TemplateNode.Slot(expression, isText));
            }
        }
        if (!isText) {
            return Optional.empty();
        }
        String[] texts = Arrays.copyOf(values, values.length, String[].class);
        Optional<List<Object>> parts = TextParser.parse(scope, texts);
        for (Object part : parts.orElse(List.of())) {
            if (part instanceof Expression expression) {
                refuseRival(scope, expression, true, path);
            }
        }
        return parts.map(found -> new TemplateNode.Text(found, List.of(texts)));
    }

    private static boolean isSlot(Scope scope, Expression expression, Object[] values, boolean isText) {
        boolean fits = isText
                ? expression.type().isText()
                : expression.type() == Type.INTEGER || expression.type() == Type.FLAG;
        for (int i = 0; fits && i < values.length; i++) {
            Point point = scope.points().get(i);
            fits = values[i].equals(isText ? expression.textAt(point) : expression.at(point));
        }
        return fits;
    }

    private String name(Scope scope, int i) {
        Point point = scope.points().get(i);
        return probeNames.apply(point.probe()) + Ranges.element(point);
    }

    /** Where a value is not null, which stands for absent. */
    static boolean[] present(Object[] values) {
        boolean[] present = new boolean[values.length];
        for (int i = 0; i < present.length; i++) {
            present[i] = values[i] != null;
        }
        return present;
    }

    /** The chosen values. */
    static Object[] some(Object[] values, boolean[] chosen) {
        return IntStream.range(0, values.length)
                .filter(i -> chosen[i])
                .mapToObj(i -> values[i])
                .toArray();
    }

    private static boolean all(Object[] values, Class<?> type) {
        return Arrays.stream(values).allMatch(type::isInstance);
    }

    private static boolean[] not(boolean[] truth) {
        boolean[] not = new boolean[truth.length];
        for (int i = 0; i < not.length; i++) {
            not[i] = !truth[i];
        }
        return not;
    }
}
