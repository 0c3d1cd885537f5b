package io.github.kafkak8s.check;

import io.github.kafkak8s.derive.NodeIds;
import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.ZooKeeper;
import java.util.List;

/** Ids that no two nodes have. */
final class NodeIdRules {
    private NodeIdRules() {}

    static void check(KafkaCluster cluster, Problems problems) {
        List<Role> owners = NodeIds.owners(cluster).stream()
                .filter(role -> role.group().count() > 0)
                .toList();
        for (Role role : owners) {
            range(cluster, problems, role);
        }
        for (int later = 1; later < owners.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                overlap(cluster, problems, owners.get(earlier), owners.get(later));
            }
        }
    }

    private static void range(KafkaCluster cluster, Problems problems, Role role) {
        int highest = NodeIds.highest(cluster);
        String path = path(role);
        problems.addIf(role.firstNodeId() < 0, path, role.firstNodeId() + " is less than 0. Use at least 0.");
        problems.addIf(
                role.lastNodeId() > highest,
                path,
                "the last of the ids " + range(role) + " is more than " + highest
                        + (cluster.coordination() instanceof ZooKeeper
                                ? ", reserved.broker.max.id. Use less, or set that higher."
                                : ". Use e.g. " + NodeIds.free(cluster, role) + "."));
    }

    private static void overlap(KafkaCluster cluster, Problems problems, Role earlier, Role later) {
        problems.addIf(
                NodeIds.overlap(earlier, later),
                path(later),
                "the ids " + range(later) + " and those of " + earlier.path() + ", " + range(earlier)
                        + ", overlap: no two nodes may have the same one. Use e.g. " + NodeIds.free(cluster, later)
                        + ".");
    }

    private static String path(Role role) {
        return role.path() + ".firstNodeId";
    }

    private static String range(Role role) {
        return role.firstNodeId() + (role.group().count() > 1 ? " to " + role.lastNodeId() : "");
    }
}
