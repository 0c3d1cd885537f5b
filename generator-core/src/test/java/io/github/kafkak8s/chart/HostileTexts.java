package io.github.kafkak8s.chart;

import java.util.Map;
import java.util.TreeMap;

/** Texts that a template, a YAML parser or a properties file might take for something else. */
final class HostileTexts {
    private static final Map<String, String> ALL = new TreeMap<>(Map.ofEntries(
            Map.entry("action", "{{ .Values.clusterDomain }} {{- fail \"gone\" -}} {{/* c */}} }}"),
            Map.entry("braces", "{a: [b, c]} {% x %} [= y =] [# z #]"),
            Map.entry("backtick", "`x` ``"),
            Map.entry("lines", "one\ntwo\n"),
            Map.entry("markers", "---\nkind: Pod\n...\n"),
            Map.entry("quotes", "'single' \"double\" \\\"both\\\" \\n %s %d %%"),
            Map.entry("nextLine", "a\u0085b\u2028c\u2029d\ufeffe"),
            Map.entry("emoji", "é 😀 \ud83c\uddea\ud83c\uddfa"),
            Map.entry("tabs", "\ta\tb\t"),
            Map.entry("blanks", "  leading and trailing  "),
            Map.entry("return", "a\r\nb\rc"),
            Map.entry("control", "\u0001\u001b[0m\u007f\u009f"),
            Map.entry("comment", "# no comment #"),
            Map.entry("mapping", "a: b"),
            Map.entry("anchor", "&a *b !c |"),
            Map.entry("word", "null"),
            Map.entry("number", "1e3"),
            Map.entry("octal", "0644"),
            Map.entry("time", "12:30:45"),
            Map.entry("indented", "  a\n b\n\n\n"),
            Map.entry("reference", "$(POD_NAME) $${x} ${y}"),
            Map.entry("empty", "")));

    private HostileTexts() {}

    /** By a short name. */
    static Map<String, String> all() {
        return ALL;
    }

    /** Whether a description takes it for a broker setting. */
    static boolean isOneLine(String text) {
        return text.chars().noneMatch(Character::isISOControl);
    }
}
