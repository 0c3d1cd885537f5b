package io.github.kafkak8s.model.broker;

import io.github.kafkak8s.model.unit.Size;
import java.math.BigDecimal;
import java.time.Duration;

/**
 * Which replica leads, and how the others follow.
 *
 * @param <S> the type that has these settings
 */
public interface ReplicaSettings<S extends Settings<S>> extends Settings<S> {
    /**
     * Whether a replica that is out of sync may lead when no other is left. Writes
     * {@code unclean.leader.election.enable}; topics override it with the same key. Kafka's default is {@code false}.
     *
     * <p>Trap: with {@code true}, records that were acknowledged are lost; with {@code false}, the partition is offline
     * until a replica that was in sync is back.
     */
    default S uncleanLeaderElection(boolean enable) {
        return set("unclean.leader.election.enable", Boolean.toString(enable));
    }

    /**
     * Whether partitions go back to their preferred leaders by themselves. Writes {@code auto.leader.rebalance.enable};
     * Kafka's default is {@code true}.
     *
     * <p>Trap: without it, a broker that was restarted leads nothing until somebody runs {@code kafka-leader-election.sh}.
     */
    default S autoLeaderRebalance(boolean enable) {
        return set("auto.leader.rebalance.enable", Boolean.toString(enable));
    }

    /**
     * The share of a broker's partitions that may be led by others before they go back to it: {@code 0.1} is 10 %. Writes
     * {@code leader.imbalance.per.broker.percentage} in percent; Kafka's default is 0.1.
     *
     * <p>Trap: only Kafka 3.9 with ZooKeeper goes by it: with KRaft, every partition goes back.
     *
     * @throws IllegalArgumentException if not from 0 to 1, or no whole number of percent; a rule refuses it with KRaft
     */
    default S leaderImbalanceRatio(double ratio) {
        if (!(ratio >= 0 && ratio <= 1)) {
            throw Values.refused("leaderImbalanceRatio", ratio, "not from 0 to 1; 10 percent is 0.1");
        }
        BigDecimal percent = BigDecimal.valueOf(ratio).movePointRight(2);
        if (percent.stripTrailingZeros().scale() > 0) {
            throw Values.refused(
                    "leaderImbalanceRatio",
                    ratio,
                    "no whole number of percent, the unit of leader.imbalance.per.broker.percentage");
        }
        return set("leader.imbalance.per.broker.percentage", Integer.toString(percent.intValue()));
    }

    /**
     * How often partitions go back to their preferred leaders. Writes {@code leader.imbalance.check.interval.seconds};
     * Kafka's default is 5 minutes.
     *
     * @throws IllegalArgumentException if not a number of whole seconds from 1 to 100 years
     */
    default S leaderImbalanceCheckInterval(Duration interval) {
        String key = "leader.imbalance.check.interval.seconds";
        return set(key, Values.time("leaderImbalanceCheckInterval", key, interval, 1));
    }

    /**
     * Lets consumers read from a replica in their own zone, which saves traffic between zones. Writes
     * {@code replica.selector.class}, Kafka's {@code RackAwareReplicaSelector}.
     *
     * <p>Trap: without effect for brokers without {@code broker.rack}, and for consumers without {@code client.rack}.
     */
    default S fetchFromClosestReplica() {
        return set("replica.selector.class", "org.apache.kafka.common.replica.RackAwareReplicaSelector");
    }

    /**
     * How much of each partition a follower asks for at a time. Writes {@code replica.fetch.max.bytes} in bytes; Kafka's
     * default is 1 MiB. A batch that is larger is sent nevertheless.
     *
     * @throws IllegalArgumentException if more than 2147483647 bytes
     */
    default S replicaFetchMaxBytes(Size size) {
        return set("replica.fetch.max.bytes", Values.size("replicaFetchMaxBytes", size, 1));
    }

    /**
     * After which time a follower that lags is no longer in sync. Writes {@code replica.lag.time.max.ms}; Kafka's default
     * is 30 seconds.
     *
     * <p>Trap: a broker does not start with less than its {@code replica.fetch.wait.max.ms}, 500 by default.
     *
     * @throws IllegalArgumentException if not a number of whole milliseconds from 1 to 100 years
     */
    default S replicaLagTimeMax(Duration lag) {
        String key = "replica.lag.time.max.ms";
        return set(key, Values.time("replicaLagTimeMax", key, lag, 1));
    }

    /**
     * The receive buffer of the sockets of followers. Writes {@code replica.socket.receive.buffer.bytes} in bytes; Kafka's
     * default is 64 KiB.
     *
     * <p>Trap: the kernel's {@code net.core.rmem_max} limits it in silence.
     *
     * @throws IllegalArgumentException if more than 2147483647 bytes
     */
    default S replicaSocketReceiveBuffer(Size size) {
        return set("replica.socket.receive.buffer.bytes", Values.size("replicaSocketReceiveBuffer", size, 1));
    }
}
