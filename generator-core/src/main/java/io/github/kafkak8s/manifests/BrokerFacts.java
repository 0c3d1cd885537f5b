package io.github.kafkak8s.manifests;

import io.github.kafkak8s.derive.Names;
import io.github.kafkak8s.derive.Racks;
import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.placement.Rack;
import java.util.List;

/** What a reviewer should know about pools and racks; nothing where there are none. */
final class BrokerFacts {
    private BrokerFacts() {}

    static String of(KafkaCluster cluster) {
        StringBuilder text = new StringBuilder();
        List<Role> brokers = Role.allBrokers(cluster);
        if (brokers.size() > 1) {
            for (Role role : brokers) {
                text.append("- `" + role.name() + "` brokers have the ids from " + role.firstNodeId() + " to "
                        + role.lastNodeId() + ".\n");
            }
            text.append(
                    "- A change that all brokers share restarts one of each StatefulSet at a time, so that a partition may miss"
                            + " several replicas: apply the StatefulSets one after another.\n");
            text.append(cluster.pods().disruptionBudgets() ? "- One PodDisruptionBudget is for all of them.\n" : "");
        }
        for (Role role : brokers) {
            Racks.of(role)
                    .ifPresent(rack -> text.append("- `" + role.name() + "` brokers are in the rack " + rack(rack)));
        }
        if (Racks.readNodes(cluster)) {
            text.append("- The ClusterRole `" + Names.nodeReader(cluster)
                    + "` lets init containers of brokers read nodes; only those have a token.\n");
        }
        return text.toString();
    }

    private static String rack(Rack rack) {
        return rack instanceof Rack.Fixed fixed
                ? "`" + fixed.name() + "`.\n"
                : "that is the zone of their node; one on a node without zone does not start.\n";
    }
}
