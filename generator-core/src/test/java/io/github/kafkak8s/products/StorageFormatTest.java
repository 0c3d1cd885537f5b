package io.github.kafkak8s.products;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Kafka formats a new volume with the very arguments of start.sh; a version may have goldens with ZooKeeper only. */
@Tag("kafka")
class StorageFormatTest {
    private static final String START = "start.sh";

    @TempDir
    private Path folder;

    static Stream<PodFiles> goldens() throws IOException {
        return PodFiles.of("kafka", KafkaJars.version()).stream().filter(PodFiles::isKraft);
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("goldens")
    void kafkaFormatsTheVolumeOfEachPod(PodFiles files) throws IOException, InterruptedException {
        check(files);
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("goldens")
    void aMistakeIsReported(PodFiles files) {
        for (PodFiles damaged : List.of(
                files.damaged(START, "--cluster-id ", "--cluster-id x"),
                files.damaged(START, "--ignore-formatted", "--ignore-formated"),
                files.damaged(START, "--ignore-formatted", ""))) {
            assertThatThrownBy(() -> check(damaged))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining(damaged.place(START));
        }
    }

    private void check(PodFiles files) throws IOException, InterruptedException {
        for (String pod : files.pods()) {
            ProgramCall format = PodStart.run(files, pod, folder).calls().get(0);
            List<String> arguments = format.arguments();
            String id = arguments.get(2);
            assertThat(Complaint.of(() -> assertThat(KafkaJars.uuid(id)).isEqualTo(id)))
                    .as("%s of %s: cluster id", files.place(START), pod)
                    .isEmpty();
            assertThat(Complaint.of(() -> KafkaJars.storageTool(arguments)))
                    .as("%s of %s: kafka-storage.sh %s", files.place(START), pod, arguments)
                    .isEmpty();
            Map<String, String> settings = PropertiesFile.parse(format.config());
            Path stored = Path.of(settings.get("log.dirs")).resolve("meta.properties");
            assertThat(stored)
                    .as("%s of %s: kafka-storage.sh %s", files.place(START), pod, arguments)
                    .exists();
            assertThat(PropertiesFile.parse(Files.readString(stored)))
                    .as("%s: meta.properties of %s", files.place(START), pod)
                    .containsEntry("cluster.id", id)
                    .containsEntry("node.id", settings.get("node.id"));
            assertThat(Complaint.of(() -> KafkaJars.storageTool(arguments)))
                    .as("%s of %s: kafka-storage.sh %s, at a restart", files.place(START), pod, arguments)
                    .isEmpty();
        }
    }
}
