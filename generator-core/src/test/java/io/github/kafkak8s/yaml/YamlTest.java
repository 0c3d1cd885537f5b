package io.github.kafkak8s.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Strings stay strings for a parser of YAML 1.1 and for one of YAML 1.2, neither of them the writer's own. */
class YamlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "~",
                "null",
                "Null",
                "true",
                "False",
                "yes",
                "No",
                "on",
                "OFF",
                "y",
                "N",
                "24",
                "-1",
                "+1",
                "0644",
                "0o644",
                "0x1F",
                "1e3",
                "1E3",
                "1e",
                ".5",
                "5.",
                "1.0",
                "1_000",
                "12:30",
                "12:30:45",
                "190:20:30",
                ".inf",
                "-.INF",
                ".nan",
                "2026-11-21",
                "2026-11-21T00:00:00Z",
                "=",
                "<<",
                "-",
                "--",
                "---",
                "...",
                "- a",
                "a: b",
                "a:",
                ":a",
                "#a",
                "a #b",
                "a#b",
                "@a",
                "`a`",
                "%a",
                "!a",
                "&a",
                "*a",
                "?",
                "? a",
                "|",
                ">",
                "{a}",
                "[a]",
                "{{ .Values }}",
                "'",
                "\"",
                "\\",
                "a\\nb",
                "a\tb",
                "a b ",
                " a",
                "é",
                "😀",
                "\u0085",
                "\ufeff",
                "\u007f",
                "1Gi",
                "500m",
                "1.2.3",
                "1.2.3-rc1",
                "3.9.1",
                "10.0.0.1",
                "0b101",
                "0123",
                "08",
                "1k",
                "1E",
                "2e5Mi",
                "12e03",
                "kafka.svc:9092",
                "a:b:c",
                "--config",
                "/bin/sh",
                "-c",
                "1.2.3.4",
                "1,5",
                "a,b"
            })
    void stringsStayStrings(String text) {
        String yaml = Yaml.write(Map.of("value", text, "in list", new String[] {text}));

        Map<String, Object> expected = Map.of("value", text, "in list", List.of(text));
        assertThat(new org.yaml.snakeyaml.Yaml().<Object>load(yaml))
                .as("YAML 1.1: %s", yaml)
                .isEqualTo(expected);
        assertThat(new Load(LoadSettings.builder().build()).loadFromString(yaml))
                .as("YAML 1.2: %s", yaml)
                .isEqualTo(expected);
    }

    /** Written as {@code "\\L"}, which YAML 1.2 defines and the 1.2 parser above does not know. */
    @Test
    void lineSeparatorIsEscaped() {
        String yaml = Yaml.write(Map.of("value", "a\u2028b"));

        assertThat(yaml).isEqualTo("value: \"a\\Lb\"\n");
        assertThat(new org.yaml.snakeyaml.Yaml().<Object>load(yaml)).isEqualTo(Map.of("value", "a\u2028b"));
    }

    @Test
    void byteOrderMarkIsEscaped() {
        String yaml = Yaml.write(Map.of("\ufeffkey", "a\ufeffb"));

        assertThat(yaml).isEqualTo("\"\\uFEFFkey\": \"a\\uFEFFb\"\n");
        assertThat(Yaml.readAll(yaml)).containsExactly(Map.of("\ufeffkey", "a\ufeffb"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\n",
                "\n",
                "a\nb",
                "a\n\n",
                "\na\n",
                " a\nb\n",
                "a \nb\n",
                "\ta\nb\n",
                "a\tb\nc\n",
                "a\r\nb\r\n",
                "#a\nb\n",
                "---\na\n",
                "a\n---\nb\n",
                "...\n",
                "a\u0085b\n",
                "😀\n",
                "{{ a }}\n`\n",
                "a: b\n- c\n",
                "\u0007\n",
                "%a\n"
            })
    void textsOfSeveralLinesStayTheSame(String text) {
        String yaml = Yaml.write(Map.of("value", text));

        assertThat(new org.yaml.snakeyaml.Yaml().<Object>load(yaml)).as(yaml).isEqualTo(Map.of("value", text));
        assertThat(new Load(LoadSettings.builder().build()).loadFromString(yaml))
                .as(yaml)
                .isEqualTo(Map.of("value", text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"y", "no", "1", "1.5", "null", "a b", "12:30", "checksum/config"})
    void keysStayStrings(String key) {
        String yaml = Yaml.write(Map.of(key, 1));

        assertThat(new org.yaml.snakeyaml.Yaml().<Object>load(yaml)).isEqualTo(Map.of(key, 1));
    }

    @Test
    void textOfSeveralLinesIsABlock() {
        String yaml = Yaml.write(new ConfigMapBuilder()
                .withNewMetadata()
                .withName("a")
                .endMetadata()
                .addToData("file", "one: 1\n\n  two\n")
                .build());

        assertThat(yaml).isEqualTo("""
                        apiVersion: v1
                        kind: ConfigMap
                        metadata:
                          name: a
                        data:
                          file: |
                            one: 1

                              two
                        """);
    }

    @Test
    void longTextIsNotFoldedAndNameComesFirst() {
        String text = "word ".repeat(100) + "end";
        String yaml = Yaml.write(new ContainerBuilder()
                .withName("a")
                .withArgs(text)
                .withCommand("b")
                .build());

        assertThat(yaml).isEqualTo("name: a\nargs:\n- \"" + text + "\"\ncommand:\n- b\n");
    }

    @Test
    void readsAllDocumentsThatAreNotEmpty() {
        assertThat(Yaml.readAll("---\n# Source: a\na: 1\n---\n# nothing\n---\n- \"yes\"\n- yes\n- 0644\n"))
                .containsExactly(Map.of("a", 1), List.of("yes", true, 420));
        assertThat(Yaml.readAll("")).isEmpty();
    }

    @Test
    void refusesAKeyThatIsThereTwice() {
        assertThatThrownBy(() -> Yaml.readAll("a:\n  b: 1\n  b: 1\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("cannot be read as YAML: ")
                .hasMessageContaining("found duplicate key b");
    }

    @Test
    void refusesAKeyThatIsNoString() {
        assertThatThrownBy(() -> Yaml.readAll("a:\n- on: 1\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cannot be read as YAML: the key true is no string");
    }

    @Test
    void refusesWhatIsNoYaml() {
        assertThatThrownBy(() -> Yaml.readAll("a: [\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("cannot be read as YAML: ");
    }
}
