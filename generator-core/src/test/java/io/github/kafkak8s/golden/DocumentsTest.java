package io.github.kafkak8s.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents point to is there. */
class DocumentsTest {
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)(?:#[^)]*)?\\)");
    private static final Pattern SCRIPT = Pattern.compile("`(tools/[A-Za-z0-9./-]+)`");
    private static final Pattern PROFILE = Pattern.compile("-P([a-z0-9]+)");

    static Stream<String> documents() throws IOException {
        try (Stream<Path> docs = Files.list(Samples.root().resolve("docs"))) {
            List<String> pages =
                    docs.map(page -> "docs/" + page.getFileName()).sorted().toList();
            return Stream.concat(Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md"), pages.stream());
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void linksScriptsAndProfilesExist(String document) throws IOException {
        Path file = Samples.root().resolve(document);
        String text = Files.readString(file);
        String poms = Files.readString(Samples.root().resolve("pom.xml"))
                + Files.readString(Samples.root().resolve("generator-core/pom.xml"));

        assertThat(LINK.matcher(text).results().map(link -> link.group(1)))
                .allSatisfy(link -> assertThat(file.resolveSibling(link)).exists());
        assertThat(SCRIPT.matcher(text).results().map(script -> script.group(1)))
                .allSatisfy(script -> assertThat(Samples.root().resolve(script)).isExecutable());
        assertThat(PROFILE.matcher(text).results().map(profile -> profile.group(1)))
                .allSatisfy(profile -> assertThat(poms).contains("<id>" + profile + "</id>"));
    }

    /** The example of README.md is the sample it says it is, so it compiles. */
    @Test
    void theExampleOfTheReadmeIsASample() throws IOException {
        String readme = Files.readString(Samples.root().resolve("README.md"));
        String sample = Files.readString(Samples.root()
                .resolve("samples/zookeeper-production/src/main/java/com/example/kafka/OrdersKafka.java"));
        String example = sample.substring(sample.indexOf("public final class"));

        assertThat(readme).contains("```java\n" + example + "```");
    }
}
