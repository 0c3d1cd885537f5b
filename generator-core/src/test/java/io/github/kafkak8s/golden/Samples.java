package io.github.kafkak8s.golden;

import com.example.kafka.DevKafka;
import com.example.kafka.FastDisksKafka;
import com.example.kafka.GcpKafka;
import com.example.kafka.LaptopKafka;
import com.example.kafka.MinikubeKafka;
import com.example.kafka.OrdersKafka;
import com.example.kafka.PaymentsKafka;
import com.example.kafka.PixyKafka;
import com.example.kafka.TestCluster;
import io.github.kafkak8s.Generator;
import io.github.kafkak8s.chart.ChartInfo;
import io.github.kafkak8s.model.KafkaCluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The clusters of samples/, by the folder of their sample. */
public final class Samples {
    private static final Path ROOT = Path.of(System.getProperty("rootDirectory"));

    /** Version of the samples' projects. */
    private static final String VERSION = "1.0.0";

    private Samples() {}

    public static Map<String, KafkaCluster> all() {
        return new TreeMap<>(Map.of(
                "dev", new DevKafka().define(),
                "fast-disks", new FastDisksKafka().define(),
                "gcp-statefulset", new GcpKafka().define(),
                "kafkacluster", new TestCluster().define(),
                "kraft-production", new PaymentsKafka().define(),
                "laptop", new LaptopKafka().define(),
                "minikube-hostpath", new MinikubeKafka().define(),
                "unity-pixy", new PixyKafka().define(),
                "zookeeper-production", new OrdersKafka().define()));
    }

    /** The root of the repository. */
    public static Path root() {
        return ROOT;
    }

    /** Where a sample's rendering is kept for review. */
    static Path golden(String sample, KafkaCluster cluster) {
        return ROOT.resolve("golden").resolve(sample).resolve(cluster.name());
    }

    /** All that is rendered for a cluster, by the name of its folder. */
    static SortedMap<String, SortedMap<String, String>> render(KafkaCluster cluster) {
        return new TreeMap<>(Map.of(
                "chart", Generator.chart(cluster, ChartInfo.of(VERSION)),
                "manifests", Generator.manifests(cluster)));
    }

    /** The manifests of all goldens. */
    static List<Path> goldenManifests() throws IOException {
        List<Path> manifests = new ArrayList<>();
        for (Map.Entry<String, KafkaCluster> sample : all().entrySet()) {
            manifests.addAll(
                    manifests(golden(sample.getKey(), sample.getValue()).resolve("manifests")));
        }
        return manifests;
    }

    /** The manifests in the folder of a cluster. */
    public static List<Path> manifests(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.endsWith("kustomization.yaml"))
                    .sorted()
                    .toList();
        }
    }
}
