package io.github.kafkak8s.config;

import io.github.kafkak8s.derive.DataVolume;
import io.github.kafkak8s.derive.Names;
import io.github.kafkak8s.derive.Port;
import io.github.kafkak8s.derive.Racks;
import io.github.kafkak8s.derive.Replication;
import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.model.KRaft;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.ZooKeeper;
import io.github.kafkak8s.model.placement.Rack;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** {@code server.properties} of brokers and controllers, without the lines that differ between their pods. */
public final class ServerProperties {
    private static final String LOG_DIRS = PoolConfig.LOG_DIRS;
    private static final String ZOOKEEPER_TIMEOUT = "zookeeper.connection.timeout.ms";

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

    /**
     * Keys that the generator derives and users may set, of all versions of Kafka. Each is printed in its own place, with
     * the users' value if there is one, and never among the settings of the description.
     */
    public static final SortedSet<String> PLACED = Collections.unmodifiableSortedSet(new TreeSet<>(List.of(
            "default.replication.factor",
            LOG_DIRS,
            "min.insync.replicas",
            "offsets.topic.replication.factor",
            "share.coordinator.state.topic.min.isr",
            "share.coordinator.state.topic.replication.factor",
            "transaction.state.log.min.isr",
            "transaction.state.log.replication.factor",
            ZOOKEEPER_TIMEOUT)));

    private ServerProperties() {}

    /** The settings of a role, with the users' own last. */
    public static String of(KafkaCluster cluster, Role role) {
        StringBuilder text = new StringBuilder(
                "# Rendered by kafka-k8s. start.sh adds " + words(StartScripts.perPodKeys(cluster, role)) + ".\n");
        section(text, "Coordination", coordination(cluster, role));
        section(text, "Listeners", listeners(cluster, role));
        section(text, "Storage", storage(cluster, role));
        // On controllers too: they choose the replication of a topic that is created without a number.
        section(text, "Replication", replication(cluster));
        section(text, "Rack", rack(role));
        section(text, "Settings of plugins", PoolConfig.plugins(cluster, role));
        section(text, "Settings of the pool", withoutPlaced(PoolConfig.own(role)));
        // Last, since a chart's values change them.
        section(text, "Settings of the description", withoutPlaced(PoolConfig.inherited(cluster, role)));
        return text.toString();
    }

    /** The directories that hold the log: the users' {@code log.dirs}, else a folder of each mounted volume. */
    public static String logDirs(KafkaCluster cluster, Role role) {
        String derived = DataVolume.logDirs(role);
        return role.kind() == Role.Kind.BROKER
                ? PoolConfig.settings(cluster, role).getOrDefault(LOG_DIRS, derived)
                : derived;
    }

    /** The replication settings: the users' own, else those that the brokers can keep. */
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
        lines.put(minimum, setting(cluster, minimum, minimum(factor(cluster, factor))));
    }

    private static String factor(KafkaCluster cluster, String key) {
        return setting(cluster, key, Integer.toString(Replication.factor(Role.brokerCount(cluster))));
    }

    /** The users' own value, else the derived one. */
    private static String setting(KafkaCluster cluster, String key, String derived) {
        return cluster.brokers().config().settings().getOrDefault(key, derived);
    }

    /** What is no number is the rules' business. */
    private static String minimum(String factor) {
        return factor.matches("[+]?[0-9]{1,9}")
                ? Integer.toString(Replication.minInsync(Integer.parseInt(factor)))
                : "1";
    }

    private static Map<String, String> coordination(KafkaCluster cluster, Role role) {
        Map<String, String> lines = new LinkedHashMap<>();
        if (cluster.coordination() instanceof ZooKeeper zooKeeper) {
            lines.put("zookeeper.connect", connect(cluster, zooKeeper));
            lines.put(ZOOKEEPER_TIMEOUT, setting(cluster, ZOOKEEPER_TIMEOUT, "60000"));
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
        Role ensemble = Role.coordination(cluster).orElseThrow();
        return Names.podHosts(cluster, ensemble).stream()
                .map(host -> host + ":" + Port.ZOOKEEPER_CLIENT.number())
                .collect(Collectors.joining(","));
    }

    private static String roles(KafkaCluster cluster, Role role) {
        if (cluster.coordination() instanceof KRaft.Combined && role.pool().isEmpty()) {
            return "broker,controller";
        }
        return role.kind().component();
    }

    private static String voters(KafkaCluster cluster) {
        Role controllers = Role.coordination(cluster).orElseGet(() -> Role.brokers(cluster));
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
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put(LOG_DIRS, logDirs(cluster, role));
        for (DataVolume data : DataVolume.of(role)) {
            if (data.name().equals(DataVolume.METADATA)) {
                lines.put("metadata.log.dir", data.logDir());
            }
        }
        return lines;
    }

    private static String words(List<String> keys) {
        int last = keys.size() - 1;
        return last == 0 ? keys.get(0) : String.join(", ", keys.subList(0, last)) + " and " + keys.get(last);
    }

    /** A fixed rack; a zone is known at the start only. */
    private static Map<String, String> rack(Role role) {
        return Racks.of(role).orElse(null) instanceof Rack.Fixed fixed ? Map.of(Racks.KEY, fixed.name()) : Map.of();
    }

    private static Map<String, String> withoutPlaced(SortedMap<String, String> settings) {
        Map<String, String> others = new TreeMap<>(settings);
        others.keySet().removeAll(PLACED);
        return others;
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
