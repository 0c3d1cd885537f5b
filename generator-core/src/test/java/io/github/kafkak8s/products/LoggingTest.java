package io.github.kafkak8s.products;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.kafkak8s.products.Log4j.Root;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Log4j, as Kafka brings it, makes of the goldens' files a root logger that writes. */
@Tag("kafka")
class LoggingTest {

    static List<PodFiles> goldens() throws IOException {
        return PodFiles.of("kafka", KafkaJars.version());
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void theRootLoggerWritesToTheOutput(PodFiles files) throws IOException {
        check(files);
    }

    static Stream<Arguments> mistakes() throws IOException {
        return Log4j.FILE_1.equals(file(goldens().get(0)))
                ? Stream.of(
                        arguments("INFO, stdout", "INFO, stdotu"),
                        arguments("INFO", "INFORM"),
                        arguments("ConversionPattern", "ConversionPatern"))
                : Stream.of(
                        arguments("ref: stdout", "ref: stdotu"),
                        arguments("level:", "levl:"),
                        arguments("pattern:", "patern:"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsReported(String good, String bad) throws IOException {
        PodFiles files = goldens().get(0);
        PodFiles damaged = files.damaged(file(files), good, bad);

        assertThatThrownBy(() -> check(damaged))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(damaged.place(file(files)));
    }

    private static void check(PodFiles files) throws IOException {
        String file = file(files);

        Root root = Log4j.read(file, files.text(file));

        assertThat(root.appenders()).as(files.place(file)).containsExactly("stdout [%d] %p %m (%c)%n");
        assertThat(files.text(file)).as("%s: level", files.place(file)).containsPattern("\\b" + root.level() + "\\b");
    }

    private static String file(PodFiles files) {
        return files.has(Log4j.FILE_1) ? Log4j.FILE_1 : Log4j.FILE_2;
    }
}
