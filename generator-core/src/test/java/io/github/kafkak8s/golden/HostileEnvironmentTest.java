package io.github.kafkak8s.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Locale, encoding, time zone and JDK of the machine leave no trace in the output. Further JDKs to try are listed in
 * $KAFKA_K8S_JDKS, separated like a PATH.
 */
class HostileEnvironmentTest {

    static Stream<Path> javas() {
        String others = System.getenv().getOrDefault("KAFKA_K8S_JDKS", "");
        return Stream.concat(
                        Stream.of(System.getProperty("java.home")),
                        Stream.of(others.split(File.pathSeparator)).filter(home -> !home.isBlank()))
                .map(home -> Path.of(home, "bin", "java"));
    }

    @ParameterizedTest
    @MethodSource("javas")
    void outputIsByteIdentical(Path java, @TempDir Path folder) throws IOException, InterruptedException {
        for (List<String> options : List.of(
                List.of("-Duser.language=tr", "-Dfile.encoding=US-ASCII", "-Duser.timezone=Pacific/Apia"),
                List.of("-Duser.language=ar", "-Duser.country=EG", "-Dline.separator=\r\n"))) {
            Path output = folder.resolve("run" + options.hashCode());
            List<String> command = new ArrayList<>();
            command.add(java.toString());
            command.addAll(options);
            command.addAll(List.of(
                    "-DrootDirectory=" + Samples.root(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    RenderSamples.class.getName(),
                    output.toString()));

            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String log = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(process.waitFor()).as(log).isZero();
            assertThat(files(output))
                    .isNotEmpty()
                    .isEqualTo(files(Samples.root().resolve("golden")));
            for (String file : files(output)) {
                assertThat(output.resolve(file))
                        .hasSameBinaryContentAs(Samples.root().resolve("golden").resolve(file));
            }
            System.out.println(
                    java + " " + options.get(0) + ": " + files(output).size() + " files as in golden/");
        }
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> folder.relativize(path).toString())
                    .sorted()
                    .toList();
        }
    }
}
