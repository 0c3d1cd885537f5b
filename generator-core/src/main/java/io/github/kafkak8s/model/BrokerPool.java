package io.github.kafkak8s.model;

import java.util.Objects;

/**
 * Further brokers of the same cluster, in a StatefulSet of their own: other disks, nodes, resources or zones.
 *
 * @param name what tells them from the others; part of the names of their objects
 * @param brokers the brokers
 */
public record BrokerPool(String name, Brokers brokers) {
    public BrokerPool {
        Objects.requireNonNull(name, "brokerPools.name is null");
        Objects.requireNonNull(brokers, () -> "brokerPools[" + name + "] is null");
    }
}
