package io.github.kafkak8s.output;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** The difference of two sets of files as people read it in reviews. */
public final class UnifiedDiff {
    private static final int CONTEXT = 3;

    private UnifiedDiff() {}

    /**
     * A unified diff of all files, sorted by name; empty if both sets are equal.
     *
     * @param summary a file that follows from the others and is shown only if it alone differs
     */
    public static String of(Map<String, String> before, Map<String, String> after, String summary) {
        SortedSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        StringBuilder diff = new StringBuilder();
        for (String name : names) {
            if (!name.equals(summary)) {
                append(diff, name, before.get(name), after.get(name));
            }
        }
        if (diff.length() == 0) {
            append(diff, summary, before.get(summary), after.get(summary));
        }
        return diff.toString();
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
