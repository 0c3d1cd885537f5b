package io.github.kafkak8s.chart.values;

import io.github.kafkak8s.derive.Racks;
import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.model.BrokerPool;
import io.github.kafkak8s.model.Brokers;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.placement.Rack;
import io.github.kafkak8s.model.pod.Image;
import java.util.List;
import java.util.Optional;

/** The image that asks for the zones of nodes: one for all brokers, where the description names one. */
final class RackValues {
    private RackValues() {}

    /** The rows of the image; nothing where there is none. */
    static List<ChartValue> image(KafkaCluster cluster) {
        return kubectl(cluster).isPresent() ? image().values(cluster) : List.of();
    }

    static ImageValues image() {
        return new ImageValues(ImageValues.RACK, "kubectl", RackValues::kubectl, RackValues::kubectl);
    }

    /** Nothing where pools have different ones: those are structural. */
    private static Optional<Image> kubectl(KafkaCluster cluster) {
        List<Image> images = Role.allBrokers(cluster).stream()
                .flatMap(role -> Racks.kubectl(role).stream())
                .distinct()
                .toList();
        return images.size() == 1 ? Optional.of(images.get(0)) : Optional.empty();
    }

    private static KafkaCluster kubectl(KafkaCluster cluster, Image image) {
        List<BrokerPool> pools = cluster.brokerPools().stream()
                .map(pool -> new BrokerPool(pool.name(), kubectl(pool.brokers(), image)))
                .toList();
        return cluster.brokers(kubectl(cluster.brokers(), image)).brokerPools(pools);
    }

    private static Brokers kubectl(Brokers brokers, Image image) {
        return brokers.rack().filter(Rack.OfZone.class::isInstance).isPresent()
                ? brokers.rack(Rack.ofZone(image))
                : brokers;
    }
}
