package io.github.kafkak8s.products;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Log4j, of the generation that the Kafka on the class path uses. */
final class Log4j {
    static final String FILE_1 = "log4j.properties";
    static final String FILE_2 = "log4j2.yaml";

    private static final String CORE = "org.apache.logging.log4j.core.";

    private Log4j() {}

    /**
     * What the root logger does.
     *
     * @param appenders each as its name and the pattern of its layout
     */
    record Root(String level, List<String> appenders) {}

    static Root read(String file, String text) throws IOException {
        return FILE_1.equals(file) ? first(text) : second(text);
    }

    /** The level that a logger has, of its own or of one above it. */
    static String level(String file, String text, String logger) {
        if (FILE_1.equals(file)) {
            configureFirst(text);
            Object found = Reflection.callStatic("org.apache.log4j.LogManager", "getLogger", logger);
            return Reflection.call(found, "getEffectiveLevel").toString();
        }
        Object found = Reflection.call(configureSecond(text), "getLoggerConfig", logger);
        return Reflection.call(found, "getLevel").toString();
    }

    private static void configureFirst(String text) {
        Properties properties = new Properties();
        properties.putAll(PropertiesFile.parse(text));
        Reflection.callStatic("org.apache.log4j.LogManager", "resetConfiguration");
        Reflection.callStatic("org.apache.log4j.PropertyConfigurator", "configure", properties);
    }

    private static Root first(String text) {
        configureFirst(text);
        Object root = Reflection.callStatic("org.apache.log4j.LogManager", "getRootLogger");
        Enumeration<?> appenders = (Enumeration<?>) Reflection.call(root, "getAllAppenders");
        return new Root(
                Reflection.call(root, "getLevel").toString(),
                Collections.list(appenders).stream()
                        .map(appender -> Reflection.call(appender, "getName") + " "
                                + Reflection.call(Reflection.call(appender, "getLayout"), "getConversionPattern"))
                        .toList());
    }

    private static Object configureSecond(String text) {
        Object source = Reflection.construct(
                CORE + "config.ConfigurationSource", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        Object context = Reflection.construct(CORE + "LoggerContext", "test");
        Object configuration = Reflection.call(
                Reflection.construct(CORE + "config.yaml.YamlConfigurationFactory"),
                "getConfiguration",
                context,
                source);
        Reflection.call(configuration, "initialize");
        return configuration;
    }

    private static Root second(String text) {
        Object configuration = configureSecond(text);
        Object root = Reflection.call(configuration, "getRootLogger");
        Map<?, ?> appenders = (Map<?, ?>) Reflection.call(root, "getAppenders");
        return new Root(
                Reflection.call(root, "getLevel").toString(),
                appenders.values().stream()
                        .map(appender ->
                                Reflection.call(appender, "getName") + " " + Reflection.call(appender, "getLayout"))
                        .toList());
    }
}
