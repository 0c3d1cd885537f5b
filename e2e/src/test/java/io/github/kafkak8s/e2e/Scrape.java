package io.github.kafkak8s.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the pods of a StatefulSet answer on their metrics port, asked by DNS name as Prometheus would. */
final class Scrape {
    private static final Path PROMISE =
            Path.of(System.getProperty("rootDirectory")).resolve("docs/metrics.md");
    /** Through bash, which Kafka's own scripts need, too: not every image has an HTTP client. */
    private static final String GET = "/bin/bash -c 'exec 3<>/dev/tcp/%s/9404"
            + " && printf \"GET /metrics HTTP/1.0\\r\\n\\r\\n\" >&3 && cat <&3'";

    private final KafkaClient client;
    private final StatefulSet pods;

    Scrape(KafkaClient client, StatefulSet pods) {
        this.client = client;
        this.pods = pods;
    }

    /**
     * Fails for a pod that lacks a promised metric.
     *
     * @param answering who they are in docs/metrics.md
     */
    void check(Set<String> answering) throws IOException {
        Map<String, String> promised = promised(answering);
        assertThat(promised).as("metrics of %s in %s", answering, PROMISE).isNotEmpty();
        for (int ordinal : IntStream.range(0, pods.getSpec().getReplicas()).toArray()) {
            String host = pods.getMetadata().getName() + "-" + ordinal + "."
                    + pods.getSpec().getServiceName();
            assertThat(types(host)).as("metrics of %s", host).containsAllEntriesOf(promised);
        }
    }

    /** What a pod answers: the type of each metric that has a value. */
    private Map<String, String> types(String host) {
        List<String> lines = client.run(GET.formatted(host)).lines().toList();
        Set<String> names = lines.stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]", 2)[0])
                .collect(Collectors.toSet());
        return lines.stream()
                .filter(line -> line.startsWith("# TYPE "))
                .map(line -> line.split(" ", -1))
                .filter(type -> names.contains(type[2]))
                .collect(Collectors.toMap(type -> type[2], type -> type[3]));
    }

    /** The rows of the table: name and type. */
    private static Map<String, String> promised(Set<String> answering) throws IOException {
        return Files.readAllLines(PROMISE).stream()
                .filter(line -> line.startsWith("| `"))
                .map(row -> row.split(" *\\| *", -1))
                .filter(cells -> answering.contains(cells[3]))
                .collect(Collectors.toMap(cells -> cells[1].replace("`", ""), cells -> cells[2]));
    }
}
