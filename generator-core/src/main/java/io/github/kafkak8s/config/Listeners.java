package io.github.kafkak8s.config;

import io.github.kafkak8s.derive.Port;
import io.github.kafkak8s.model.KRaft;
import io.github.kafkak8s.model.KafkaCluster;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Kafka's listeners: each port of a Kafka pod is one, named like it. */
final class Listeners {
    private Listeners() {}

    static String name(Port port) {
        return port.name().toUpperCase(Locale.ROOT);
    }

    /** Without a host a listener is bound to all addresses, IPv6 included. */
    static String of(Port port) {
        return name(port) + "://:" + port.number();
    }

    /** Broker-only nodes must map the controller listener too, although they do not serve it. */
    static String protocols(KafkaCluster cluster) {
        List<Port> ports = new ArrayList<>(List.of(Port.REPLICATION, Port.CLIENT));
        if (cluster.coordination() instanceof KRaft) {
            ports.add(Port.CONTROLLER);
        }
        return ports.stream().map(port -> name(port) + ":PLAINTEXT").collect(Collectors.joining(","));
    }
}
