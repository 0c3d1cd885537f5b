package io.github.kafkak8s.golden;

import io.github.kafkak8s.golden.KubeScore.Finding;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A finding that is accepted: a row of the table in docs/waivers.md.
 *
 * @param where {@code all}, or a glob for kind, namespace and name, separated by slashes
 */
record Waiver(String check, String summary, String where, String reason) {

    Waiver {
        if (Stream.of(check, summary, where, reason).anyMatch(String::isEmpty)) {
            throw new IllegalArgumentException("a waiver with an empty cell: " + check + ", " + summary);
        }
    }

    /** The rows of the only table in a Markdown file. */
    static List<Waiver> parse(String markdown) {
        return markdown.lines()
                .filter(line -> line.startsWith("|"))
                .skip(2)
                .map(Waiver::parseRow)
                .toList();
    }

    boolean covers(Finding finding) {
        return check.equals(finding.check())
                && summary.equals(finding.summary())
                && ("all".equals(where)
                        || FileSystems.getDefault()
                                .getPathMatcher("glob:" + where)
                                .matches(Path.of(finding.object())));
    }

    private static Waiver parseRow(String row) {
        List<String> cells = Stream.of(row.split("\\|", -1)).map(String::strip).toList();
        if (cells.size() != 6) {
            throw new IllegalArgumentException("not four cells: " + row);
        }
        return new Waiver(code(cells.get(1)), cells.get(2), code(cells.get(3)), cells.get(4));
    }

    private static String code(String cell) {
        return cell.replace("`", "");
    }
}
