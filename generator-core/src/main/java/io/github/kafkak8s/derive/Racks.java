package io.github.kafkak8s.derive;

import io.github.kafkak8s.model.Brokers;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.placement.Rack;
import io.github.kafkak8s.model.pod.Image;
import java.util.Optional;

/** Where brokers are, and who tells them. */
public final class Racks {
    /** The key of a broker's rack. */
    public static final String KEY = "broker.rack";
    /** The first minor version of Kubernetes 1 whose pods have the zone label of their node. */
    public static final int FIRST_MINOR_WITH_ZONES = 35;

    private Racks() {}

    /** The rack of a role's pods; none for other pods than brokers. */
    public static Optional<Rack> of(Role role) {
        return role.group() instanceof Brokers brokers ? brokers.rack() : Optional.empty();
    }

    /** Whether the rack is the zone of the pod's node, which is known only where the pod runs. */
    public static boolean isZone(Role role) {
        return of(role).filter(Rack.OfZone.class::isInstance).isPresent();
    }

    /** The image that asks the API server for the zone, where pods do not have it as a label. */
    public static Optional<Image> kubectl(Role role) {
        return of(role).orElse(null) instanceof Rack.OfZone zone ? zone.kubectl() : Optional.empty();
    }

    /** Whether any pod of the cluster reads nodes. */
    public static boolean readNodes(KafkaCluster cluster) {
        return Role.allBrokers(cluster).stream().anyMatch(role -> kubectl(role).isPresent());
    }
}
