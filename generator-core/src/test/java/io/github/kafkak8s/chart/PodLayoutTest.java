package io.github.kafkak8s.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the chart's frame runs follows the image and the user of the brokers. */
class PodLayoutTest {
    private static final String TEST = "templates/tests/produce-consume.yaml";

    @Test
    void commandsAreWhereTheImageHasThem() {
        Map<String, String> confluent = ChartFolder.files("additions");
        Map<String, String> own = ChartFolder.files("layout");

        assertThat(confluent.get(TEST)).contains("cd /usr/bin\n", "./kafka-topics --bootstrap-server");
        assertThat(confluent.get("templates/NOTES.txt"))
                .contains("/usr/bin/kafka-console-producer --boot", "/usr/bin/kafka-console-consumer --boot");
        assertThat(own.get(TEST)).contains("cd /srv/kafka/bin\n", "./kafka-console-producer.bash --boot");
        assertThat(own.get("templates/NOTES.txt")).contains("/srv/kafka/bin/kafka-console-producer.bash --boot");
        assertThat(confluent.values()).noneMatch(text -> text.contains("/opt/kafka"));
        assertThat(own.values()).noneMatch(text -> text.contains("/opt/kafka"));
    }

    @Test
    void theTestRunsAsTheBrokersDo() {
        assertThat(ChartFolder.files("additions").get(TEST))
                .contains("runAsNonRoot: true\n    seccompProfile:")
                .doesNotContain("runAsUser", "runAsGroup", "fsGroup");
        assertThat(ChartFolder.files("layout").get(TEST))
                .contains("runAsUser: 2147483647\n    runAsGroup: 1\n    fsGroup: 1\n    seccompProfile:");
    }

    @Test
    void whatIsAddedIsFixed() {
        String line = "- Further containers, volumes, ports and host names of the pods.\n";

        assertThat(ChartFolder.files("additions").get("README.md")).contains(line);
        assertThat(ChartFolder.files("combined").get("README.md")).doesNotContain(line);
    }

    /** A second entry of one name would be refused by the API server. */
    @Test
    void variablesThatStandElsewhereCannotBeSet() {
        assertThat(ChartFolder.files("additions").get("values.schema.json")).contains("|NAMESPACE|");
        assertThat(ChartFolder.files("combined").get("values.schema.json")).doesNotContain("NAMESPACE");
    }
}
