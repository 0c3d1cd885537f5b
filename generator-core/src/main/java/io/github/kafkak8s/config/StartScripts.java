package io.github.kafkak8s.config;

import io.github.kafkak8s.derive.ClusterId;
import io.github.kafkak8s.derive.Images;
import io.github.kafkak8s.derive.Names;
import io.github.kafkak8s.derive.Port;
import io.github.kafkak8s.derive.Racks;
import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.model.KRaft;
import io.github.kafkak8s.model.KafkaCluster;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * {@code start.sh}, the command of the main containers: the images' own entrypoints refuse ZooKeeper mode, know no
 * ordinals and write to the root file system.
 */
public final class StartScripts {
    /** Where the files of the ConfigMap are mounted. */
    public static final String CONFIG_DIR = "/etc/kafka-k8s";
    /** Where the complete configuration is written at each start. */
    public static final String RUN_DIR = "/run/kafka";
    /** Where the agent of the JMX exporter is copied to. */
    public static final String AGENT = "/opt/jmx-exporter/jmx_prometheus_javaagent.jar";

    /** Where the init container writes the zone of the node, for Kubernetes versions whose pods do not know it. */
    public static final String ZONE_FILE = RUN_DIR + "/zone";
    /** The environment variable that holds the zone of the node. */
    public static final String ZONE_VARIABLE = "NODE_ZONE";

    /** Environment variables that users must not set: the script or the container sets them. */
    public static final Set<String> OWNED_VARIABLES = Set.of(
            "EXTRA_ARGS",
            "JMXDISABLE",
            "KAFKA_HEAP_OPTS",
            "KAFKA_JMX_OPTS",
            "KAFKA_JVM_PERFORMANCE_OPTS",
            "KAFKA_LOG4J_OPTS",
            "KAFKA_OPTS",
            "LOG_DIR",
            StartScripts.ZONE_VARIABLE,
            "POD_NAME",
            "SERVER_JVMFLAGS",
            "ZOO_LOG_DIR");

    private StartScripts() {}

    /** The script of a role. */
    public static String of(KafkaCluster cluster, Role role) {
        return role.isKafka() ? kafka(cluster, role) : zooKeeper(cluster, role);
    }

    /** Those of {@link #OWNED_VARIABLES} that hold for a role: JVM options that its script does not set are the user's. */
    public static Set<String> ownedVariables(KafkaCluster cluster, Role role) {
        Set<String> owned = new TreeSet<>(OWNED_VARIABLES);
        owned.removeAll(JvmOptions.ON_DEMAND);
        owned.addAll(JvmOptions.of(cluster, role).keySet());
        return owned;
    }

    /** The keys that {@link #of} appends to {@code server.properties}. */
    static List<String> perPodKeys(KafkaCluster cluster, Role role) {
        String id = cluster.coordination() instanceof KRaft ? "node.id" : "broker.id";
        if (role.kind() != Role.Kind.BROKER) {
            return List.of(id);
        }
        return Racks.isZone(role)
                ? List.of(id, "advertised.listeners", Racks.KEY)
                : List.of(id, "advertised.listeners");
    }

    private static String kafka(KafkaCluster cluster, Role role) {
        return """
                #!/bin/sh
                # Completes server.properties with what differs between the pods, then becomes Kafka.
                set -eu
                config=%s/server.properties
                %s%s{
                  cat %s/server.properties
                  echo
                  echo "# This pod"
                %s} >"$config"
                %s
                # Set here and not in the container: there, each tool run with kubectl exec would use them too.
                %s# No -loggc: its files would grow in an emptyDir.
                export EXTRA_ARGS="-name kafkaServer"
                exec %s "$config"
                """.formatted(
                RUN_DIR,
                role.kind() == Role.Kind.BROKER ? "host=\"$POD_NAME" + Names.podDomain(cluster, role) + "\"\n" : "",
                zone(role),
                CONFIG_DIR,
                perPodLines(cluster, role),
                format(cluster, role),
                exports(cluster, role),
                Images.scripts(cluster, role).path("kafka-server-start"));
    }

    private static String perPodLines(KafkaCluster cluster, Role role) {
        String ordinal = "${POD_NAME##*-}";
        String id = role.firstNodeId() == 0 ? ordinal : "$((" + role.firstNodeId() + " + " + ordinal + "))";
        String lines = "  echo \"" + perPodKeys(cluster, role).get(0) + "=" + id + "\"\n";
        if (role.kind() == Role.Kind.BROKER) {
            String advertised = List.of(Port.REPLICATION, Port.CLIENT).stream()
                    .map(port -> Listeners.name(port) + "://$host:" + port.number())
                    .collect(Collectors.joining(","));
            lines += "  echo \"advertised.listeners=" + advertised + "\"\n";
            lines += Racks.isZone(role) ? "  echo \"" + Racks.KEY + "=$zone\"\n" : "";
        }
        return lines;
    }

    /**
     * Without a zone the broker must not start: while only some brokers have a rack, Kafka's tools, and with ZooKeeper Kafka
     * itself, assign no replicas.
     */
    private static String zone(Role role) {
        if (!Racks.isZone(role)) {
            return "";
        }
        String value = Racks.kubectl(role).isPresent() ? "$(cat " + ZONE_FILE + ")" : "$" + ZONE_VARIABLE;
        return """
                zone="%s"
                if [ -z "$zone" ]; then
                  echo "The node of $POD_NAME has no label topology.kubernetes.io/zone, so broker.rack would be empty." >&2
                  echo "All brokers of a cluster must have a rack, or none: label the node." >&2
                  exit 1
                fi
                """.formatted(value);
    }

    private static String format(KafkaCluster cluster, Role role) {
        return cluster.coordination() instanceof KRaft
                ? Images.scripts(cluster, role).path("kafka-storage") + " format --cluster-id " + ClusterId.of(cluster)
                        + " --config \"$config\" --ignore-formatted\n"
                : "";
    }

    private static String exports(KafkaCluster cluster, Role role) {
        StringBuilder lines = new StringBuilder();
        JvmOptions.of(cluster, role).forEach((name, options) -> export(lines, name, options));
        return lines.toString();
    }

    private static String zooKeeper(KafkaCluster cluster, Role role) {
        return """
                #!/bin/sh
                # Gives this server its id, then becomes ZooKeeper.
                set -eu
                echo "$((${POD_NAME##*-} + 1))" >/data/myid
                %sexport JMXDISABLE=true
                exec zkServer.sh start-foreground %s/zoo.cfg
                """.formatted(exports(cluster, role), CONFIG_DIR);
    }

    private static void export(StringBuilder lines, String name, String value) {
        lines.append("export ").append(name).append("=\"").append(value).append("\"\n");
    }
}
