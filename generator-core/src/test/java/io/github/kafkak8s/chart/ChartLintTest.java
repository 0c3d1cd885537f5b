package io.github.kafkak8s.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Helm's linter has nothing to say, and templates depend on nothing but values, release and chart. */
class ChartLintTest {
    private static final Pattern ACTION = Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL);
    private static final Pattern TEXT = Pattern.compile("\"(\\\\.|[^\"\\\\])*\"|`[^`]*`|/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("(?<![.$A-Za-z])[a-z][A-Za-z0-9]*");
    /** Everything else wants a second look: tpl, lookup, randAlpha, genCA, now, env, … make a chart's output differ. */
    private static final Set<String> ALLOWED = Set.of(
            "add",
            "and",
            "append",
            "b64enc",
            "break",
            "default",
            "define",
            "dict",
            "div",
            "else",
            "empty",
            "end",
            "eq",
            "fail",
            "first",
            "fromJson",
            "ge",
            "get",
            "gt",
            "hasPrefix",
            "hasSuffix",
            "if",
            "include",
            "index",
            "int",
            "int64",
            "join",
            "kindIs",
            "le",
            "len",
            "list",
            "lt",
            "max",
            "min",
            "mul",
            "ne",
            "nindent",
            "not",
            "omit",
            "or",
            "printf",
            "quote",
            "range",
            "regexFind",
            "regexMatch",
            "regexReplaceAll",
            "replace",
            "sha256sum",
            "sub",
            "ternary",
            "toJson",
            "toString",
            "toYaml",
            "trimSuffix",
            "trunc",
            "until",
            "with");

    @TempDir
    Path folder;

    static Set<String> bases() {
        return ChartBases.all().keySet();
    }

    @ParameterizedTest
    @MethodSource("bases")
    void theLinterIsSilent(String base) throws IOException {
        assertThat(HelmRun.lint(ChartFolder.of(base, folder).path())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bases")
    void onlyHarmlessFunctionsAreUsed(String base) {
        Set<String> functions = new TreeSet<>();
        for (Map.Entry<String, String> file : ChartFolder.files(base).entrySet()) {
            Matcher action = ACTION.matcher(file.getKey().startsWith("templates/") ? file.getValue() : "");
            while (action.find()) {
                Matcher word = WORD.matcher(TEXT.matcher(action.group(1)).replaceAll("\"\""));
                while (word.find()) {
                    functions.add(word.group());
                }
            }
        }

        assertThat(functions).contains("include", "quote").isSubsetOf(ALLOWED);
    }
}
