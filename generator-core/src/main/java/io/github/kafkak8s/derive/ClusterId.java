package io.github.kafkak8s.derive;

import io.github.kafkak8s.model.KafkaCluster;

/** Kafka's cluster id. */
public final class ClusterId {
    private ClusterId() {}

    /**
     * The given id, else one that follows from namespace and name. Hexadecimal digits are base64url digits too, and a
     * final {@code A} makes 22 of them decode to 16 bytes.
     */
    public static String of(KafkaCluster cluster) {
        return cluster.clusterId()
                .orElseGet(() -> Sha256.hex(cluster.namespace().name() + "/" + cluster.name())
                                .substring(0, 21) + "A");
    }
}
