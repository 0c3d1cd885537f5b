package io.github.kafkak8s.chart.discovery;

import io.github.kafkak8s.chart.discovery.TemplateNode.Member;
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

    List<Member> explain(List<List<Object>> sequences) {
        List<Member> members = new ArrayList<>();
        Optional<Tail> tail = tail(sequences);
        members.addAll(fixed(tail.map(Tail::rest).orElse(sequences)));
        tail.ifPresent(found -> members.add(found.member()));
        return members;
    }

    /** What repeats at the end, and what precedes it. */
    private record Tail(Member member, List<List<Object>> rest) {}

    private Optional<Tail> tail(List<List<Object>> sequences) {
        for (Expression expression : scope.varying()) {
            Optional<Tail> tail = Optional.empty();
            if (expression.type() == Type.TREES) {
                tail = verbatim(expression, sequences);
            } else if (Ranges.isPossible(expression) && explainsLengths(expression, sequences)) {
                tail = repeated(expression, sequences);
            }
            if (tail.isPresent()) {
                return tail;
            }
        }
        return Optional.empty();
    }

    private Optional<Tail> verbatim(Expression expression, List<List<Object>> sequences) {
        List<List<Object>> rest = new ArrayList<>();
        for (int i = 0; i < sequences.size(); i++) {
            List<?> end = (List<?>) expression.at(scope.points().get(i));
            List<Object> sequence = sequences.get(i);
            int from = sequence.size() - end.size();
            if (from < 0 || !sequence.subList(from, sequence.size()).equals(end)) {
                return Optional.empty();
            }
            rest.add(sequence.subList(0, from));
        }
        return Optional.of(new Tail(new TemplateNode.Verbatim(expression), rest));
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

    private Optional<Tail> repeated(Expression expression, List<List<Object>> sequences) {
        Ranges range = Ranges.of(expression, scope);
        List<List<Object>> rest = new ArrayList<>();
        List<Object> items = new ArrayList<>();
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < sequences.size(); i++) {
            Point point = scope.points().get(i);
            List<Object> sequence = sequences.get(i);
            int from = sequence.size() - Ranges.size(expression, point);
            rest.add(sequence.subList(0, from));
            items.addAll(sequence.subList(from, sequence.size()));
            points.addAll(range.points(point, scope));
        }
        try {
            TemplateNode body = explainer.explain(
                    scope.inside(points, range.expressions()), items.toArray(), path + "[" + expression + "]");
            Member member = new TemplateNode.Repeated(expression, null, body);
            return Optional.of(new Tail(member, rest));
        } catch (Unexplained anotherOne) {
            return Optional.empty();
        }
    }

    private List<Member> fixed(List<List<Object>> sequences) {
        List<List<String>> names = identities.apply(sequences);
        List<String> union = Alignment.union(names);
        if (!Alignment.isOrdered(union, names)) {
            throw new Unexplained(List.of(path + " has the same items in different orders"));
        }
        List<Member> members = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (String name : union) {
            Object[] items = new Object[sequences.size()];
            for (int i = 0; i < items.length; i++) {
                int at = names.get(i).indexOf(name);
                items[i] = at < 0 ? null : sequences.get(i).get(at);
            }
            try {
                members.add(explainer.member(scope, items, null, path + "[" + name + "]"));
            } catch (Unexplained e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new Unexplained(problems);
        }
        return members;
    }
}
