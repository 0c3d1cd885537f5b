package io.github.kafkak8s.products;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kafkak8s.products.PodStart.Result;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each start.sh of the goldens, run, does what a pod needs before it becomes its server. */
class StartScriptTest {
    private static final String START = "start.sh";

    @TempDir
    private Path folder;

    static Stream<PodFiles> kafkaPods() throws IOException {
        return PodFiles.all().stream().filter(pod -> pod.has("server.properties"));
    }

    static Stream<PodFiles> kraftPods() throws IOException {
        return kafkaPods().filter(PodFiles::isKraft);
    }

    static Stream<PodFiles> zooKeeperPods() throws IOException {
        return PodFiles.all().stream().filter(pod -> pod.has("zoo.cfg"));
    }

    @ParameterizedTest
    @MethodSource("kafkaPods")
    void becomesKafkaWithACompleteFile(PodFiles files) throws IOException, InterruptedException {
        check(files);
    }

    @Test
    void allPodsOfAClusterFormatWithOneClusterId() throws IOException, InterruptedException {
        Map<Path, Set<String>> ids = new TreeMap<>();
        for (PodFiles files : kraftPods().toList()) {
            for (String pod : files.pods()) {
                ProgramCall format = PodStart.run(files, pod, folder).calls().get(0);
                ids.computeIfAbsent(Path.of(files.path()).getParent(), cluster -> new TreeSet<>())
                        .add(format.arguments().get(2));
            }
        }

        assertThat(ids)
                .isNotEmpty()
                .allSatisfy((cluster, id) -> assertThat(id).as("%s", cluster).hasSize(1));
    }

    @ParameterizedTest
    @MethodSource("zooKeeperPods")
    void becomesZooKeeperWithItsFile(PodFiles files) throws IOException, InterruptedException {
        for (String pod : files.pods()) {
            Result start = PodStart.run(files, pod, folder);

            KafkaStartCheck.becomesServer(files, start);

            assertThat(start.calls()).as(files.place(START)).hasSize(1);
            assertThat(start.server().program()).as(files.place(START)).isEqualTo("zkServer.sh");
            assertThat(start.server().arguments())
                    .as(files.place(START))
                    .containsExactly(
                            "start-foreground",
                            start.inside(PodStart.CONFIG_DIR).resolve("zoo.cfg").toString());
            assertThat(start.server().environment()).as(files.place(START)).containsKey("SERVER_JVMFLAGS");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"# This pod\" | \"# This pod | does not end with 0",
                "kafka-storage.sh format | kafka-storage.sh info | format",
                "exec | '' | is not replaced",
                "${POD_NAME##*-} | 7 | id",
                "log4j2.yaml | log4j.yaml | log4j.yaml",
                "} >\"$config\" | } >/dev/null | server.properties"
            })
    void aMistakeIsReported(String good, String bad, String reported) throws IOException {
        PodFiles damaged = kraftPods().findFirst().orElseThrow().damaged(START, good, bad);

        assertThatThrownBy(() -> check(damaged))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(damaged.place(START))
                .hasMessageContaining(reported);
    }

    private void check(PodFiles files) throws IOException, InterruptedException {
        for (String pod : files.pods()) {
            KafkaStartCheck.check(files, PodStart.run(files, pod, folder));
        }
    }
}
