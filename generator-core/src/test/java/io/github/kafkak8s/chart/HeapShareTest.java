package io.github.kafkak8s.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kafkak8s.check.Check;
import io.github.kafkak8s.derive.Heap;
import io.github.kafkak8s.model.Brokers;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.unit.Size;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The share of the memory that is heap is the same in the chart, and one that is too small is refused by both. */
class HeapShareTest {
    private static final KafkaCluster TUNED = ChartBases.all().get("tuned");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"320Mi", "321Mi", "1234567k", "8Gi", "30719Mi", "30720Mi", "64Gi", "999Pi"})
    void theChartTakesTheSameShare(String memory) throws IOException {
        Brokers brokers = brokers(memory);
        HelmRun.Outcome outcome = render(memory);

        assertThat(Check.problems(TUNED.brokers(brokers))).isEmpty();
        assertThat(outcome.refusal()).isEmpty();
        assertThat(outcome.yaml()).contains("export KAFKA_HEAP_OPTS=\"" + Heap.options(Heap.of(brokers.pods())) + " ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"256Mi", "319Mi"})
    void aShareThatIsTooSmallIsRefused(String memory) throws IOException {
        long heap = Size.of(memory).toMebibytes() / 5;

        assertThat(Check.problems(TUNED.brokers(brokers(memory))))
                .singleElement()
                .hasToString(
                        "brokers.heap: " + heap + "Mi is too little for a Java server to start. Use at least 64Mi.");
        assertThat(render(memory).refusal())
                .contains("resources.memory: " + memory + " leaves a heap of " + heap
                        + "Mi, 20 percent. Use more, for a heap of at least 64Mi");
    }

    private static Brokers brokers(String memory) {
        Brokers brokers = TUNED.brokers();
        return brokers.resources(brokers.pods().resources().memory(Size.of(memory)));
    }

    private HelmRun.Outcome render(String memory) throws IOException {
        return ChartFolder.of("tuned", folder).render("tuned", "ns", "{resources: {memory: \"" + memory + "\"}}");
    }
}
