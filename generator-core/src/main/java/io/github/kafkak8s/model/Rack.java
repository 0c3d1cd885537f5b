package io.github.kafkak8s.model;

import io.github.kafkak8s.model.pod.Image;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a broker is, so that Kafka keeps the replicas of a partition apart. Writes {@code broker.rack}.
 *
 * @see <a href="https://cwiki.apache.org/confluence/display/KAFKA/KIP-36+Rack+aware+replica+assignment">KIP-36: Rack aware
 *     replica assignment</a>
 */
public sealed interface Rack {

    /**
     * The same rack for all brokers of a pool, which must be placed there.
     *
     * @param name any text, e.g. the name of a zone
     */
    static Fixed of(String name) {
        return new Fixed(name);
    }

    /**
     * The zone of the node that the pod runs on, from Kubernetes 1.35, which gives pods the label of their node.
     *
     * @see <a href="https://github.com/kubernetes/enhancements/issues/4742">KEP-4742</a>
     */
    static OfZone ofZone() {
        return new OfZone(Optional.empty());
    }

    /**
     * The zone of the node that the pod runs on. Before Kubernetes 1.35, an init container asks the API server for the
     * node's label; it has a token and a ClusterRole that may read nodes, and no other container has.
     *
     * @param kubectl an image with {@code /bin/sh} and {@code kubectl}, which is not used from 1.35
     */
    static OfZone ofZone(Image kubectl) {
        return new OfZone(Optional.of(kubectl));
    }

    /**
     * A rack for all brokers of a pool.
     *
     * @param name {@code broker.rack}
     */
    record Fixed(String name) implements Rack {
        public Fixed {
            Objects.requireNonNull(name, "rack is null");
        }
    }

    /**
     * The zone of the node.
     *
     * @param kubectl image of the init container
     */
    record OfZone(Optional<Image> kubectl) implements Rack {
        public OfZone {
            Objects.requireNonNull(kubectl, "rack.kubectl is null");
        }
    }
}
