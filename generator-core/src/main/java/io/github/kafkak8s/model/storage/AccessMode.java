package io.github.kafkak8s.model.storage;

/** How a volume may be mounted, as Kubernetes spells it. */
public enum AccessMode {
    /** By the pods of one node. */
    READ_WRITE_ONCE("ReadWriteOnce"),
    /** By one pod only: a second pod on a stale node can never write the same log. */
    READ_WRITE_ONCE_POD("ReadWriteOncePod"),
    /** By many nodes, for classes that offer nothing else. */
    READ_WRITE_MANY("ReadWriteMany");

    private final String text;

    AccessMode(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
