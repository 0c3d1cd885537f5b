package io.github.kafkak8s.config;

import io.github.kafkak8s.derive.Port;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.Metrics;

/**
 * The JMX exporter's rules: what dashboards and alerts of a Kafka cluster need, without one series for each partition.
 *
 * @see <a href="https://prometheus.github.io/jmx_exporter/">JMX exporter</a>
 */
public final class JmxExporterConfig {
    /** Name of the file. */
    public static final String FILE = "jmx-exporter.yaml";

    private static final String LOOPBACK = "127.0.0.1";
    private static final String RULES = """
            lowercaseOutputName: true
            includeObjectNames:
              - kafka.controller:type=ControllerStats,name=UncleanLeaderElectionsPerSec
              - kafka.controller:type=KafkaController,name=*
              - kafka.log:type=LogManager,name=OfflineLogDirectoryCount
              - kafka.network:type=RequestChannel,name=RequestQueueSize
              - kafka.network:type=RequestMetrics,name=TotalTimeMs,request=*
              - kafka.network:type=SocketServer,name=NetworkProcessorAvgIdlePercent
              - kafka.server:type=BrokerTopicMetrics,name=*
              - kafka.server:type=KafkaServer,name=BrokerState
              - kafka.server:type=KafkaRequestHandlerPool,name=RequestHandlerAvgIdlePercent
              - kafka.server:type=ReplicaManager,name=*
              - kafka.server:type=raft-metrics
              - java.lang:type=Memory
              - java.lang:type=GarbageCollector,name=*
            rules:
              - pattern: kafka.(\\w+)<type=(\\w+), name=(\\w+)PerSec><>Count
                name: kafka_$1_$2_$3_total
                type: COUNTER
                cache: true
              - pattern: kafka.(\\w+)<type=(\\w+), name=(\\w+)><>Value
                name: kafka_$1_$2_$3
                type: GAUGE
                cache: true
              - pattern: kafka.server<type=KafkaRequestHandlerPool, name=(\\w+)><>OneMinuteRate
                name: kafka_server_kafkarequesthandlerpool_$1
                type: GAUGE
                cache: true
              - pattern: kafka.network<type=RequestMetrics, name=TotalTimeMs, request=(\\w+)><>(Mean|99thPercentile)
                name: kafka_network_requestmetrics_totaltimems
                type: GAUGE
                cache: true
                labels:
                  request: $1
                  statistic: $2
              - pattern: kafka.server<type=raft-metrics><>([a-z-]+)
                name: kafka_server_raft_$1
                type: GAUGE
                cache: true
              - pattern: java.lang<type=Memory><HeapMemoryUsage>(used|max)
                name: jvm_heap_memory_$1_bytes
                type: GAUGE
                cache: true
              - pattern: java.lang<(?:type=GarbageCollector, )?name=([\\w ]+)(?:, type=GarbageCollector)?><>(CollectionTime|CollectionCount)
                name: jvm_gc_$2_total
                type: COUNTER
                cache: true
                labels:
                  collector: $1
            """;

    private JmxExporterConfig() {}

    /** Content of the file; the sidecar is also told where Kafka's JMX is. */
    public static String of(KafkaCluster cluster) {
        String heading =
                "# Rendered by kafka-k8s: a small allow-list; a series for each partition makes scrapes slow.\n";
        String target =
                cluster.metrics() instanceof Metrics.JmxSidecar ? "hostPort: " + LOOPBACK + ":" + Port.JMX + "\n" : "";
        return heading + target + RULES;
    }

    /** Kafka's options to serve JMX to other containers of the pod and to nobody else. */
    static String jmxOptions() {
        return "-Dcom.sun.management.jmxremote.host=" + LOOPBACK
                + " -Dcom.sun.management.jmxremote.port=" + Port.JMX
                + " -Dcom.sun.management.jmxremote.rmi.port=" + Port.JMX
                + " -Djava.rmi.server.hostname=" + LOOPBACK
                + " -Dcom.sun.management.jmxremote.authenticate=false"
                + " -Dcom.sun.management.jmxremote.ssl=false";
    }
}
