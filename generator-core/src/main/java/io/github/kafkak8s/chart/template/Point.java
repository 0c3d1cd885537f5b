package io.github.kafkak8s.chart.template;

import java.util.Map;

/**
 * One observation of a place: a probed model, and where the place is inside a range, the element of that range.
 *
 * @param probe number of the model
 * @param variables what the expressions of a range's element yield
 */
public record Point(int probe, Map<Expression, Object> variables) {
    /** A place outside of ranges. */
    public Point(int probe) {
        this(probe, Map.of());
    }
}
