package io.github.kafkak8s.model.placement;

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
     * The zone of the node that the pod runs on, from Kubernetes 1.35, which gives pods the label {@code
     * topology.kubernetes.io/zone} of their node. An environment variable has it, and {@code start.sh} writes the rack.
     *
     * <p>Trap: on a node without that label, the broker does not start.
     *
     * @see <a href="https://github.com/kubernetes/enhancements/issues/4742">KEP-4742</a>
     */
    static OfZone ofZone() {
        return new OfZone(Optional.empty());
    }

    /**
     * The zone of the node that the pod runs on, before Kubernetes 1.35: an init container asks the API server for the
     * node's label {@code topology.kubernetes.io/zone}. It has a token, and a ClusterRole that may read nodes; no other
     * container has.
     *
     * <p>Trap: on a node without that label, the broker does not start. Whoever applies the output must be allowed to make
     * a ClusterRole.
     *
     * @param kubectl an image with {@code kubectl} and {@code /bin/sh}
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
