package io.github.kafkak8s.products;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A file in the format of {@link Properties}. */
final class PropertiesFile {
    private static final String PLUGINS = "\n# Settings of plugins\n";

    private PropertiesFile() {}

    static Map<String, String> parse(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(key -> key, properties::getProperty, (a, b) -> b, TreeMap::new));
    }

    /** Without the section of keys that only plugins know. */
    static String withoutPlugins(String text) {
        int from = text.indexOf(PLUGINS);
        int to = text.indexOf("\n\n", from + 1);
        return from < 0 ? text : text.substring(0, from) + (to < 0 ? "" : text.substring(to));
    }
}
