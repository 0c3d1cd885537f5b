package io.github.kafkak8s.config;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Properties;

/** Values of Java properties files, which Kafka reads as ISO 8859-1. */
public final class PropertiesText {
    private PropertiesText() {}

    /** As it stands behind {@code =}. */
    public static String escape(String value) {
        StringBuilder text = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' || (c == ' ' && (i == 0 || i == value.length() - 1))) {
                text.append('\\').append(c);
            } else if (c < ' ' || c > '~') {
                text.append("\\u" + HexFormat.of().toHexDigits(c));
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    /** The value that {@link #escape} writes so. */
    public static String unescape(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader("key=" + text));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return properties.getProperty("key");
    }
}
