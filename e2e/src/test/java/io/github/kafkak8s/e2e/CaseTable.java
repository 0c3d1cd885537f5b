package io.github.kafkak8s.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** All cases of a run; printed when the last one is done. */
final class CaseTable implements AutoCloseable {
    private static final String ROW = "%-90s %-8s %7s %8s %8s %5s %8s%n";

    private final List<String> rows = new ArrayList<>();

    static CaseTable of(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(CaseTable.class))
                .computeIfAbsent(CaseTable.class, key -> new CaseTable(), CaseTable.class);
    }

    synchronized void add(String name, String result, long seconds, Optional<Tally> tally) {
        rows.add(String.format(
                Locale.ROOT,
                ROW,
                name,
                result,
                seconds,
                tally.map(found -> Integer.toString(found.written())).orElse("-"),
                tally.map(found -> Integer.toString(found.read())).orElse("-"),
                tally.map(found -> Integer.toString(found.lost())).orElse("-"),
                tally.map(found -> Integer.toString(found.doubled())).orElse("-")));
    }

    @Override
    public synchronized void close() {
        System.out.printf(Locale.ROOT, "%n" + ROW, "case", "result", "seconds", "written", "read", "lost", "doubled");
        rows.forEach(System.out::print);
    }
}
