package io.github.kafkak8s.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.output.OutputFolder;
import io.github.kafkak8s.output.UnifiedDiff;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the samples render to is what golden/ holds: a pull request's golden diff is its review. */
class GoldenTest {
    private static final String REFRESH = "golden.refresh";
    private static final String HOW = "Review the diff; if it is meant, run: mvn test -pl generator-core -D" + REFRESH
            + " -Dtest=GoldenTest -Dsurefire.failIfNoSpecifiedTests=false";

    static Stream<Map.Entry<String, KafkaCluster>> samples() {
        return Samples.all().entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void sampleRendersItsGolden(Map.Entry<String, KafkaCluster> sample, @TempDir Path folder) throws IOException {
        KafkaCluster cluster = sample.getValue();
        Path golden = Samples.golden(sample.getKey(), cluster);
        Samples.render(cluster).forEach((name, files) -> {
            if (System.getProperty(REFRESH) != null) {
                assertThat(System.getenv("CI"))
                        .as("refreshing goldens where CI is set")
                        .isNull();
                new OutputFolder(golden.resolve(name)).write(cluster, files, true);
            }
            new OutputFolder(folder.resolve(name)).write(cluster, files, false);
        });

        String diff = UnifiedDiff.of(read(golden), read(folder), "inventory.sha256");

        assertThat(diff).as("from %s to its rendering. %s", golden, HOW).isEmpty();
    }

    @Test
    void everyFolderOfGoldenBelongsToASample() throws IOException {
        try (Stream<Path> folders = Files.list(Samples.root().resolve("golden"))) {
            assertThat(folders.filter(Files::isDirectory)
                            .map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Samples.all().keySet());
        }
        try (Stream<Path> folders = Files.list(Samples.root().resolve("samples"))) {
            assertThat(folders.filter(Files::isDirectory)
                            .map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Samples.all().keySet());
        }
    }

    /** All files, unexpected ones included. */
    private static SortedMap<String, String> read(Path folder) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> paths = Files.walk(folder)) {
                for (Path path : paths.filter(Files::isRegularFile).toList()) {
                    files.put(folder.relativize(path).toString(), Files.readString(path));
                }
            }
        }
        return files;
    }
}
