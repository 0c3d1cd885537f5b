package io.github.kafkak8s.model.broker;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;

/** A text in the format of {@link Properties}, read line by line, so that mistakes can be placed. */
final class PropertiesBlock {
    private static final Pattern BLANK_OR_COMMENT = Pattern.compile("[ \\t\\f]*([#!].*)?");
    /** Backslashes in pairs are escaped ones; one more continues the line. */
    private static final Pattern CONTINUED = Pattern.compile("(.*[^\\\\])?(\\\\\\\\)*\\\\", Pattern.DOTALL);

    private final Map<String, String> settings = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();

    private PropertiesBlock() {}

    /** The settings in the order of the text, at least one. */
    static Map<String, String> parse(String text) {
        Objects.requireNonNull(text, "config.properties is null");
        PropertiesBlock block = new PropertiesBlock();
        List<String> natural = List.of(text.split("\\r\\n|[\\n\\r]", -1));
        int next = 0;
        while (next < natural.size()) {
            int first = next++;
            if (!BLANK_OR_COMMENT.matcher(natural.get(first)).matches()) {
                while (next < natural.size()
                        && CONTINUED.matcher(natural.get(next - 1)).matches()) {
                    next++;
                }
                block.setting(first + 1, String.join("\n", natural.subList(first, next)));
            }
        }
        if (block.settings.isEmpty()) {
            throw new IllegalArgumentException(
                    "config.properties: the text sets nothing; write key=value in each line");
        }
        return block.settings;
    }

    private void setting(int line, String text) {
        Map.Entry<Object, Object> entry = load(line, text).entrySet().iterator().next();
        String key = (String) entry.getKey();
        String value = ((String) entry.getValue()).strip();
        refuseIf(key.isEmpty(), line, "\"" + text.strip() + "\" has no key; write key=value");
        refuseIf(
                hasControl(key), line, "the key has a line break or another control character; write letters and dots");
        refuseIf(value.isEmpty(), line, key + " has no value; write " + key + "=value, or leave the line out");
        refuseIf(
                hasControl(value),
                line,
                key + " has a line break or another control character in its value; write one line");
        Integer before = lines.put(key, line);
        refuseIf(before != null, line, key + " is in line " + before + ", too; keep one of them");
        settings.put(key, value);
    }

    private static Properties load(int line, String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (IllegalArgumentException brokenEscape) {
            throw new IllegalArgumentException(
                    message(
                            line,
                            "a \\u is not followed by four hexadecimal digits; write e.g. \\u00e4, or \\\\ for a"
                                    + " backslash"),
                    brokenEscape);
        }
        return properties;
    }

    private static boolean hasControl(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }

    private static void refuseIf(boolean wrong, int line, String rule) {
        if (wrong) {
            throw new IllegalArgumentException(message(line, rule));
        }
    }

    private static String message(int line, String rule) {
        return "config.properties, line " + line + ": " + rule;
    }
}
