package io.github.kafkak8s.chart.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * A Helm condition and where it holds.
 *
 * @param helm the condition
 * @param negation its negation, in the form that reads best
 * @param says what it is about, in a few words
 * @param about the expressions in it
 * @param holds where it is true
 */
public record Condition(String helm, String negation, String says, Set<String> about, Predicate<Point> holds) {

    /** The conditions that an expression gives by its type. */
    public static List<Condition> of(Expression expression) {
        List<Condition> conditions = new ArrayList<>();
        if (expression.type() == Type.FLAG) {
            conditions.add(new Condition(
                    expression.helm(),
                    "not " + operand(expression.helm()),
                    expression.says(),
                    Set.of(expression.helm()),
                    point -> Boolean.TRUE.equals(expression.at(point))));
        } else if (expression.type().canBeEmpty()) {
            conditions.add(new Condition(
                    expression.helm(),
                    "not " + operand(expression.helm()),
                    expression.says(),
                    Set.of(expression.helm()),
                    point -> !Expression.isEmpty(expression.at(point))));
        }
        return conditions;
    }

    /** That a choice is one of its words. */
    public static Condition equal(Expression choice, String word) {
        String operands = operand(choice.helm()) + " \"" + word + "\"";
        return new Condition(
                "eq " + operands,
                "ne " + operands,
                choice.says(),
                Set.of(choice.helm()),
                point -> word.equals(choice.at(point)));
    }

    public Condition negated() {
        return new Condition(/* helm= */ negation, /* negation= */ helm, says, about, holds.negate());
    }

    public Condition and(Condition other) {
        return join("and", "or", other, holds.and(other.holds));
    }

    public Condition or(Condition other) {
        return join("or", "and", other, holds.or(other.holds));
    }

    private Condition join(String operator, String dual, Condition other, Predicate<Point> both) {
        Set<String> all = new TreeSet<>(about);
        all.addAll(other.about);
        return new Condition(
                operator + " " + operand(helm) + " " + operand(other.helm),
                dual + " " + operand(negation) + " " + operand(other.negation),
                says.equals(other.says) ? says : says + ", " + other.says,
                all,
                both);
    }

    private static String operand(String helm) {
        return helm.contains(" ") ? "(" + helm + ")" : helm;
    }
}
