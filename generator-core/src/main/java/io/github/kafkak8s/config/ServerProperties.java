package io.github.kafkak8s.config;

import io.github.kafkak8s.derive.Names;
import io.github.kafkak8s.derive.Port;
import io.github.kafkak8s.derive.Replication;
import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.model.KRaft;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.ZooKeeper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** {@code server.properties} of brokers and controllers, without the lines that differ between their pods. */
public final class ServerProperties {

    /** Keys that users must not set: the generator writes them, or they contradict what it writes. */
    public static final Set<String> OWNED = Set.of(
            "advertised.listeners",
            "broker.id",
            "broker.id.generation.enable",
            "broker.rack",
            "control.plane.listener.name",
            "controller.listener.names",
            "controller.quorum.bootstrap.servers",
            "controller.quorum.voters",
            "early.start.listeners",
            "inter.broker.listener.name",
            "listener.security.protocol.map",
            "listeners",
            "log.dir",
            "metadata.log.dir",
            "node.id",
            "process.roles",
            "security.inter.broker.protocol",
            "zookeeper.connect");

    private ServerProperties() {}

    /** The settings of a role, with the users' own last. */
    public static String of(KafkaCluster cluster, Role role) {
        StringBuilder text = new StringBuilder("# Rendered by kafka-k8s. start.sh adds "
                + String.join(" and ", StartScripts.perPodKeys(cluster, role)) + ".\n");
        section(text, "Coordination", coordination(cluster, role));
        section(text, "Listeners", listeners(cluster, role));
        section(text, "Storage", storage(cluster, role));
        // On controllers too: they choose the replication of a topic that is created without a number.
        Map<String, String> derived = replication(cluster);
        derived.keySet().removeAll(cluster.brokers().config().settings().keySet());
        section(text, "Replication that " + brokers(cluster) + " can keep", derived);
        Map<String, String> own = new TreeMap<>(cluster.brokers().config().settings());
        own.remove("log.dirs");
        own.putAll(cluster.brokers().config().pluginSettings());
        section(text, "Settings of the description", own);
        return text.toString();
    }

    /** The directories that hold the log: the users' {@code log.dirs}, else a folder of the mounted volume. */
    public static String logDirs(KafkaCluster cluster, Role role) {
        String derived = role.mountPath() + "/logs";
        return role.kind() == Role.Kind.BROKER
                ? cluster.brokers().config().settings().getOrDefault("log.dirs", derived)
                : derived;
    }

    /** Replication settings that follow from the number of brokers; each can be set by the user instead. */
    public static Map<String, String> replication(KafkaCluster cluster) {
        Map<String, String> lines = new LinkedHashMap<>();
        replication(cluster, lines, "default.replication.factor", "min.insync.replicas");
        lines.put("offsets.topic.replication.factor", factor(cluster, "offsets.topic.replication.factor"));
        replication(cluster, lines, "transaction.state.log.replication.factor", "transaction.state.log.min.isr");
        if (!cluster.version().supportsZooKeeper()) {
            replication(
                    cluster,
                    lines,
                    "share.coordinator.state.topic.replication.factor",
                    "share.coordinator.state.topic.min.isr");
        }
        return lines;
    }

    private static void replication(KafkaCluster cluster, Map<String, String> lines, String factor, String minimum) {
        lines.put(factor, factor(cluster, factor));
        lines.put(minimum, minimum(factor(cluster, factor)));
    }

    /** The users' own factor, else one that the brokers can keep. */
    private static String factor(KafkaCluster cluster, String key) {
        String derived = Integer.toString(Replication.factor(cluster.brokers().count()));
        return cluster.brokers().config().settings().getOrDefault(key, derived);
    }

    /** What is no number is the rules' business. */
    private static String minimum(String factor) {
        return factor.matches("[0-9]{1,4}") ? Integer.toString(Replication.minInsync(Integer.parseInt(factor))) : "1";
    }

    private static Map<String, String> coordination(KafkaCluster cluster, Role role) {
        Map<String, String> lines = new LinkedHashMap<>();
        if (cluster.coordination() instanceof ZooKeeper zooKeeper) {
            lines.put("zookeeper.connect", connect(cluster, zooKeeper));
            lines.put("zookeeper.connection.timeout.ms", "60000");
            lines.keySet().removeAll(cluster.brokers().config().settings().keySet());
        } else {
            lines.put("process.roles", roles(cluster, role));
            lines.put("controller.quorum.voters", voters(cluster));
            lines.put("controller.listener.names", "CONTROLLER");
        }
        return lines;
    }

    private static String connect(KafkaCluster cluster, ZooKeeper zooKeeper) {
        if (zooKeeper instanceof ZooKeeper.External external) {
            return external.connect();
        }
        Role ensemble = Role.of(cluster).get(0);
        return Names.podHosts(cluster, ensemble).stream()
                .map(host -> host + ":" + Port.ZOOKEEPER_CLIENT.number())
                .collect(Collectors.joining(","));
    }

    private static String roles(KafkaCluster cluster, Role role) {
        if (cluster.coordination() instanceof KRaft.Combined) {
            return "broker,controller";
        }
        return role.kind().component();
    }

    private static String voters(KafkaCluster cluster) {
        Role controllers = Role.of(cluster).get(0);
        List<String> hosts = Names.podHosts(cluster, controllers);
        StringBuilder voters = new StringBuilder();
        for (int ordinal = 0; ordinal < hosts.size(); ordinal++) {
            voters.append(ordinal == 0 ? "" : ",")
                    .append(controllers.firstNodeId() + ordinal)
                    .append('@')
                    .append(hosts.get(ordinal))
                    .append(':')
                    .append(Port.CONTROLLER.number());
        }
        return voters.toString();
    }

    private static Map<String, String> listeners(KafkaCluster cluster, Role role) {
        List<String> served = Port.of(cluster, role).stream().map(Listeners::of).toList();
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("listeners", String.join(",", served));
        lines.put("listener.security.protocol.map", Listeners.protocols(cluster));
        if (role.kind() == Role.Kind.BROKER) {
            lines.put("inter.broker.listener.name", Listeners.name(Port.REPLICATION));
        }
        return lines;
    }

    private static Map<String, String> storage(KafkaCluster cluster, Role role) {
        return Map.of("log.dirs", logDirs(cluster, role));
    }

    private static String brokers(KafkaCluster cluster) {
        int count = cluster.brokers().count();
        return count == 1 ? "1 broker" : count + " brokers";
    }

    private static void section(StringBuilder text, String title, Map<String, String> lines) {
        if (!lines.isEmpty()) {
            text.append("\n# ").append(title).append('\n');
            lines.forEach((key, value) -> text.append(key)
                    .append('=')
                    .append(PropertiesText.escape(value))
                    .append('\n'));
        }
    }
}
