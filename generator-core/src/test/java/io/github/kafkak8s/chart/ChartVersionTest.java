package io.github.kafkak8s.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every Maven version becomes one that Helm takes, in the same order. */
class ChartVersionTest {

    @ParameterizedTest
    @CsvSource({
        "1.2.3, 1.2.3",
        "1.2.3-SNAPSHOT, 1.2.3-SNAPSHOT",
        "1.0.0-rc.1, 1.0.0-rc.1",
        "1.0.0-RC10, 1.0.0-RC10",
        "1.0.0-20261121.010203-1, 1.0.0-20261121.010203-1",
        "1, 1.0.0",
        "1.2, 1.2.0",
        "1.2-SNAPSHOT, 1.2.0-SNAPSHOT",
        "1-rc-2, 1.0.0-rc.2",
        "2026.11.21, 2026.11.21",
        "2026.01.05, 2026.1.5",
        "0, 0.0.0",
        "00.01, 0.1.0",
        "20261121, 20261121.0.0",
        "1.2.3.Final, 1.2.3",
        "1.2.Final, 1.2.0",
        "1.2.3-GA, 1.2.3",
        "1.2.3.RELEASE, 1.2.3",
        "1.2.3.SP1, 1.2.3-SP1",
        "1.2.3.4, 1.2.3-4",
        "1.2.3.04, 1.2.3-4",
        "1.2.3.4.5, 1.2.3-4.5",
        "1.2.3.4-SNAPSHOT, 1.2.3-4.SNAPSHOT",
        "1.2.3-01, 1.2.3-1",
        "1.2.3+5, 1.2.3-5",
        "1.2.3-rc.1+build.07, 1.2.3-rc.1.build.7",
        "1.0b2, 1.0.0-b2",
        "1.2.3_4, 1.2.3-4",
        "1..2, 1.0.0-2",
        "1.2.3-, 1.2.3",
        "r07, 0.0.0-r07",
        "main-SNAPSHOT, 0.0.0-main.SNAPSHOT"
    })
    void becomesSemVer(String maven, String chart) {
        assertThat(ChartVersion.of(maven)).isEqualTo(chart);
        assertThat(ChartInfo.of(maven).version()).isEqualTo(chart);
        assertThat(ChartVersion.of(chart)).isEqualTo(chart);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "${revision}", "1.0-${sha1}", "-1", ".1", "1.0/2", "1.0 beta", "1.0-é", "1.0\n"})
    void refusesWhatIsNoVersion(String maven) {
        assertThatThrownBy(() -> ChartVersion.of(maven))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("project version: \"" + maven + "\" cannot become the version of a Helm chart: it may hold"
                        + " letters, digits and . - _ + and starts with a letter or a digit. Set one such as 1.2.3.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567890123456789", "1.2.1234567890123456789", "1.2.1234567890123456789-SNAPSHOT"})
    void refusesNumbersThatHelmCannotRead(String maven) {
        assertThatThrownBy(() -> ChartVersion.of(maven))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("its numbers have at most 18 digits");
    }

    @Test
    void keepsTheOrderOfMaven() {
        List<String> maven = List.of(
                "r07",
                "1-alpha-1",
                "1-alpha-2",
                "1-alpha-10",
                "1-beta",
                "1",
                "1.1-SNAPSHOT",
                "1.1",
                "1.2.0-alpha.9",
                "1.2.0-alpha.10",
                "1.02",
                "1.3.0.9",
                "1.3.0.10",
                "1.10.Final",
                "2026.01.31",
                "2026.02.01");
        List<String> charts = maven.stream().map(ChartVersion::of).toList();

        List<String> sorted = new ArrayList<>(charts);
        Collections.reverse(sorted);
        sorted.sort(ChartVersionTest::compare);
        assertThat(sorted).isEqualTo(charts);
    }

    @Test
    void aChartTakesNoOtherVersion() {
        assertThatThrownBy(() -> new ChartInfo("1.0", List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("chart version: \"1.0\" is not SemVer 2 without build metadata; use one such as 1.2.3");
    }

    /** Precedence by item 11 of SemVer 2. */
    private static int compare(String a, String b) {
        int numbers = compareParts(a.split("-", 2)[0].split("\\."), b.split("-", 2)[0].split("\\."));
        boolean release = !a.contains("-");
        if (numbers != 0 || release || !b.contains("-")) {
            return numbers != 0 ? numbers : Boolean.compare(release, !b.contains("-"));
        }
        return compareParts(a.split("-", 2)[1].split("\\."), b.split("-", 2)[1].split("\\."));
    }

    private static int compareParts(String[] a, String[] b) {
        Comparator<String> numeric =
                Comparator.comparing((String part) -> part.matches("[0-9]+") ? Long.parseLong(part) : Long.MAX_VALUE);
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            int order = numeric.thenComparing(Comparator.naturalOrder()).compare(a[i], b[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.length, b.length);
    }
}
