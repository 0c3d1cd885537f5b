package io.github.kafkak8s.model.placement;

/** Where pods may be kept apart or together: the node label that {@code topologyKey} names. */
public enum Topology {
    /** One node. Writes {@code kubernetes.io/hostname}. */
    HOST("kubernetes.io/hostname"),
    /** One availability zone. Writes {@code topology.kubernetes.io/zone}; nodes without that label form no zone. */
    ZONE("topology.kubernetes.io/zone");

    private final String key;

    Topology(String key) {
        this.key = key;
    }

    /** The node label. */
    public String key() {
        return key;
    }
}
