package io.github.kafkak8s.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kafkak8s.chart.values.ChartValue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The comparison of {@link ParityTest} finds what discovery cannot: it trusts the frame's own expressions. */
class WrongTemplateTest {
    /** It has enough brokers for a factor that is an octal number. */
    private static final String BASE = "ensemble";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "(min 3 (int -> (min 4 (int",
                "(ge $factor 3) -> (ge $factor 4)",
                "min 6144 -> min 6143",
                "\"G\" 1000000000 -> \"G\" 1073741824",
                "\"^[+]?0*([0-9])\" -> \"^[+]?([0-9])\"",
                "{{ $name }}={{ $value }} -> {{ $name }}={{ $value | trim }}",
                "(lt $factor 1) -> (lt $factor 0)",
                "gt $factor $count -> gt $factor 1000000",
                "(ge $minimum $factor) -> (gt $minimum $factor)",
                "lt $memory 268435456 -> lt $memory 268435457",
                "lt $memory 268435456 -> lt $memory 1",
                "(div $memory 2097152) 1048576 -> $memory 1",
                "eq .Values.podAntiAffinity \"required\" -> eq .Values.podAntiAffinity \"needed\""
            })
    void aWrongExpressionIsFound(String right, String wrong) throws IOException {
        Map<String, String> files = new TreeMap<>(ChartFolder.files(BASE));
        files.replaceAll((name, text) -> text.replace(right, wrong));
        assertThat(files).as("the chart has " + right).isNotEqualTo(ChartFolder.files(BASE));
        Parity parity = new Parity(ChartFolder.of(files, folder));
        Combination defaults = Combination.defaults(ChartBases.all().get(BASE));

        parity.compare(defaults);
        for (ChartValue value : defaults.values()) {
            for (Object setting : FreshSettings.of(value)) {
                if (parity.failures().isEmpty()) {
                    parity.compare(defaults.with(value, setting));
                }
            }
        }

        assertThat(parity.failures()).isNotEmpty();
    }
}
