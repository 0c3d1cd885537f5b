package io.github.kafkak8s.setups;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.kafkak8s.golden.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What others once wrote about Kafka on Kubernetes, as facts, and the sample that does what it describes.
 *
 * @param title a few words
 * @param about a sentence or two
 * @param sample folder of the sample
 * @param cluster name of its cluster
 * @param facts its statements, in the order in which it makes them
 */
record OlderSetup(String title, String about, String sample, String cluster, List<Fact> facts) {
    private static final Path FOLDER = Path.of("src/test/resources/older-setups");

    /** All of them, in the order of their file names. */
    static List<OlderSetup> all() throws IOException {
        List<OlderSetup> setups = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.sorted().toList()) {
                setups.add(of(new YAMLMapper().readTree(file.toFile())));
            }
        }
        return setups;
    }

    private static OlderSetup of(JsonNode setup) {
        List<Fact> facts = new ArrayList<>();
        setup.path("facts").forEach(fact -> facts.add(Fact.of(fact)));
        return new OlderSetup(
                setup.path("title").asText(),
                setup.path("about").asText(),
                setup.path("sample").asText(),
                setup.path("cluster").asText(),
                facts);
    }

    /** The golden file that a fact names, relative to the root of the repository. */
    Path golden(Fact fact) throws IOException {
        boolean chart = fact.file().startsWith("chart/");
        Path folder = Path.of("golden", sample, cluster, chart ? "chart" : "manifests");
        String name = fact.file().substring(fact.file().indexOf('/') + 1) + ".yaml";
        try (Stream<Path> files = Files.list(Samples.root().resolve(folder))) {
            return files.map(file -> folder.resolve(file.getFileName()))
                    .filter(file -> file.getFileName()
                            .toString()
                            .replaceFirst("^[0-9]+-", "")
                            .equals(name))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(folder + " has no file *-" + name));
        }
    }
}
