package io.github.kafkak8s.config;

import io.github.kafkak8s.derive.Heap;
import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.Metrics;
import io.github.kafkak8s.model.pod.GarbageCollector;
import io.github.kafkak8s.model.pod.Jvm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Options of the JVM of a main container, in the variables from which the scripts of its image take them. */
final class JvmOptions {
    private static final String PERFORMANCE = "KAFKA_JVM_PERFORMANCE_OPTS";
    private static final String FURTHER = "KAFKA_OPTS";

    /** Variables that are set only where a description needs them. */
    static final Set<String> ON_DEMAND = Set.of(FURTHER, PERFORMANCE);

    private JvmOptions() {}

    /** Values by variable. */
    static Map<String, String> of(KafkaCluster cluster, Role role) {
        Jvm jvm = role.group().pods().jvm();
        String heap = Heap.options(Heap.of(role.group().pods())) + " -XX:+ExitOnOutOfMemoryError";
        Map<String, String> variables = new LinkedHashMap<>();
        if (!role.isKafka()) {
            List<String> all = new ArrayList<>(List.of(heap));
            jvm.collector().map(GarbageCollector::option).ifPresent(all::add);
            all.addAll(further(jvm));
            variables.put("SERVER_JVMFLAGS", String.join(" ", all));
            return variables;
        }
        variables.put("KAFKA_HEAP_OPTS", heap);
        jvm.collector().ifPresent(collector -> variables.put(PERFORMANCE, performance(collector)));
        variables.put("KAFKA_LOG4J_OPTS", LoggingConfig.option(cluster));
        List<String> further = further(jvm);
        if (cluster.metrics() instanceof Metrics.JmxSidecar) {
            variables.put("KAFKA_JMX_OPTS", JmxExporterConfig.jmxOptions());
        } else if (cluster.metrics() instanceof Metrics.JavaAgent agent) {
            further.add(
                    0,
                    "-javaagent:" + StartScripts.AGENT + "=" + agent.port() + ":" + StartScripts.CONFIG_DIR + "/"
                            + JmxExporterConfig.FILE);
        }
        if (!further.isEmpty()) {
            variables.put(FURTHER, String.join(" ", further));
        }
        return variables;
    }

    /** What kafka-run-class.sh has where nobody says anything, but for the collector. */
    private static String performance(GarbageCollector collector) {
        String pauses = collector == GarbageCollector.G1
                ? " -XX:MaxGCPauseMillis=20 -XX:InitiatingHeapOccupancyPercent=35 -XX:+ExplicitGCInvokesConcurrent"
                : "";
        return "-server " + collector.option() + pauses + " -Djava.awt.headless=true";
    }

    private static List<String> further(Jvm jvm) {
        List<String> further = new ArrayList<>(jvm.options());
        jvm.systemProperties().forEach((key, value) -> further.add("-D" + key + "=" + value));
        return further;
    }
}
