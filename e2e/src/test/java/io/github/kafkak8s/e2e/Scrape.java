package io.github.kafkak8s.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What pods answer on their metrics port, asked by DNS name as Prometheus would. */
final class Scrape {
    private static final List<String> OF_ALL = List.of("jvm_heap_memory_used_bytes", "jvm_gc_collectioncount_total");
    private static final List<String> OF_BROKERS = List.of(
            "kafka_network_requestchannel_requestqueuesize",
            "kafka_network_requestmetrics_totaltimems",
            "kafka_network_socketserver_networkprocessoravgidlepercent",
            "kafka_server_brokertopicmetrics_bytesin_total",
            "kafka_server_brokertopicmetrics_messagesin_total",
            "kafka_server_kafkarequesthandlerpool_requesthandleravgidlepercent",
            "kafka_server_kafkaserver_brokerstate",
            "kafka_server_replicamanager_underreplicatedpartitions",
            "kafka_log_logmanager_offlinelogdirectorycount");
    private static final List<String> OF_CONTROLLERS = List.of(
            "kafka_controller_kafkacontroller_activecontrollercount",
            "kafka_controller_kafkacontroller_offlinepartitionscount",
            "kafka_server_raft_current_epoch");

    /** Through bash, which Kafka's own scripts need, too: not every image has an HTTP client. */
    private static final String GET = "/bin/bash -c 'exec 3<>/dev/tcp/%s/9404"
            + " && printf \"GET /metrics HTTP/1.0\\r\\n\\r\\n\" >&3 && cat <&3'";

    private final KafkaClient client;
    private final StatefulSet pods;
    private final List<String> promised;

    private Scrape(KafkaClient client, StatefulSet pods, List<String> promised) {
        this.client = client;
        this.pods = pods;
        this.promised = promised;
    }

    static Scrape ofBrokers(KafkaClient client) {
        return new Scrape(client, client.cluster().brokers(), OF_BROKERS);
    }

    static Scrape ofControllers(KafkaClient client) {
        return new Scrape(client, client.cluster().coordination(), OF_CONTROLLERS);
    }

    /** Fails for a pod that lacks a promised metric. */
    void check() {
        for (int ordinal : IntStream.range(0, pods.getSpec().getReplicas()).toArray()) {
            String host = pods.getMetadata().getName() + "-" + ordinal + "."
                    + pods.getSpec().getServiceName();
            Set<String> names = client.run(GET.formatted(host))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("[{ ]", 2)[0])
                    .collect(Collectors.toSet());
            assertThat(names).as("metrics of " + host).containsAll(OF_ALL).containsAll(promised);
        }
    }
}
