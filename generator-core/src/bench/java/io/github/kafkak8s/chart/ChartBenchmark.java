package io.github.kafkak8s.chart;

import com.example.kafka.OrdersKafka;
import io.github.kafkak8s.chart.values.ChartValues;
import io.github.kafkak8s.model.KafkaCluster;
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

/** The chart of the sample zookeeper-production: all of it, and the discovery of its templates alone. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx512m"})
@Warmup(iterations = 6, time = 2)
@Measurement(iterations = 5, time = 1)
public class ChartBenchmark {
    private final KafkaCluster cluster = new OrdersKafka().define();

    /** Rendering some two hundred models, and explaining the differences. */
    @Benchmark
    public SortedMap<String, String> discovery() {
        return ChartTemplates.of(cluster, ChartValues.of(cluster));
    }

    @Benchmark
    public SortedMap<String, String> chart() {
        return Chart.of(cluster, ChartInfo.of("1.0.0"));
    }
}
