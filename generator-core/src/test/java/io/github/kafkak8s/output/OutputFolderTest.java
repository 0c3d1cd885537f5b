package io.github.kafkak8s.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.output.OutputFolder.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is generated is replaced as a whole; what somebody else wrote is never lost. */
class OutputFolderTest {
    private static final KafkaCluster CLUSTER = KafkaCluster.named("orders");

    @TempDir
    Path parent;

    private Path folder;
    private OutputFolder output;

    @BeforeEach
    void setUp() {
        folder = parent.resolve("deploy").resolve("manifests");
        output = new OutputFolder(folder);
    }

    @Test
    void writesFilesWithAnInventoryThatSha256sumReads() throws IOException {
        write(Map.of("a.yaml", "a\n"));

        assertThat(folder.resolve("a.yaml")).hasContent("a\n");
        assertThat(Files.readAllLines(folder.resolve("inventory.sha256")))
                .hasSize(3)
                .last()
                .isEqualTo("87428fc522803d31065e7bce3cf03fe475096631e5e07bbd7a0fde60c4cf25c7  a.yaml");
        assertThat(Files.readString(folder.resolve("inventory.sha256")))
                .startsWith("# Written by kafka-k8s ")
                .contains(" for Kafka 4.3.1 on Kubernetes 1.34.\n");
        assertThat(names(parent.resolve("deploy")))
                .containsExactly("manifests", "manifests/a.yaml", "manifests/inventory.sha256");
    }

    @Test
    void anEqualRenderingTouchesNothing() throws IOException {
        write(Map.of("a.yaml", "a\n"));
        FileTime old = FileTime.fromMillis(1_000);
        Files.setLastModifiedTime(folder.resolve("a.yaml"), old);

        assertThat(write(Map.of("a.yaml", "a\n"))).isEqualTo(Outcome.UNCHANGED);

        assertThat(Files.getLastModifiedTime(folder.resolve("a.yaml"))).isEqualTo(old);
    }

    @Test
    void obsoleteFilesGoAndFilesOfOthersStay() throws IOException {
        write(Map.of("a.yaml", "a\n", "b.yaml", "b\n"));
        Files.createDirectories(folder.resolve("patches"));
        Files.writeString(folder.resolve("patches").resolve("mine.yaml"), "mine\n");
        Files.writeString(folder.resolve("OWNERS"), "me\n");

        assertThat(write(Map.of("b.yaml", "new\n", "templates/c.yaml", "c\n"))).isEqualTo(Outcome.WRITTEN);

        assertThat(names(folder))
                .containsExactly(
                        "OWNERS",
                        "b.yaml",
                        "inventory.sha256",
                        "patches",
                        "patches/mine.yaml",
                        "templates",
                        "templates/c.yaml");
        assertThat(folder.resolve("b.yaml")).hasContent("new\n");
    }

    @Test
    void pathsOfAChartAreListedAndGuardedLikeAllOthers() throws IOException {
        SortedMap<String, String> chart = new TreeMap<>(Map.of(
                ".helmignore",
                "x\n",
                "Chart.yaml",
                "a\n",
                "templates/_helpers.tpl",
                "a\n",
                "templates/tests/t.yaml",
                "a\n"));
        output.write(CLUSTER, chart, false);

        assertThat(output.write(CLUSTER, chart, false)).isEqualTo(Outcome.UNCHANGED);
        assertThat(output.diff(CLUSTER, chart)).isEmpty();

        Files.writeString(folder.resolve("templates/tests/t.yaml"), "edited\n");
        chart.put("Chart.yaml", "b\n");
        assertThatThrownBy(() -> output.write(CLUSTER, chart, false))
                .hasMessageContaining(", templates/tests/t.yaml was edited by hand");
        assertThat(folder.resolve("Chart.yaml")).hasContent("a\n");
    }

    @Test
    void foldersThatHeldOnlyGeneratedFilesGo() throws IOException {
        write(Map.of("a.yaml", "a\n", "templates/tests/t.yaml", "t\n", "crds/c.yaml", "c\n"));
        Files.createDirectory(folder.resolve("empty"));
        Files.writeString(folder.resolve("crds/mine.yaml"), "mine\n");

        write(Map.of("a.yaml", "a\n"));

        assertThat(names(folder)).containsExactly("a.yaml", "crds", "crds/mine.yaml", "empty", "inventory.sha256");
    }

    @Test
    void aFileOfOthersInThePlaceOfAGeneratedFolderIsKept() throws IOException {
        write(Map.of("a.yaml", "a\n"));
        Files.writeString(folder.resolve("templates"), "mine\n");

        assertThatThrownBy(() -> write(Map.of("a.yaml", "new\n", "templates/b.yaml", "b\n")))
                .isInstanceOf(OutputException.class)
                .hasMessage("cannot write " + folder + ": " + folder.resolve("templates")
                        + ": is in the way of a folder of that name.");
        assertThat(folder.resolve("templates")).hasContent("mine\n");
        assertThat(folder.resolve("a.yaml")).hasContent("a\n");
    }

    @Test
    void clustersAreKnownByTheirManifestsOrTheirChart() throws IOException {
        for (String generated : List.of("a/manifests", "b/chart", "c/manifests", "c/chart")) {
            new OutputFolder(parent.resolve(generated)).write(CLUSTER, new TreeMap<>(Map.of("a.yaml", "a\n")), false);
        }
        Files.createDirectories(parent.resolve("d/chart/templates"));

        assertThat(OutputFolder.clustersIn(parent)).containsExactly("a", "b", "c");
        assertThat(OutputFolder.clustersIn(parent.resolve("none"))).isEmpty();
    }

    @Test
    void aFileEditedByHandIsNamedAndKept() throws IOException {
        write(Map.of("a.yaml", "a\n", "b.yaml", "b\n"));
        Files.writeString(folder.resolve("a.yaml"), "edited\n");

        assertThatThrownBy(() -> write(Map.of("a.yaml", "new\n", "b.yaml", "new\n")))
                .isInstanceOf(OutputException.class)
                .hasMessage("in " + folder + ", a.yaml was edited by hand or not generated. Move the change into the"
                        + " description and restore the file, or overwrite with -Dkafka-k8s.overwrite.");
        assertThat(folder.resolve("a.yaml")).hasContent("edited\n");
        assertThat(folder.resolve("b.yaml")).hasContent("b\n");

        output.write(CLUSTER, new TreeMap<>(Map.of("a.yaml", "new\n")), true);
        assertThat(folder.resolve("a.yaml")).hasContent("new\n");
    }

    @Test
    void anEditedFileThatIsObsoleteIsKeptToo() throws IOException {
        write(Map.of("a.yaml", "a\n", "b.yaml", "b\n"));
        Files.writeString(folder.resolve("b.yaml"), "edited\n");

        assertThatThrownBy(() -> write(Map.of("a.yaml", "a\n"))).hasMessageContaining(", b.yaml was edited");
    }

    @Test
    void aFileThatWasThereBeforeIsInTheWay() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("a.yaml"), "somebody's\n");

        assertThatThrownBy(() -> write(Map.of("a.yaml", "a\n")))
                .hasMessageContaining(", a.yaml was edited by hand or not");
        assertThat(names(folder)).containsExactly("a.yaml");
    }

    @Test
    void windowsLineEndsAreNoEdit() throws IOException {
        write(Map.of("a.yaml", "a\nb\n"));
        Files.writeString(folder.resolve("a.yaml"), "a\r\nb\r\n");

        assertThat(output.diff(CLUSTER, new TreeMap<>(Map.of("a.yaml", "a\nb\n"))))
                .isEmpty();
        assertThat(write(Map.of("a.yaml", "a\nb\n"))).isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void aFileInThePlaceOfTheFolderIsOneLine() throws IOException {
        Files.createDirectories(folder.getParent());
        Files.writeString(folder, "a file\n");

        assertThatThrownBy(() -> write(Map.of("a.yaml", "a\n")))
                .isInstanceOf(OutputException.class)
                .hasMessage("cannot write " + folder + ": " + folder + " is a file and not a folder.");
        assertThat(folder).hasContent("a file\n");
    }

    @Test
    void aFileInThePlaceOfAParentIsOneLine() throws IOException {
        Files.writeString(folder.getParent(), "a file\n");

        assertThatThrownBy(() -> write(Map.of("a.yaml", "a\n")))
                .isInstanceOf(OutputException.class)
                .hasMessageStartingWith("cannot write " + folder + ": ")
                .message()
                .doesNotContain("\n");
        assertThat(names(parent)).containsExactly("deploy");
    }

    @Test
    void aFailureWhileWritingLeavesTheOldFolder() throws IOException {
        write(Map.of("a.yaml", "a\n"));
        SortedMap<String, String> impossible =
                new TreeMap<>(Map.of("a.yaml", "new\n", "n".repeat(300) + ".yaml", "x\n"));

        assertThatThrownBy(() -> output.write(CLUSTER, impossible, false))
                .isInstanceOf(OutputException.class)
                .hasMessageStartingWith("cannot write " + folder + ": ");
        assertThat(folder.resolve("a.yaml")).hasContent("a\n");
        assertThat(names(parent.resolve("deploy")))
                .containsExactly("manifests", "manifests/a.yaml", "manifests/inventory.sha256");
    }

    @Test
    void aCrashBetweenTheRenamesIsRepaired() throws IOException {
        write(Map.of("a.yaml", "a\n"));
        Files.writeString(folder.resolve("OWNERS"), "me\n");
        Files.move(folder, folder.resolveSibling(".manifests.old"));
        Files.createDirectory(folder.resolveSibling(".manifests.new"));

        write(Map.of("a.yaml", "new\n"));

        assertThat(names(folder)).containsExactly("OWNERS", "a.yaml", "inventory.sha256");
        assertThat(names(parent.resolve("deploy"))).allMatch(name -> name.startsWith("manifests"));
    }

    @Test
    void filesOfOthersAreBroughtBackFromACrashedRun() throws IOException {
        write(Map.of("a.yaml", "a\n"));
        Files.writeString(folder.resolve("OWNERS"), "me\n");
        Files.move(folder, folder.resolveSibling(".manifests.old"));
        Files.createDirectory(folder);
        Files.writeString(folder.resolve("a.yaml"), "a\n");

        write(Map.of("a.yaml", "a\n"));

        assertThat(folder.resolve("OWNERS")).hasContent("me\n");
        assertThat(folder.resolveSibling(".manifests.old")).doesNotExist();
    }

    @Test
    void aReadOnlyFolderOfOthersComesAlong() throws IOException {
        write(Map.of("a.yaml", "a\n"));
        Path own = Files.createDirectory(folder.resolve("own"));
        Files.writeString(own.resolve("f"), "mine\n");
        assertThat(own.toFile().setWritable(false)).isTrue();

        write(Map.of("a.yaml", "new\n"));

        assertThat(own.resolve("f")).hasContent("mine\n");
        assertThat(names(parent.resolve("deploy"))).allMatch(name -> name.startsWith("manifests"));
    }

    @Test
    void concurrentRunsLoseNothing() throws Exception {
        write(Map.of("a.yaml", "0\n"));
        for (int i = 0; i < 20; i++) {
            Files.writeString(folder.resolve("own-" + i), "mine\n");
        }
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<Outcome>> runs = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String text = i % 2 + "\n";
            runs.add(threads.submit(() -> write(Map.of("a.yaml", text))));
        }
        for (Future<Outcome> run : runs) {
            assertThat(run.get()).isNotNull();
        }
        threads.shutdown();

        assertThat(names(folder)).hasSize(22).contains("own-0", "own-19", "a.yaml", "inventory.sha256");
    }

    @Test
    void aDamagedInventoryCanBeOverwritten() throws IOException {
        write(Map.of("a.yaml", "a\n"));
        Files.writeString(folder.resolve("inventory.sha256"), "<<<<<<< HEAD\n");

        output.write(CLUSTER, new TreeMap<>(Map.of("a.yaml", "new\n")), true);

        assertThat(output.diff(CLUSTER, new TreeMap<>(Map.of("a.yaml", "new\n"))))
                .isEmpty();
    }

    @Test
    void aSymbolicLinkToTheFolderIsFollowed() throws IOException {
        Path real = Files.createDirectory(parent.resolve("real"));
        Files.createDirectories(folder.getParent());
        Files.createSymbolicLink(folder, real);

        write(Map.of("a.yaml", "a\n"));

        assertThat(folder).isSymbolicLink();
        assertThat(real.resolve("a.yaml")).hasContent("a\n");
    }

    @Test
    void aDamagedInventoryIsNamed() throws IOException {
        write(Map.of("a.yaml", "a\n"));
        Files.writeString(folder.resolve("inventory.sha256"), "# x\n<<<<<<< HEAD\n");

        assertThatThrownBy(() -> write(Map.of("a.yaml", "new\n")))
                .isInstanceOf(OutputException.class)
                .hasMessage(
                        "inventory.sha256, line 2: \"<<<<<<< HEAD\" is no hash with a file name. Restore the file, or"
                                + " remove the folder and render again.");
    }

    @Test
    void diffShowsChangedMissingAndObsoleteFilesButNoneOfOthers() throws IOException {
        write(Map.of("a.yaml", "one\ntwo\n", "b.yaml", "b\n"));
        Files.writeString(folder.resolve("OWNERS"), "me\n");

        assertThat(output.diff(CLUSTER, new TreeMap<>(Map.of("a.yaml", "one\n2\n", "c.yaml", "c\n"))))
                .isEqualTo("""
                        --- a/a.yaml
                        +++ b/a.yaml
                        @@ -1,2 +1,2 @@
                         one
                        -two
                        +2
                        --- a/b.yaml
                        +++ /dev/null
                        @@ -1,1 +0,0 @@
                        -b
                        --- /dev/null
                        +++ b/c.yaml
                        @@ -0,0 +1,1 @@
                        +c
                        """);
        assertThat(output.diff(CLUSTER, new TreeMap<>(Map.of("a.yaml", "one\ntwo\n", "b.yaml", "b\n"))))
                .isEmpty();
    }

    @Test
    void diffShowsAMissingLineEnd() throws IOException {
        write(Map.of("a.yaml", "a\n"));
        Files.writeString(folder.resolve("a.yaml"), "a");

        assertThat(output.diff(CLUSTER, new TreeMap<>(Map.of("a.yaml", "a\n")))).isEqualTo("""
                        --- a/a.yaml
                        +++ b/a.yaml
                        @@ -1,2 +1,1 @@
                         a
                        -\\ No newline at end of file
                        """);
    }

    private Outcome write(Map<String, String> files) {
        return output.write(CLUSTER, new TreeMap<>(files), false);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.skip(1)
                    .map(path -> folder.relativize(path).toString())
                    .sorted()
                    .toList();
        }
    }
}
