package io.github.kafkak8s.derive;

/** Replication that a number of brokers can keep; Kafka's own defaults assume exactly three, or lose data with one. */
public final class Replication {
    private Replication() {}

    /** Three copies, or one on each broker if there are fewer. */
    public static int factor(int brokers) {
        return Math.min(3, brokers);
    }

    /** One copy less than the factor where that leaves two, so that one broker can be down; else one. */
    public static int minInsync(int brokers) {
        return factor(brokers) >= 3 ? factor(brokers) - 1 : 1;
    }
}
