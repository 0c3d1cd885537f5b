package io.github.kafkak8s.chart.discovery;

import io.github.kafkak8s.chart.template.Actions;
import io.github.kafkak8s.chart.template.Expression;
import io.github.kafkak8s.chart.template.Point;
import io.github.kafkak8s.chart.template.TemplateNode;
import io.github.kafkak8s.chart.template.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a range over a collection sees: its elements, as expressions. */
final class Ranges {
    static final String ELEMENT = ".";

    private final Expression over;
    private final List<Expression> elements = new ArrayList<>();

    private Ranges(Expression over) {
        this.over = over;
    }

    /** A range over texts, texts by text, or the numbers below an integer. */
    static Ranges of(Expression over, Scope scope) {
        Ranges range = new Ranges(over);
        switch (over.type()) {
            case MAP -> {
                range.add(Actions.KEY, Type.TEXT);
                range.add(Actions.VALUE, Type.TEXT);
            }
            case INTEGER -> {
                range.add(Actions.INDEX, Type.INTEGER);
                range.firsts(scope)
                        .forEach(first -> range.add("add (" + first.inText() + ") " + Actions.INDEX, Type.INTEGER));
            }
            default -> range.add(ELEMENT, Type.TEXT);
        }
        return range;
    }

    /** A range that writes a user's map as it is. */
    static TemplateNode.Repeated ofEntries(Expression map) {
        return new TemplateNode.Repeated(
                map,
                new Expression(Actions.KEY, "", Type.TEXT, null),
                new TemplateNode.Slot(new Expression(Actions.VALUE, "", Type.TEXT, null), true));
    }

    /** Removes the entries of a user's map from maps that contain them all. */
    static boolean take(Expression map, Scope scope, List<Map<String, Object>> maps) {
        for (int i = 0; i < maps.size(); i++) {
            if (!(map.at(scope.points().get(i)) instanceof Map<?, ?> part)
                    || !maps.get(i).entrySet().containsAll(part.entrySet())) {
                return false;
            }
        }
        for (int i = 0; i < maps.size(); i++) {
            maps.get(i).keySet().removeAll(((Map<?, ?>) map.at(scope.points().get(i))).keySet());
        }
        return true;
    }

    static boolean isPossible(Expression over) {
        return over.type() == Type.MAP || over.type() == Type.LIST || over.type() == Type.INTEGER;
    }

    /** How often it repeats its body. */
    static int size(Expression over, Point point) {
        Object value = over.at(point);
        if (value instanceof Map<?, ?> map) {
            return map.size();
        }
        if (value instanceof List<?> list) {
            return list.size();
        }
        return value == null ? 0 : ((Long) value).intValue();
    }

    List<Expression> expressions() {
        return elements;
    }

    /** The points of the body for one point of the range. */
    List<Point> points(Point outside, Scope scope) {
        List<Point> points = new ArrayList<>();
        if (over.at(outside) instanceof Map<?, ?> map) {
            new TreeMap<>(map).forEach((key, value) -> points.add(inside(outside, List.of(key, value))));
        } else if (over.at(outside) instanceof List<?> list) {
            list.forEach(element -> points.add(inside(outside, List.of(element))));
        } else {
            for (long i = 0; i < size(over, outside); i++) {
                List<Object> values = new ArrayList<>(List.of(i));
                for (Expression first : firsts(scope)) {
                    values.add((Long) first.at(outside) + i);
                }
                points.add(inside(outside, values));
            }
        }
        return points;
    }

    /** Where a range over numbers may count from. An outer range's number has the name of this one's. */
    private List<Expression> firsts(Scope scope) {
        return scope.varying().stream()
                .filter(first -> first.type() == Type.INTEGER && first != over && !first.isElement())
                .filter(first -> scope.points().stream().allMatch(point -> first.at(point) != null))
                .toList();
    }

    /** Which elements of ranges a point is about, for messages. */
    static String element(Point point) {
        return point.variables().entrySet().stream()
                .filter(variable -> List.of(Actions.KEY, Actions.INDEX, ELEMENT)
                        .contains(variable.getKey().helm()))
                .map(variable -> " for " + variable.getKey() + " = " + variable.getValue())
                .sorted()
                .collect(Collectors.joining());
    }

    private Point inside(Point outside, List<?> values) {
        Map<Expression, Object> variables = new HashMap<>(outside.variables());
        for (int i = 0; i < elements.size(); i++) {
            variables.put(elements.get(i), values.get(i));
        }
        return new Point(outside.probe(), variables);
    }

    private void add(String helm, Type type) {
        elements.add(new Expression(helm, "", type, null));
    }
}
