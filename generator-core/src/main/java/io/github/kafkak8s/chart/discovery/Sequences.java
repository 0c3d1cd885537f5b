package io.github.kafkak8s.chart.discovery;

import io.github.kafkak8s.chart.template.Expression;
import io.github.kafkak8s.chart.template.Point;
import io.github.kafkak8s.chart.template.TemplateNode;
import io.github.kafkak8s.chart.template.TemplateNode.Member;
import io.github.kafkak8s.chart.template.Type;
import io.github.kafkak8s.chart.template.Unexplained;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Explains the items of lists, or the lines of texts: fixed ones first, then those that repeat for a user's collection. */
final class Sequences {
    private final Explainer explainer;
    private final Scope scope;
    private final String path;
    private final Function<List<List<Object>>, List<List<String>>> identities;

    /** @param identities names the items of each list, so that the same item has the same name everywhere */
    Sequences(
            Explainer explainer,
            Scope scope,
            String path,
            Function<List<List<Object>>, List<List<String>>> identities) {
        this.explainer = explainer;
        this.scope = scope;
        this.path = path;
        this.identities = identities;
    }

    /** @throws Unexplained with the problems of a range whose length fits, since others are only its consequences */
    List<Member> explain(List<List<Object>> sequences) {
        Optional<Unexplained> closest = Optional.empty();
        for (Expression expression : scope.varying()) {
            Optional<List<List<Object>>> fixed = beforeTail(expression, sequences);
            if (fixed.isPresent()) {
                try {
                    return withTail(expression, sequences, fixed.get());
                } catch (Unexplained e) {
                    if (closest.isEmpty() && isOfOneLength(fixed.get())) {
                        closest = Optional.of(e);
                    }
                }
            }
        }
        try {
            return fixed(sequences);
        } catch (Unexplained e) {
            throw closest.orElse(e);
        }
    }

    /** What precedes the items of a collection, if the lists may end in those. */
    private Optional<List<List<Object>>> beforeTail(Expression expression, List<List<Object>> sequences) {
        if (expression.type() == Type.TREES) {
            return beforeTrees(expression, sequences);
        }
        if (!Ranges.isPossible(expression) || !explainsLengths(expression, sequences)) {
            return Optional.empty();
        }
        List<List<Object>> fixed = new ArrayList<>();
        for (int i = 0; i < sequences.size(); i++) {
            List<Object> sequence = sequences.get(i);
            int size = Ranges.size(expression, scope.points().get(i));
            fixed.add(sequence.subList(0, sequence.size() - size));
        }
        return Optional.of(fixed);
    }

    private Optional<List<List<Object>>> beforeTrees(Expression expression, List<List<Object>> sequences) {
        List<List<Object>> fixed = new ArrayList<>();
        for (int i = 0; i < sequences.size(); i++) {
            List<?> end = (List<?>) expression.at(scope.points().get(i));
            List<Object> sequence = sequences.get(i);
            int from = sequence.size() - end.size();
            if (from < 0 || !sequence.subList(from, sequence.size()).equals(end)) {
                return Optional.empty();
            }
            fixed.add(sequence.subList(0, from));
        }
        return Optional.of(fixed);
    }

    private List<Member> withTail(Expression expression, List<List<Object>> sequences, List<List<Object>> fixed) {
        explainer.refuseRival(scope, expression, false, path);
        Member tail = expression.type() == Type.TREES
                ? new TemplateNode.Verbatim(expression)
                : repeated(expression, sequences, fixed);
        List<Member> members = new ArrayList<>(fixed(fixed));
        members.add(tail);
        return members;
    }

    private static boolean isOfOneLength(List<List<Object>> lists) {
        return lists.stream().mapToInt(List::size).distinct().count() == 1;
    }

    /** Whether the lists differ less in length without as many items as the collection has. */
    private boolean explainsLengths(Expression expression, List<List<Object>> sequences) {
        long lengths = sequences.stream().mapToInt(List::size).distinct().count();
        int[] rest = new int[sequences.size()];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = sequences.get(i).size()
                    - Ranges.size(expression, scope.points().get(i));
        }
        return Arrays.stream(rest).allMatch(length -> length >= 0)
                && Arrays.stream(rest).distinct().count() < lengths;
    }

    private Member repeated(Expression expression, List<List<Object>> sequences, List<List<Object>> fixed) {
        Ranges range = Ranges.of(expression, scope);
        List<Object> items = new ArrayList<>();
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < sequences.size(); i++) {
            List<Object> sequence = sequences.get(i);
            items.addAll(sequence.subList(fixed.get(i).size(), sequence.size()));
            points.addAll(range.points(scope.points().get(i), scope));
        }
        TemplateNode body = explainer.explain(
                scope.inside(points, range.expressions()), items.toArray(), path + "[" + expression + "]");
        return new TemplateNode.Repeated(expression, null, body);
    }

    private List<Member> fixed(List<List<Object>> sequences) {
        List<List<String>> names = identities.apply(sequences);
        List<String> union = Alignment.union(names);
        if (!Alignment.isOrdered(union, names)) {
            throw new Unexplained(List.of(path + " has the same items in different orders"));
        }
        List<Member> members = new ArrayList<>();
        Unexplained.each(union, name -> {
            Object[] items = new Object[sequences.size()];
            for (int i = 0; i < items.length; i++) {
                int at = names.get(i).indexOf(name);
                items[i] = at < 0 ? null : sequences.get(i).get(at);
            }
            members.add(explainer.member(scope, items, null, path + "[" + name + "]"));
        });
        return members;
    }
}
