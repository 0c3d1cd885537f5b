package io.github.kafkak8s.chart.discovery;

import io.github.kafkak8s.chart.template.Expression;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads one line of text in all models at once: at each position there is either one character that all have, or an
 * expression that all continue with. So no marker is needed, and a value may also occur where it is a mere coincidence.
 */
final class TextParser {
    private final String[] texts;
    private final List<Expression> expressions = new ArrayList<>();
    private final List<String[]> holes = new ArrayList<>();
    private final Set<IntBuffer> deadEnds = new HashSet<>();

    private TextParser(Scope scope, String[] texts) {
        this.texts = texts;
        for (Expression expression : scope.varying()) {
            if (expression.type().isText()) {
                String[] hole = scope.points().stream().map(expression::textAt).toArray(String[]::new);
                if (Arrays.stream(hole).allMatch(text -> text != null)) {
                    expressions.add(expression);
                    holes.add(hole);
                }
            }
        }
    }

    /** Texts and expressions, in turn as they follow each other; empty if there is no such reading. */
    static Optional<List<Object>> parse(Scope scope, String[] texts) {
        TextParser parser = new TextParser(scope, texts);
        List<Object> parts = new ArrayList<>();
        return parser.parse(new int[texts.length], parts) ? Optional.of(joined(parts)) : Optional.empty();
    }

    private boolean parse(int[] from, List<Object> parts) {
        int literal = parts.size();
        int[] at = from.clone();
        while (true) {
            if (atEnd(at)) {
                return true;
            }
            IntBuffer key = IntBuffer.wrap(at.clone());
            if (deadEnds.contains(key)) {
                break;
            }
            for (int e = 0; e < holes.size(); e++) {
                int[] next = after(at, holes.get(e));
                if (next != null) {
                    parts.add(expressions.get(e));
                    if (parse(next, parts)) {
                        return true;
                    }
                    parts.remove(parts.size() - 1);
                }
            }
            deadEnds.add(key);
            if (!sameCharacter(at)) {
                break;
            }
            parts.add(texts[0].substring(at[0], at[0] + 1));
            for (int i = 0; i < at.length; i++) {
                at[i]++;
            }
        }
        parts.subList(literal, parts.size()).clear();
        return false;
    }

    private int[] after(int[] at, String[] hole) {
        for (int i = 0; i < at.length; i++) {
            if (!texts[i].startsWith(hole[i], at[i])) {
                return null;
            }
        }
        int[] next = at.clone();
        for (int i = 0; i < at.length; i++) {
            next[i] += hole[i].length();
        }
        return next;
    }

    private boolean sameCharacter(int[] at) {
        for (int i = 0; i < at.length; i++) {
            if (at[i] == texts[i].length() || texts[i].charAt(at[i]) != texts[0].charAt(at[0])) {
                return false;
            }
        }
        return true;
    }

    private boolean atEnd(int[] at) {
        for (int i = 0; i < at.length; i++) {
            if (at[i] < texts[i].length()) {
                return false;
            }
        }
        return true;
    }

    private static List<Object> joined(List<Object> parts) {
        List<Object> joined = new ArrayList<>();
        for (Object part : parts) {
            int last = joined.size() - 1;
            if (last >= 0 && part instanceof String text && joined.get(last) instanceof String before) {
                joined.set(last, before + text);
            } else {
                joined.add(part);
            }
        }
        return joined;
    }
}
