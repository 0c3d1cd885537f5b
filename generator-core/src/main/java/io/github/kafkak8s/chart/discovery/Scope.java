package io.github.kafkak8s.chart.discovery;

import io.github.kafkak8s.chart.template.Condition;
import io.github.kafkak8s.chart.template.Expression;
import io.github.kafkak8s.chart.template.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The points at which a place exists, and the expressions that may explain it. */
final class Scope {
    private final List<Point> points;
    private final List<Expression> expressions;
    private final List<Condition> conditions;
    private List<Expression> varying;
    private List<Condition> open;

    Scope(List<Point> points, List<Expression> expressions, List<Condition> conditions) {
        this.points = points;
        this.expressions = expressions;
        this.conditions = conditions;
    }

    List<Point> points() {
        return points;
    }

    int size() {
        return points.size();
    }

    /** The expressions that yield different things at these points: no other can explain a difference. */
    List<Expression> varying() {
        if (varying == null) {
            varying = expressions.stream()
                    .filter(expression -> expression.varies(points))
                    .toList();
        }
        return varying;
    }

    /**
     * The conditions that hold exactly where {@code present}: one, its negation, or else two together. The first, and one
     * that is about something else if there is such.
     */
    List<Condition> find(boolean[] present) {
        List<Condition> literals = literals();
        List<Condition> found = new ArrayList<>();
        for (Condition literal : literals) {
            if (agrees(literal, present)) {
                found.add(literal);
            }
        }
        boolean alone = !found.isEmpty();
        for (int i = 0; !alone && i < literals.size(); i++) {
            for (int j = i + 1; j < literals.size(); j++) {
                for (Condition pair : List.of(
                        literals.get(i).and(literals.get(j)), literals.get(i).or(literals.get(j)))) {
                    if (agrees(pair, present)) {
                        found.add(pair);
                    }
                }
            }
        }
        return rivals(found);
    }

    /** The first of some conditions, and the first that is about something else. */
    static List<Condition> rivals(List<Condition> conditions) {
        List<Condition> rivals = new ArrayList<>();
        for (Condition condition : conditions) {
            if (rivals.isEmpty()
                    || (rivals.size() == 1 && !rivals.get(0).about().equals(condition.about()))) {
                rivals.add(condition);
            }
        }
        return rivals;
    }

    /** Another expression that yields the same at all these points, so that nothing tells which of them is meant. */
    Optional<Expression> rival(Expression expression, boolean asText) {
        for (Expression other : varying()) {
            if (other != expression && (!asText || other.type().isText())) {
                boolean same = true;
                for (int i = 0; same && i < points.size(); i++) {
                    Point point = points.get(i);
                    same = asText
                            ? Objects.equals(other.textAt(point), expression.textAt(point))
                            : Objects.equals(other.at(point), expression.at(point));
                }
                if (same) {
                    return Optional.of(other);
                }
            }
        }
        return Optional.empty();
    }

    /** The conditions that are true at some of these points only; positive ones first, they read best. */
    List<Condition> literals() {
        if (open == null) {
            List<Condition> positive = conditions.stream()
                    .filter(condition -> {
                        long holding = points.stream().filter(condition.holds()).count();
                        return holding > 0 && holding < points.size();
                    })
                    .toList();
            open = new ArrayList<>(positive);
            positive.forEach(condition -> open.add(condition.negated()));
        }
        return open;
    }

    /** The points where {@code present}. */
    Scope where(boolean[] present) {
        List<Point> some = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            if (present[i]) {
                some.add(points.get(i));
            }
        }
        return some.size() == points.size() ? this : new Scope(some, expressions, conditions);
    }

    /** Other points with more expressions: the inside of a range, which hides the dot and equal names of an outer one. */
    Scope inside(List<Point> elements, List<Expression> more) {
        Set<String> hidden = more.stream().map(Expression::helm).collect(Collectors.toSet());
        hidden.add(Ranges.ELEMENT);
        List<Expression> all = new ArrayList<>(more);
        expressions.stream()
                .filter(expression -> !expression.isElement() || !hidden.contains(expression.helm()))
                .forEach(all::add);
        return new Scope(elements, all, conditions);
    }

    boolean[] truth(Condition condition) {
        boolean[] truth = new boolean[points.size()];
        for (int i = 0; i < truth.length; i++) {
            truth[i] = condition.holds().test(points.get(i));
        }
        return truth;
    }

    private boolean agrees(Condition condition, boolean[] present) {
        for (int i = 0; i < present.length; i++) {
            if (condition.holds().test(points.get(i)) != present[i]) {
                return false;
            }
        }
        return true;
    }
}
