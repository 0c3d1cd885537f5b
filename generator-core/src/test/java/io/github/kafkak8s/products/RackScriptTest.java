package io.github.kafkak8s.products;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kafkak8s.chart.ChartBases;
import io.github.kafkak8s.config.ConfigFiles;
import io.github.kafkak8s.config.StartScripts;
import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.model.KafkaCluster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What start.sh does with the zone of the node, run as in a pod. */
class RackScriptTest {
    @TempDir
    private Path folder;

    @Test
    void aKnownZoneIsTheRackOfTheBroker() throws IOException, InterruptedException {
        Map<String, String> lines =
                start("zones-known", "known-broker-bulk", 0, Map.of(StartScripts.ZONE_VARIABLE, "eu-1a"));

        assertThat(lines).containsEntry("broker.rack", "eu-1a").containsEntry("node.id", "100");
    }

    @Test
    void aZoneThatWasAskedForIsTheRackOfTheBroker() throws IOException, InterruptedException {
        Map<String, String> lines = start("zones-asked", "bulk", 1, Map.of(StartScripts.ZONE_FILE, "eu-1b"));

        assertThat(lines).containsEntry("broker.rack", "eu-1b").containsEntry("broker.id", "101");
    }

    @Test
    void aPoolWithARackOfItsOwnNeedsNoZone() throws IOException, InterruptedException {
        assertThat(start("pools", "pools-broker-edge", 3, Map.of()))
                .containsEntry("broker.rack", "c")
                .containsEntry("node.id", "203");
    }

    @Test
    void withoutZoneNoBrokerStarts() throws IOException, InterruptedException {
        for (PodStart.Result start : List.of(
                PodStart.run(
                        files("zones-known", "known-broker"),
                        "known-broker-0",
                        folder,
                        Map.of(StartScripts.ZONE_VARIABLE, "")),
                PodStart.run(
                        files("zones-asked", "asked-broker"),
                        "asked-broker-0",
                        folder,
                        Map.of(StartScripts.ZONE_FILE, "")))) {
            assertThat(start.exitCode()).isEqualTo(1);
            assertThat(start.calls()).isEmpty();
            assertThat(start.output())
                    .contains("The node of " + start.pod() + " has no label topology.kubernetes.io/zone");
        }
    }

    private Map<String, String> start(String base, String statefulSet, int ordinal, Map<String, String> zone)
            throws IOException, InterruptedException {
        PodFiles files = files(base, statefulSet);
        PodStart.Result start = PodStart.run(files, statefulSet + "-" + ordinal, folder, zone);
        KafkaStartCheck.becomesServer(files, start);
        return PropertiesFile.parse(start.server().config());
    }

    private static PodFiles files(String base, String statefulSet) {
        KafkaCluster cluster = ChartBases.all().get(base);
        Role role = Role.of(cluster).stream()
                .filter(one -> one.name().equals(statefulSet))
                .findFirst()
                .orElseThrow();
        return new PodFiles(
                base,
                ConfigFiles.of(cluster, role),
                statefulSet,
                role.group().count(),
                "kafka",
                List.of(StartScripts.CONFIG_DIR, StartScripts.RUN_DIR, role.mountPath(), "/tmp"));
    }
}
