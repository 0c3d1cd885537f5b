package io.github.kafkak8s.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kafkak8s.chart.values.ChartValue;
import io.github.kafkak8s.chart.values.ChartValues;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.output.UnifiedDiff;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The probes that a user waits for are enough: more of them do not change the chart. */
class MoreProbesTest {
    private static final int RANDOM = 150;

    static Set<String> bases() {
        return ChartBases.all().keySet();
    }

    @ParameterizedTest
    @MethodSource("bases")
    void moreProbesDoNotChangeTheChart(String base) {
        KafkaCluster cluster = ChartBases.all().get(base);

        List<ChartValue> values = ChartValues.of(cluster);
        var more = ChartTemplates.of(cluster, values, ChartBases.resources(base), RANDOM);

        assertThat(UnifiedDiff.of(ChartTemplates.of(cluster, values, ChartBases.resources(base)), more))
                .isEmpty();
    }
}
