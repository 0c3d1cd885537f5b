package io.github.kafkak8s.check;

import io.github.kafkak8s.derive.Racks;
import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.placement.Rack;
import java.util.List;

/**
 * Racks that all brokers have, and learn in a way that their version of Kubernetes knows.
 *
 * @see <a href="https://github.com/kubernetes/enhancements/issues/4742">KEP-4742</a>
 */
final class RackRules {
    private RackRules() {}

    static void check(KafkaCluster cluster, Problems problems) {
        List<Role> brokers = Role.allBrokers(cluster);
        for (Role role : brokers) {
            String path = role.path() + ".rack";
            Racks.of(role).ifPresent(rack -> rack(cluster, problems, path, rack));
            if (Racks.of(role).isEmpty()) {
                brokers.stream()
                        .filter(other -> Racks.of(other).isPresent())
                        .findFirst()
                        .ifPresent(other -> problems.add(
                                path,
                                "is missing, and " + other.path()
                                        + " has one: while only some brokers have a rack, Kafka's tools, and with ZooKeeper Kafka"
                                        + " itself, assign no replicas. Give all brokers one, or none."));
            }
        }
    }

    private static void rack(KafkaCluster cluster, Problems problems, String path, Rack rack) {
        if (rack instanceof Rack.Fixed fixed) {
            problems.addIf(
                    fixed.name().isEmpty()
                            || !fixed.name().equals(fixed.name().strip())
                            || fixed.name().chars().anyMatch(Character::isISOControl),
                    path,
                    "\"" + fixed.name()
                            + "\" is no name of a rack: one line of text, without blanks around it. Use e.g. \"a\".");
        } else if (rack instanceof Rack.OfZone zone) {
            boolean known = cluster.kubernetes().minor() >= Racks.FIRST_MINOR_WITH_ZONES;
            problems.addIf(
                    !known && zone.kubectl().isEmpty(),
                    path,
                    "pods know the zone of their node from Kubernetes 1." + Racks.FIRST_MINOR_WITH_ZONES
                            + " only, and the output must run on " + cluster.kubernetes()
                            + ". Use Rack.ofZone(image) with an image of kubectl, or kubernetes(KubernetesVersion.V1_"
                            + Racks.FIRST_MINOR_WITH_ZONES + ").");
            problems.addIf(
                    known && zone.kubectl().isPresent(),
                    path,
                    "the image would have no effect: from Kubernetes 1." + Racks.FIRST_MINOR_WITH_ZONES
                            + " pods know the zone of their node. Use Rack.ofZone().");
        }
    }
}
