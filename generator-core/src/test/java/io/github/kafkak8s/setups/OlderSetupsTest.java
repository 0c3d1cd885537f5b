package io.github.kafkak8s.setups;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kafkak8s.golden.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each statement of the older setups has its effect in a golden, and docs/older-setups.md says where. */
class OlderSetupsTest {
    private static final Path DOCUMENT = Samples.root().resolve("docs/older-setups.md");
    private static final String REFRESH = "setups.refresh";

    static Stream<Arguments> facts() throws IOException {
        List<Arguments> facts = new ArrayList<>();
        for (OlderSetup setup : OlderSetup.all()) {
            setup.facts().forEach(fact -> facts.add(Arguments.of(setup.sample(), fact.says(), setup, fact)));
        }
        return facts.stream();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("facts")
    void aStatementHasItsEffectOrAReason(String sample, String says, OlderSetup setup, Fact fact) throws IOException {
        assertThat(fact.isShown())
                .as("a golden file or a reason")
                .isNotEqualTo(!fact.why().isEmpty());
        if (!fact.isShown()) {
            return;
        }
        assertThat(fact.model()).as("how a description says it").isNotEmpty();
        assertThat(fact.path().isEmpty())
                .as("a path or a line")
                .isNotEqualTo(fact.line().isEmpty());
        GoldenFile golden = GoldenFile.read(Samples.root().resolve(setup.golden(fact)));
        if (fact.path().isEmpty()) {
            assertThat(golden.lineThatIs(fact.line()))
                    .as("line \"%s\" of %s", fact.line(), setup.golden(fact))
                    .isPresent();
        } else {
            assertThat(golden.value(fact.path()).orElse(null))
                    .as("%s of %s", fact.path(), setup.golden(fact))
                    .isEqualTo(fact.value());
        }
    }

    @Test
    void theDocumentSaysWhere() throws IOException {
        String document = document();
        if (System.getProperty(REFRESH) != null) {
            Files.writeString(DOCUMENT, document);
        }

        assertThat(DOCUMENT)
                .as("refreshed with -D%s -Dtest=OlderSetupsTest", REFRESH)
                .hasContent(document);
    }

    private static String document() throws IOException {
        StringBuilder text = new StringBuilder("""
                # Older setups, and how to say them today

                Five texts about Kafka on Kubernetes, from 2016 to 2018, statement by statement: how a description says it here, and
                the line of the rendered sample that shows it. Tests compare each line with the rendered file; this page is generated.
                """);
        for (OlderSetup setup : OlderSetup.all()) {
            text.append("\n## ")
                    .append(setup.title())
                    .append("\n\n")
                    .append(setup.about())
                    .append(" The sample is [");
            text.append(setup.sample())
                    .append("](../samples/")
                    .append(setup.sample())
                    .append(").\n\n");
            text.append("| It says | The description says | What it renders |\n|---|---|---|\n");
            for (Fact fact : setup.facts()) {
                text.append("| ").append(cell(fact.says())).append(" | ");
                text.append(fact.isShown() ? cell(fact.model()) : "–").append(" | ");
                text.append(fact.isShown() ? link(setup, fact) : cell(fact.why()))
                        .append(" |\n");
            }
        }
        return text.toString();
    }

    private static String link(OlderSetup setup, Fact fact) throws IOException {
        Path file = setup.golden(fact);
        GoldenFile golden = GoldenFile.read(Samples.root().resolve(file));
        String address = "../" + file.toString().replace('\\', '/');
        if (!fact.path().isEmpty() && fact.value() == null) {
            String field = "`" + fact.path().substring(fact.path().lastIndexOf('/') + 1) + "`";
            return "[" + file.getFileName() + "](" + address + "): no "
                    + (fact.absent().isEmpty() ? field : fact.absent());
        }
        OptionalInt line =
                fact.path().isEmpty() ? golden.lineThatIs(fact.line()) : OptionalInt.of(golden.lineOf(fact.path()));
        int number = line.orElseThrow(() -> new AssertionError("no line \"" + fact.line() + "\" in " + file));
        String shown = golden.line(number);
        return "[" + file.getFileName() + ":" + number + "](" + address + "#L" + number + ") `"
                + (shown.length() > 90 ? shown.substring(0, 90) + "…" : shown).replace("|", "\\|") + "`";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("<", "&lt;");
    }
}
