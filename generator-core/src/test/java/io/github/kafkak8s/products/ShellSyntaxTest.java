package io.github.kafkak8s.products;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kafkak8s.chart.ChartBases;
import io.github.kafkak8s.golden.InstalledProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Shells can read each start.sh of the goldens and the one with all JVM options, and ShellCheck has nothing against it. */
class ShellSyntaxTest {
    private static final String START = "start.sh";
    private static final String SHELLCHECK = "shellcheck";

    @TempDir
    private Path folder;

    @BeforeAll
    static void sayWhatIsMissing() {
        if (shellCheck().isEmpty()) {
            System.out.println(
                    "ShellCheck is missing, so no start.sh is checked with it. Set SHELLCHECK to it, or put it"
                            + " on the PATH, e.g. with apt-get install shellcheck.");
        }
    }

    static List<PodFiles> scripts() throws IOException {
        List<PodFiles> scripts = new ArrayList<>(PodFiles.all());
        scripts.addAll(PodFiles.of(ChartBases.all().get("tuned")));
        return scripts;
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void everyShellAroundReadsIt(PodFiles files) throws IOException, InterruptedException {
        checkSyntax(files);
    }

    @EnabledIf("isShellCheckThere")
    @ParameterizedTest
    @MethodSource("scripts")
    void shellCheckFindsNothing(PodFiles files) throws IOException, InterruptedException {
        checkStyle(files);
    }

    @Test
    void anUnbalancedQuoteIsReported() throws IOException {
        PodFiles damaged = PodFiles.all().get(0).damaged(START, "# This pod\"", "# This pod");

        assertThatThrownBy(() -> checkSyntax(damaged))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(damaged.place(START))
                .hasMessageContaining("sh -n");
    }

    @EnabledIf("isShellCheckThere")
    @Test
    void whatShellCheckWarnsOfIsReported() throws IOException, InterruptedException {
        PodFiles damaged = PodFiles.all().get(0).damaged(START, "{POD_NAME##*-}", "{POD_NAME/x/y}");

        assertThatThrownBy(() -> checkStyle(damaged))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(damaged.place(START))
                .hasMessageContaining("SC3060");
    }

    private void checkSyntax(PodFiles files) throws IOException, InterruptedException {
        for (List<String> shell :
                List.of(List.of("sh"), List.of("dash"), List.of("bash", "--posix"), List.of("busybox", "sh"))) {
            if (InstalledProgram.onPath(shell.get(0)).isPresent()) {
                List<String> command = new ArrayList<>(shell);
                command.add("-n");
                assertThat(complaints(command, files))
                        .as("%s: %s", files.place(START), String.join(" ", command))
                        .isEmpty();
            }
        }
    }

    private void checkStyle(PodFiles files) throws IOException, InterruptedException {
        List<String> command = List.of(
                shellCheck().orElseThrow().toString(), "--shell=sh", "--severity=warning", "--norc", "--format=gcc");
        assertThat(complaints(command, files))
                .as("%s: %s", files.place(START), SHELLCHECK)
                .isEmpty();
    }

    /** Output, or the exit code of a program that fails without any. */
    private String complaints(List<String> options, PodFiles files) throws IOException, InterruptedException {
        Path script = Files.writeString(folder.resolve(START), files.text(START));
        List<String> command = new ArrayList<>(options);
        command.add(script.toString());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() == 0 ? "" : output + "exit code " + process.waitFor();
    }

    static boolean isShellCheckThere() {
        return shellCheck().isPresent();
    }

    private static Optional<Path> shellCheck() {
        return InstalledProgram.find(SHELLCHECK);
    }
}
