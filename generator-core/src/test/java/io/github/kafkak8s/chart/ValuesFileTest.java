package io.github.kafkak8s.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kafkak8s.chart.values.ChartValue;
import io.github.kafkak8s.chart.values.ChartValues;
import io.github.kafkak8s.yaml.Yaml;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** values.yaml, its schema, the README's table and the templates know the same values. */
class ValuesFileTest {
    private static final Pattern USED = Pattern.compile("[.]Values((?:[.][A-Za-z]+)+)");
    private static final Pattern ENTRY = Pattern.compile("( *)([A-Za-z]+):.*");

    static Set<String> bases() {
        return ChartBases.all().keySet();
    }

    @ParameterizedTest
    @MethodSource("bases")
    void whatTemplatesUseExists(String base) {
        Object values = Yaml.readAll(ChartFolder.files(base).get("values.yaml")).get(0);
        Object schema =
                Yaml.readAll(ChartFolder.files(base).get("values.schema.json")).get(0);
        Set<String> used = new TreeSet<>();
        ChartFolder.files(base).forEach((name, text) -> {
            Matcher matcher = USED.matcher(name.startsWith("templates/") ? text : "");
            while (matcher.find()) {
                used.add(matcher.group(1).substring(1));
            }
        });

        assertThat(used).hasSizeGreaterThan(20).allSatisfy(path -> {
            assertThat(at(values, path))
                    .as(".Values." + path + " in values.yaml")
                    .isNotNull();
            assertThat(at(schema, "properties." + path.replace(".", ".properties.")))
                    .as(".Values." + path + " in the schema")
                    .isNotNull();
        });
    }

    @ParameterizedTest
    @MethodSource("bases")
    void everyValueIsDocumented(String base) {
        List<ChartValue> values = ChartValues.of(ChartBases.all().get(base));
        String readme = ChartFolder.files(base).get("README.md");
        Object file = Yaml.readAll(ChartFolder.files(base).get("values.yaml")).get(0);

        assertThat(undocumented(values, ChartFolder.files(base).get("values.yaml")))
                .isEmpty();
        assertThat(values).allSatisfy(value -> {
            assertThat(readme).contains("| `" + value.path() + "` | ");
            assertThat(readme.split(Pattern.quote("| `" + value.path() + "` | "), -1))
                    .hasSize(2);
            assertThat(value.doc()).endsWith(".");
            assertThat(Yaml.write(at(file, value.path())))
                    .as(value.path())
                    .isEqualTo(Yaml.write(value.lens().standard()));
        });
    }

    /** Entries of values and of sections without a comment directly above. */
    private static List<String> undocumented(List<ChartValue> values, String text) {
        Set<String> documented = new TreeSet<>();
        for (ChartValue value : values) {
            for (int dot = 0; dot >= 0; dot = value.path().indexOf('.', dot + 1)) {
                documented.add(dot == 0 ? value.path() : value.path().substring(0, dot));
            }
        }
        List<String> missing = new ArrayList<>(documented);
        Deque<String> path = new ArrayDeque<>();
        String above = "";
        for (String line : text.lines().toList()) {
            Matcher entry = ENTRY.matcher(line);
            if (entry.matches() && entry.group(1).length() / 2 <= path.size()) {
                while (path.size() > entry.group(1).length() / 2) {
                    path.removeLast();
                }
                path.addLast(entry.group(2));
                if (above.matches(entry.group(1) + "# .*")) {
                    missing.remove(String.join(".", path));
                }
            }
            above = line;
        }
        return missing;
    }

    private static Object at(Object tree, String path) {
        Object at = tree;
        for (String key : path.split("\\.", -1)) {
            at = at instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return at;
    }
}
