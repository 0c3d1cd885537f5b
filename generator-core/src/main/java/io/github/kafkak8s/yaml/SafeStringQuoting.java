package io.github.kafkak8s.yaml;

import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Plain style only for strings that no YAML parser takes for anything else: parsers of 1.1 read {@code 0o644},
 * {@code 12:30}, {@code 1e3} and {@code no} as numbers or booleans.
 */
final class SafeStringQuoting extends StringQuotingChecker {
    private static final long serialVersionUID = 1L;

    private static final Pattern WORD = Pattern.compile("[A-Za-z_/][A-Za-z0-9_./-]*(:[A-Za-z0-9_./-]+)*");
    /** A quantity cannot be a number: its unit is none that a number may end in. */
    private static final Pattern QUANTITY = Pattern.compile("[1-9][0-9]*(m|Ki|Mi|Gi|Ti|Pi)");
    /** Versions and numbered file names: two dots, or a letter after the first dash, make no number and no date. */
    private static final Pattern NUMBERED =
            Pattern.compile("[0-9]+(\\.[0-9]+\\.[0-9]+(-[A-Za-z][A-Za-z0-9]*)?|-[A-Za-z][A-Za-z0-9._-]*)");

    private static final Set<String> RESERVED =
            Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf");

    @Override
    public boolean needToQuoteName(String name) {
        return !isPlain(name);
    }

    @Override
    public boolean needToQuoteValue(String value) {
        return !isPlain(value);
    }

    static boolean isPlain(String text) {
        return (WORD.matcher(text).matches() && !RESERVED.contains(text.toLowerCase(Locale.ROOT)))
                || QUANTITY.matcher(text).matches()
                || NUMBERED.matcher(text).matches();
    }
}
