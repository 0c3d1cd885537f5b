package io.github.kafkak8s.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.util.ListStatistics;

/** Runs all benchmarks and prints medians of CPU time, which one disturbed second does not shift. */
public final class Benchmarks {
    private static final List<String> NAMES = List.of("floor", "render", "objects", "rules", "discovery", "chart");
    /** One after another and again, so that a busy minute of the machine does not hit a single benchmark. */
    private static final int ROUNDS = 2;

    private Benchmarks() {}

    public static void main(String[] args) throws RunnerException {
        Map<String, ListStatistics> results = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (String name : NAMES) {
                ListStatistics all = results.computeIfAbsent(name, key -> new ListStatistics());
                for (double score : run(name)) {
                    all.addValue(score);
                }
            }
        }
        results.forEach((name, all) -> print(
                "%-9s median %8.1f  min %8.1f  max %8.1f  us of CPU%n",
                name, all.getPercentile(50), all.getMin(), all.getMax()));
        print(
                "render / floor: %.2f by medians, %.2f by minima%n",
                results.get("render").getPercentile(50) / results.get("floor").getPercentile(50),
                results.get("render").getMin() / results.get("floor").getMin());
    }

    private static double[] run(String name) throws RunnerException {
        var options = new OptionsBuilder()
                .include("Benchmark\\." + name + "$")
                .addProfiler(CpuTime.class)
                .build();
        RunResult result = new Runner(options).runSingle();
        return result.getBenchmarkResults().stream()
                .flatMap(fork -> fork.getIterationResults().stream())
                .mapToDouble(iteration ->
                        iteration.getSecondaryResults().get(CpuTime.LABEL).getScore())
                .toArray();
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
