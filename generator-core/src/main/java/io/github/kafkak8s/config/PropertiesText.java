package io.github.kafkak8s.config;

import java.util.HexFormat;

/** Values of Java properties files, which Kafka reads as ISO 8859-1. */
final class PropertiesText {
    private PropertiesText() {}

    static String escape(String value) {
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
}
