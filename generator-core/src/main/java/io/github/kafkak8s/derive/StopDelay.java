package io.github.kafkak8s.derive;

import java.time.Duration;

/**
 * How long a pod that is told to stop goes on serving. Brokers leave in order only while there is a controller or
 * ZooKeeper: without, they wait until they are killed, and recover their logs at the next start. So where all pods of a
 * cluster are told to stop at once, by {@code helm uninstall} for instance, those stay a little longer.
 */
public final class StopDelay {
    /** Brokers that stop together move no partitions: they need seconds. */
    private static final Duration OF_COORDINATION = Duration.ofSeconds(15);

    private StopDelay() {}

    /** None for brokers, combined ones too: those stop their controller last. */
    public static Duration of(Role role) {
        return role.kind() == Role.Kind.BROKER ? Duration.ZERO : OF_COORDINATION;
    }
}
