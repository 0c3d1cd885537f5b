package io.github.kafkak8s.derive;

/** Replication that a number of brokers can keep; Kafka's own defaults assume exactly three, or lose data with one. */
public final class Replication {
    private Replication() {}

    /** Three copies, or one on each broker if there are fewer. */
    public static int factor(int brokers) {
        return Math.min(3, brokers);
    }

    /** One copy less than the factor where that leaves two, so that one broker can be down; else one. */
    public static int minInsync(int factor) {
        return factor >= 3 ? factor - 1 : 1;
    }
}
