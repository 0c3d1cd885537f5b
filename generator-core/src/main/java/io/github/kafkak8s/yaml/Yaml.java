package io.github.kafkak8s.yaml;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * The only serializer. Fields are in Kubernetes' customary order, texts of several lines are {@code |} blocks, and a
 * string is plain only where YAML 1.1 and 1.2 parsers agree that it is one.
 */
public final class Yaml {
    private static final ObjectMapper MAPPER = YAMLMapper.builder(new SafeYamlFactory())
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .disable(YAMLGenerator.Feature.USE_PLATFORM_LINE_BREAKS)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.LITERAL_BLOCK_STYLE)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .annotationIntrospector(new NameFirst())
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .build();
    /** Leaves integers what they are: some Kubernetes fields take no {@code Long}. */
    private static final ObjectMapper COPIER = JsonMapper.builder().build();

    private static final ObjectWriter WRITER = MAPPER.writer();
    private static final ObjectWriter IN_ORDER = WRITER.without(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private Yaml() {}

    /** One document, without a start marker, ending in a line break. */
    public static String write(Object value) {
        return write(WRITER, value);
    }

    private static String write(ObjectWriter writer, Object value) {
        try {
            // Only ever inside double quotes. Go's parser, so kubectl's and Helm's, stumbles over a raw one at some
            // offsets.
            return writer.writeValueAsString(value).replace("\ufeff", "\\uFEFF");
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as YAML: " + value.getClass(), e);
        }
    }

    /** One document like {@link #write}, but with the entries of maps in their own order. */
    public static String writeInOrder(Object tree) {
        return write(IN_ORDER, tree);
    }

    /** A key or a leaf in one line, as {@link #write} has it. */
    public static String scalar(Object leaf) {
        return write(leaf).stripTrailing();
    }

    /** Whether {@link #write} leaves a text without quotes. */
    public static boolean isPlain(String text) {
        return SafeStringQuoting.isPlain(text);
    }

    /**
     * An object as maps, lists, texts, {@code Boolean}, {@code Long} and {@code Double}, with the fields in the order
     * in which {@link #write} has them.
     */
    public static Object tree(Object value) {
        return MAPPER.convertValue(value, Object.class);
    }

    /** An object that shares nothing with the given one, and whose maps and lists can be changed. */
    public static <T> T copy(T value) {
        return COPIER.convertValue(value, COPIER.constructType(value.getClass()));
    }

    /**
     * The documents of a text that are not empty, as maps, lists, strings, numbers and booleans. Read as YAML 1.1, as
     * Kubernetes does: a plain {@code yes} is a boolean and {@code 0644} the number 420.
     *
     * @throws IllegalArgumentException if it is no YAML, or a map has a key twice or one that is no string
     */
    public static List<Object> readAll(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setCodePointLimit(Integer.MAX_VALUE);
        List<Object> documents = new ArrayList<>();
        try {
            for (Object document : new org.yaml.snakeyaml.Yaml(new SafeConstructor(options)).loadAll(text)) {
                if (document != null) {
                    refuseOtherKeys(document);
                    documents.add(document);
                }
            }
        } catch (YAMLException e) {
            throw new IllegalArgumentException("cannot be read as YAML: " + e.getMessage(), e);
        }
        return documents;
    }

    private static void refuseOtherKeys(Object value) {
        if (value instanceof List<?> list) {
            list.forEach(Yaml::refuseOtherKeys);
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, field) -> {
                if (!(key instanceof String)) {
                    throw new IllegalArgumentException("cannot be read as YAML: the key " + key + " is no string");
                }
                refuseOtherKeys(field);
            });
        }
    }
}
