package io.github.kafkak8s.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kafkak8s.chart.values.ChartValue;
import io.github.kafkak8s.check.Check;
import io.github.kafkak8s.golden.GoTool;
import io.github.kafkak8s.golden.Kubeconform;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the charts render is valid, strictly, for the oldest, the middle and the newest Kubernetes: hooks, too. */
class ChartKubeconformTest {
    private static final long SEED = 20_261_121;
    private static final int VALUE_SETS = 3;

    @TempDir
    static Path folder;

    private static final List<Path> RENDERED = new ArrayList<>();
    private static Kubeconform kubeconform;

    @BeforeAll
    static void render() throws IOException, InterruptedException, URISyntaxException {
        kubeconform = Kubeconform.find(
                Path.of(ChartKubeconformTest.class.getResource("/k8s-schemas").toURI()));
        Random random = new Random(SEED);
        for (String base : ChartBases.all().keySet()) {
            ChartFolder chart = ChartFolder.of(base, folder).withHooks();
            Combination defaults = Combination.defaults(ChartBases.all().get(base));
            write(base, chart.render(defaults));
            for (int i = 0; i < VALUE_SETS; i++) {
                write(base + i, chart.render(valid(defaults, random)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.31.14", "1.34.4", "1.36.3"})
    void renderedChartsAreValid(String kubernetes) throws IOException, InterruptedException {
        GoTool.Result result = kubeconform.validate(kubernetes, RENDERED);

        System.out.println("kubeconform of charts, Kubernetes " + kubernetes + ": " + result.output());
        assertThat(result.exitCode()).as(result.output()).isZero();
        assertThat(result.output()).contains("Invalid: 0, Errors: 0, Skipped: 0");
    }

    private static Combination valid(Combination defaults, Random random) {
        while (true) {
            Combination drawn = defaults;
            for (ChartValue value : defaults.values()) {
                drawn = drawn.with(value, FreshSettings.draw(value, random));
            }
            if (Check.problems(drawn.cluster()).isEmpty()) {
                return drawn;
            }
        }
    }

    private static void write(String name, HelmRun.Outcome outcome) throws IOException {
        assertThat(outcome.refusal()).isEmpty();
        assertThat(outcome.yaml()).contains("kind: Pod\n");
        RENDERED.add(Files.writeString(folder.resolve(name + ".yaml"), outcome.yaml()));
    }
}
