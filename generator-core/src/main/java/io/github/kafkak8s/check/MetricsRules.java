package io.github.kafkak8s.check;

import io.github.kafkak8s.derive.Port;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.Metrics;
import java.util.List;

/** A metrics endpoint that can listen. */
final class MetricsRules {
    private static final List<Integer> TAKEN =
            List.of(Port.JMX, Port.REPLICATION.number(), Port.CLIENT.number(), Port.CONTROLLER.number());

    private MetricsRules() {}

    static void check(KafkaCluster cluster, Problems problems) {
        if (cluster.metrics() instanceof Metrics.JmxSidecar sidecar) {
            check(problems, sidecar.port(), sidecar.jar());
        } else if (cluster.metrics() instanceof Metrics.JavaAgent agent) {
            check(problems, agent.port(), agent.jar());
        }
    }

    private static void check(Problems problems, int port, String jar) {
        problems.addIf(
                port < 1024 || port > 65535,
                "metrics.port",
                port + " is not from 1024 to 65535, as a port of an unprivileged container is. Use e.g. 9404.");
        problems.addIf(
                TAKEN.contains(port), "metrics.port", port + " is a port of Kafka in the same pod. Use e.g. 9404.");
        problems.addIf(
                !jar.startsWith("/") || !jar.endsWith(".jar"),
                "metrics.jar",
                "\"" + jar + "\" is no absolute path of a jar in the image.");
    }
}
