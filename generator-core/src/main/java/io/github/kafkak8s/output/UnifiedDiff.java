package io.github.kafkak8s.output;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The difference of two sets of files as people read it in reviews. */
public final class UnifiedDiff {
    private static final int CONTEXT = 3;

    private UnifiedDiff() {}

    /** A unified diff of all texts, sorted by name; empty if both sets are equal. */
    public static String of(Map<String, String> before, Map<String, String> after) {
        SortedSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        StringBuilder diff = new StringBuilder();
        names.forEach(name -> append(diff, name, before.get(name), after.get(name)));
        return diff.toString();
    }

    /**
     * The same, for files of which one follows from the others.
     *
     * @param summary the one that is shown only if it alone differs
     */
    public static String of(Map<String, String> before, Map<String, String> after, String summary) {
        Map<String, String> old = new TreeMap<>(before);
        Map<String, String> fresh = new TreeMap<>(after);
        old.remove(summary);
        fresh.remove(summary);
        String diff = of(old, fresh);
        return diff.isEmpty() ? of(before, after) : diff;
    }

    private static void append(StringBuilder diff, String name, String before, String after) {
        List<String> old = lines(before);
        List<String> lines = UnifiedDiffUtils.generateUnifiedDiff(
                before == null ? "/dev/null" : "a/" + name,
                after == null ? "/dev/null" : "b/" + name,
                old,
                DiffUtils.diff(old, lines(after)),
                CONTEXT);
        lines.forEach(line -> diff.append(line).append('\n'));
    }

    private static List<String> lines(String text) {
        if (text == null) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        if (!lines.remove(lines.size() - 1).isEmpty()) {
            lines.add(text.substring(text.lastIndexOf('\n') + 1));
            lines.add("\\ No newline at end of file");
        }
        return lines;
    }
}
