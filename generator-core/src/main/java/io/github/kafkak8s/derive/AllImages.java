package io.github.kafkak8s.derive;

import io.github.kafkak8s.model.BrokerPool;
import io.github.kafkak8s.model.Brokers;
import io.github.kafkak8s.model.KRaft;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.Metrics;
import io.github.kafkak8s.model.PodGroup;
import io.github.kafkak8s.model.ZooKeeper;
import io.github.kafkak8s.model.placement.Rack;
import io.github.kafkak8s.model.pod.Additions;
import io.github.kafkak8s.model.pod.ExtraContainer;
import io.github.kafkak8s.model.pod.Image;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Every image of a description at once. */
public final class AllImages {
    private AllImages() {}

    /**
     * The description with every image changed. Those that it leaves to the generator are given then; pods that take the
     * brokers' one still do.
     */
    public static KafkaCluster change(KafkaCluster cluster, UnaryOperator<Image> change) {
        Image ofBrokers = Images.of(cluster, Role.brokers(cluster));
        KafkaCluster changed = cluster.brokers(brokers(cluster.brokers().image(ofBrokers), change))
                .brokerPools(cluster.brokerPools().stream()
                        .map(pool -> new BrokerPool(pool.name(), brokers(pool.brokers(), change)))
                        .toList());
        for (Role role : Role.of(cluster)) {
            if (role.group() instanceof ZooKeeper.Ensemble ensemble) {
                changed = changed.coordination(group(ensemble.image(Images.of(cluster, role)), change));
            } else if (role.group() instanceof KRaft.Dedicated controllers) {
                changed = changed.coordination(group(controllers, change));
            }
        }
        return metrics(changed, change);
    }

    private static KafkaCluster metrics(KafkaCluster cluster, UnaryOperator<Image> change) {
        if (cluster.metrics() instanceof Metrics.JmxSidecar sidecar) {
            return cluster.metrics(sidecar.image(change.apply(sidecar.image())));
        }
        return cluster.metrics() instanceof Metrics.JavaAgent agent
                ? cluster.metrics(agent.image(change.apply(agent.image())))
                : cluster;
    }

    private static Brokers brokers(Brokers brokers, UnaryOperator<Image> change) {
        Brokers changed = group(brokers, change);
        Optional<Image> kubectl =
                brokers.rack().filter(Rack.OfZone.class::isInstance).flatMap(rack -> ((Rack.OfZone) rack).kubectl());
        return kubectl.map(image -> changed.rack(Rack.ofZone(change.apply(image))))
                .orElse(changed);
    }

    private static <G extends PodGroup<G>> G group(G group, UnaryOperator<Image> change) {
        Optional<Image> main = group.pods().image();
        G changed = main.isPresent() ? group.image(change.apply(main.get())) : group;
        Additions additions = group.pods().additions();
        return changed.pods(changed.pods()
                .additions(additions
                        .containers(containers(additions.containers(), change))
                        .initContainers(containers(additions.initContainers(), change))));
    }

    private static List<ExtraContainer> containers(List<ExtraContainer> containers, UnaryOperator<Image> change) {
        return containers.stream()
                .map(container -> container.image(change.apply(container.image())))
                .toList();
    }
}
