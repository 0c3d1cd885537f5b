package io.github.kafkak8s.bench;

import com.example.kafka.OrdersKafka;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.github.kafkak8s.Generator;
import io.github.kafkak8s.check.Check;
import io.github.kafkak8s.check.Problem;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.resources.ClusterResources;
import io.github.kafkak8s.resources.ResourceSet;
import io.github.kafkak8s.yaml.Yaml;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Rendering the sample zookeeper-production, beside what serializing its objects alone must cost. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx512m"})
@Warmup(iterations = 8, time = 2)
@Measurement(iterations = 5, time = 1)
public class RenderBenchmark {
    private final KafkaCluster cluster = new OrdersKafka().define();
    private final ResourceSet resources = ClusterResources.of(cluster);

    /** Serialization only, of objects that are there already. */
    @Benchmark
    public void floor(Blackhole blackhole) {
        for (HasMetadata object : resources.objects()) {
            blackhole.consume(Yaml.write(object));
        }
    }

    /** Rules, objects and all files. */
    @Benchmark
    public SortedMap<String, String> render() {
        return Generator.manifests(cluster);
    }

    @Benchmark
    @Warmup(iterations = 4, time = 2)
    public ResourceSet objects() {
        return ClusterResources.of(cluster);
    }

    @Benchmark
    @Warmup(iterations = 4, time = 2)
    public List<Problem> rules() {
        return Check.problems(cluster);
    }
}
