package io.github.kafkak8s.chart.template;

import java.util.List;
import java.util.Map;

/** A Helm expression and what it yields at each point. */
public final class Expression {
    private final String helm;
    private final String says;
    private final Type type;
    private final Object[] values;

    /** @param values what it yields for each probed model, or null for an element of a range */
    public Expression(String helm, String says, Type type, Object[] values) {
        this.helm = helm;
        this.says = says;
        this.type = type;
        this.values = values;
    }

    public String helm() {
        return helm;
    }

    String says() {
        return says;
    }

    public Type type() {
        return type;
    }

    /** Whether it is what a range goes through, so that it means something else in another range. */
    public boolean isElement() {
        return values == null;
    }

    /** Null where it yields nothing. */
    public Object at(Point point) {
        return values == null ? point.variables().get(this) : values[point.probe()];
    }

    /** As a text, as it is inside another text; null where it yields nothing. */
    public String textAt(Point point) {
        Object value = at(point);
        return value == null || (type.canBeEmpty() && isEmpty(value)) ? null : value.toString();
    }

    public boolean varies(List<Point> points) {
        Object first = at(points.get(0));
        for (Point point : points) {
            Object value = at(point);
            if (first != value && (first == null || !first.equals(value))) {
                return true;
            }
        }
        return false;
    }

    /** How it is written as a part of a text. */
    public String inText() {
        return type == Type.INTEGER && helm.startsWith("$.") ? "int " + helm : helm;
    }

    static boolean isEmpty(Object value) {
        return value == null
                || value.equals("")
                || (value instanceof Map<?, ?> map && map.isEmpty())
                || (value instanceof List<?> list && list.isEmpty());
    }

    @Override
    public String toString() {
        return helm;
    }
}
