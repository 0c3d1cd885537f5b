package io.github.kafkak8s.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kafkak8s.chart.values.Trees;
import io.github.kafkak8s.yaml.Yaml;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names follow from the release's: too long a one is refused, never cut. */
class ReleaseNameTest {
    private static final Pattern LIMIT = Pattern.compile("has at most ([0-9]+)\\s+characters");
    /** Helm's own limit. */
    private static final int LONGEST_RELEASE = 53;

    private static final int LONGEST_STATEFUL_SET = 52;
    private static final int LONGEST_NAME = 63;
    /** What has no namespace of its own carries its claim's in its name, and may be longer. */
    private static final int LONGEST_SUBDOMAIN = 253;

    @TempDir
    Path folder;

    static Set<String> bases() {
        return ChartBases.all().keySet();
    }

    @ParameterizedTest
    @MethodSource("bases")
    void theLongestNameRendersAndALongerOneIsRefused(String base) throws IOException {
        ChartFolder chart = ChartFolder.of(base, folder).withHooks();
        Matcher limit = LIMIT.matcher(ChartFolder.files(base).get("README.md"));
        assertThat(limit.find()).isTrue();
        int longest = Integer.parseInt(limit.group(1));

        HelmRun.Outcome outcome = chart.render("r".repeat(longest), "ns", "{}");

        assertThat(outcome.refusal()).isEmpty();
        int longestName = 0;
        for (Object document : Yaml.readAll(outcome.yaml())) {
            Map<String, Object> object = Trees.map(document);
            String name = (String) Trees.map(object.get("metadata")).get("name");
            if (object.get("kind").equals("PersistentVolume")) {
                assertThat(name).hasSizeLessThanOrEqualTo(LONGEST_SUBDOMAIN);
                continue;
            }
            boolean isStatefulSet = object.get("kind").equals("StatefulSet");
            assertThat(name).hasSizeLessThanOrEqualTo(isStatefulSet ? LONGEST_STATEFUL_SET : LONGEST_NAME);
            longestName = Math.max(longestName, name.length());
        }
        String longer = "r".repeat(longest + 1);
        HelmRun.Outcome refused = chart.render(longer, "ns", "{}");
        assertThat(refused.refusal()).contains(longer);
        if (longest < LONGEST_RELEASE) {
            assertThat(refused.refusal())
                    .contains("has " + (longest + 1) + " characters")
                    .contains("Use at most " + longest);
            assertThat(longestName).as("the limit is no lower than it must be").isGreaterThan(LONGEST_STATEFUL_SET - 3);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.b", "1a", "a.example.com"})
    void whatIsNoDnsLabelIsRefused(String name) throws IOException {
        HelmRun.Outcome outcome = ChartFolder.of("kraft-production", folder).render(name, "ns", "{}");

        assertThat(outcome.refusal()).contains("release name: \"" + name + "\" is no DNS label");
    }
}
