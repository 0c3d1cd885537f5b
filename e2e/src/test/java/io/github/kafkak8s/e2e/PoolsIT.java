package io.github.kafkak8s.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.NodeBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Two pools of brokers, with several log directories, racks and a container of the user's own. */
class PoolsIT extends BrokersLife {
    private static final String ZONE = "topology.kubernetes.io/zone";
    private static final Pattern RACK = Pattern.compile("\\(id: (\\d+) rack: (\\S+) isFenced");

    PoolsIT() {
        super(Sample.POOLS, 3);
    }

    /** Local clusters have no zones. */
    @Override
    void prepareNodes() {
        int number = 0;
        for (Node node : Kubernetes.get().client().nodes().list().getItems()) {
            String zone = "zone-" + number++;
            if (!node.getMetadata().getLabels().containsKey(ZONE)) {
                Kubernetes.get()
                        .client()
                        .resource(node)
                        .edit(before -> new NodeBuilder(before)
                                .editMetadata()
                                .addToLabels(ZONE, zone)
                                .endMetadata()
                                .build());
            }
        }
    }

    @Test
    @Order(5)
    @DisplayName("brokers of all pools have the zones of their nodes as racks")
    void brokersHaveTheZonesOfTheirNodes() {
        List<String> expected = new ArrayList<>();
        cluster().pods().forEach(pod -> {
            String zone = Kubernetes.get()
                    .client()
                    .nodes()
                    .withName(pod.getSpec().getNodeName())
                    .get()
                    .getMetadata()
                    .getLabels()
                    .get(ZONE);
            String name = pod.getMetadata().getName();
            int ordinal = Integer.parseInt(name.substring(name.lastIndexOf('-') + 1));
            expected.add((name.contains("bulk") ? 100 + ordinal : ordinal) + " " + zone);
        });

        assertThat(RACK.matcher(client().tool("kafka-broker-api-versions.sh", ""))
                        .results()
                        .map(broker -> broker.group(1) + " " + broker.group(2)))
                .hasSize(4)
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    @Order(6)
    @DisplayName("records are in both directories, metadata in its own")
    void recordsAreInBothDirectories() {
        String pod = cluster().brokers().getMetadata().getName() + "-0";
        assertThat(cluster()
                        .run(pod, "sed -n 's/^log.dirs=//p' /run/kafka/server.properties | tr , '\\n'")
                        .lines())
                .hasSize(2)
                .allSatisfy(directory ->
                        assertThat(cluster().run(pod, "ls " + directory)).contains("ledger-"));
        assertThat(cluster().run(pod, "ls $(sed -n 's/^metadata.log.dir=//p' /run/kafka/server.properties)"))
                .contains("__cluster_metadata-0");
    }

    @Test
    @Order(7)
    @DisplayName("containers, volumes and JVM options of the description are there")
    void whatTheDescriptionAdds() {
        String pod = cluster().brokers().getMetadata().getName() + "-0";
        assertThat(cluster().pods())
                .extracting(each -> each.getSpec().getShareProcessNamespace())
                .as("decorated")
                .containsOnly(false);
        assertThat(cluster().run(pod, "cat /notes/namespace").strip())
                .isEqualTo(cluster().namespace());
        assertThat(cluster().run(pod, "tr '\\0' ' ' </proc/1/cmdline")).contains("-XX:+UseSerialGC", "-De2e.pool=main");
    }

    @Test
    @Order(8)
    @DisplayName("a deleted broker of another pool comes back with all records")
    void aBrokerOfAnotherPoolComesBack(Records records) {
        cluster().replace(List.of("pools-broker-bulk-0"));
        topic().awaitInSync();
        records.check(topic());
    }
}
