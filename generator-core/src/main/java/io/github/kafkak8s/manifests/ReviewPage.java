package io.github.kafkak8s.manifests;

import io.github.kafkak8s.config.ServerProperties;
import io.github.kafkak8s.derive.Heap;
import io.github.kafkak8s.derive.Images;
import io.github.kafkak8s.derive.Names;
import io.github.kafkak8s.derive.Port;
import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.derive.StopDelay;
import io.github.kafkak8s.model.KRaft;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.PodGroup;
import io.github.kafkak8s.model.ZooKeeper;
import io.github.kafkak8s.model.network.Networking;
import io.github.kafkak8s.model.network.ServiceType;
import io.github.kafkak8s.resources.ResourceSet;
import io.github.kafkak8s.resources.StatefulSets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** README.md beside the manifests: what will run, for somebody who reviews them. */
final class ReviewPage {
    private ReviewPage() {}

    static String of(KafkaCluster cluster, ResourceSet resources, List<String> more) {
        return """
                # Kafka cluster %s

                Kafka %s with %s, for Kubernetes %s or newer, in the namespace `%s`.
                Rendered by kafka-k8s: change the description and render again, do not edit these files.

                ```mermaid
                %s```

                ## What will run

                %s
                %s
                ## What to know

                %s
                ## How to apply

                ```sh
                %skubectl apply --server-side -k .
                ```

                Clients in the cluster connect to `%s`.
                %s""".formatted(
                cluster.name(),
                cluster.version(),
                coordination(cluster),
                cluster.kubernetes(),
                cluster.namespace().name(),
                diagram(cluster),
                Totals.table(cluster, resources),
                StoragePage.of(cluster),
                facts(cluster, more)
                        + LossBudget.of(cluster)
                        + before(cluster, resources)
                        + StorageSteps.growth(cluster),
                cluster.namespace().created() || cluster.namespace().name().equals("default")
                        ? ""
                        : "kubectl create namespace " + cluster.namespace().name() + "   # unless it exists\n",
                Names.bootstrapAddress(cluster),
                StorageSteps.after(cluster));
    }

    private static String before(KafkaCluster cluster, ResourceSet resources) {
        List<String> steps = new ArrayList<>(StorageSteps.onNodes(cluster));
        String needed = Prerequisites.of(cluster, resources);
        if (!needed.isEmpty()) {
            steps.add(0, needed);
        }
        return steps.isEmpty() ? "" : "\n## Before you apply\n\n" + String.join("\n", steps);
    }

    private static String coordination(KafkaCluster cluster) {
        if (cluster.coordination() instanceof ZooKeeper.External external) {
            return "ZooKeeper at `" + external.connect() + "`";
        }
        if (cluster.coordination() instanceof ZooKeeper.Ensemble) {
            return "a ZooKeeper ensemble";
        }
        return cluster.coordination() instanceof KRaft.Dedicated
                ? "KRaft controllers"
                : "brokers that are KRaft controllers too";
    }

    private static String diagram(KafkaCluster cluster) {
        StringBuilder diagram = new StringBuilder("flowchart LR\n  clients([clients])\n");
        diagram.append("  bootstrap[\"Service ")
                .append(Names.bootstrapService(cluster))
                .append("\"]\n");
        for (Role role : Role.of(cluster)) {
            diagram.append("  ")
                    .append(node(cluster, role))
                    .append("[\"StatefulSet ")
                    .append(role.name())
                    .append("<br/>")
                    .append(pods(role.group()))
                    .append("\"]\n");
        }
        arrow(diagram, "clients", "bootstrap", Port.CLIENT);
        List<String> brokers = Role.allBrokers(cluster).stream()
                .map(role -> node(cluster, role))
                .toList();
        brokers.forEach(broker -> arrow(diagram, "bootstrap", broker, Port.CLIENT));
        for (String from : brokers) {
            brokers.forEach(to -> arrow(diagram, from, to, Port.REPLICATION));
        }
        if (cluster.coordination() instanceof ZooKeeper.Ensemble) {
            brokers.forEach(broker -> arrow(diagram, broker, "zookeeper", Port.ZOOKEEPER_CLIENT));
            arrow(diagram, "zookeeper", "zookeeper", Port.ZOOKEEPER_SERVER, Port.ZOOKEEPER_ELECTION);
        } else if (cluster.coordination() instanceof KRaft.Dedicated) {
            brokers.forEach(broker -> arrow(diagram, broker, "controller", Port.CONTROLLER));
            arrow(diagram, "controller", "controller", Port.CONTROLLER);
        } else if (cluster.coordination() instanceof KRaft.Combined) {
            brokers.forEach(broker -> arrow(diagram, broker, "broker", Port.CONTROLLER));
        } else {
            diagram.append("  external[(\"ZooKeeper<br/>not generated\")]\n");
            brokers.forEach(broker -> diagram.append("  ").append(broker).append(" --> external\n"));
        }
        return diagram.toString();
    }

    /** A word that Mermaid takes for no syntax, as it could the name of a pool. */
    private static String node(KafkaCluster cluster, Role role) {
        return role.pool().isEmpty()
                ? role.component()
                : "pool" + Role.allBrokers(cluster).indexOf(role);
    }

    private static void arrow(StringBuilder diagram, String from, String to, Port... ports) {
        String numbers =
                Stream.of(ports).map(port -> Integer.toString(port.number())).collect(Collectors.joining(", "));
        diagram.append("  ")
                .append(from)
                .append(" -->|")
                .append(numbers)
                .append("| ")
                .append(to)
                .append('\n');
    }

    /** What a reviewer decides on, and what the description alone does not say. */
    private static String facts(KafkaCluster cluster, List<String> more) {
        StringBuilder text = new StringBuilder();
        more.forEach(fact -> text.append("- ").append(fact).append('\n'));
        for (Role role : Role.of(cluster)) {
            text.append("- `")
                    .append(role.name())
                    .append("` runs `")
                    .append(Images.of(cluster, role).reference())
                    .append("`.\n");
        }
        text.append(AdditionFacts.of(cluster));
        text.append(BrokerFacts.of(cluster));
        Map<String, String> replication = ServerProperties.replication(cluster);
        text.append("- New topics: replication factor ")
                .append(replication.get("default.replication.factor"))
                .append(", `min.insync.replicas` ")
                .append(replication.get("min.insync.replicas"))
                .append(".\n");
        text.append(access(cluster));
        text.append("- A rolling update stops one pod at a time and waits ")
                .append(StatefulSets.MIN_READY_SECONDS)
                .append(" seconds after each; it does not wait for replicas to be in sync.\n");
        for (Role role : Role.of(cluster)) {
            long delay = StopDelay.of(role).toSeconds();
            if (delay > 0) {
                text.append(
                        "- `" + role.name() + "` pods stop " + delay
                                + " seconds after they are told to, so that brokers that stop at the same time can leave first.\n");
            }
        }
        if (!cluster.pods().disruptionBudgets()) {
            text.append("- There are no PodDisruptionBudgets: node drains may stop all pods of a role at once.\n");
        }
        if (cluster.namespace().created()) {
            text.append("- The Namespace is part of these manifests: deleting them deletes every claim in it.\n");
        }
        return text.toString();
    }

    /** Who can connect. */
    private static String access(KafkaCluster cluster) {
        Networking networking = cluster.networking();
        String open = "- Connections are neither encrypted nor authenticated";
        String text = networking.bootstrapServiceType() == ServiceType.CLUSTER_IP
                ? open + ", and reach no further than the cluster's network.\n"
                : open + ".\n- The bootstrap service is a " + networking.bootstrapServiceType()
                        + ", but brokers advertise their names inside the cluster: other clients must resolve and reach"
                        + " those.\n";
        return networking.clientPeers().isEmpty()
                ? text
                : text + "- Only the cluster's own pods and the peers in the NetworkPolicy `"
                        + Role.brokers(cluster).name() + "`"
                        + (cluster.brokerPools().isEmpty() ? "" : " and those of pools")
                        + " may connect to the client port.\n";
    }

    private static String pods(PodGroup<?> group) {
        return group.count() + (group.count() == 1 ? " pod" : " pods") + ", heap " + Heap.of(group.pods());
    }
}
