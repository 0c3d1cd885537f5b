package io.github.kafkak8s.model.broker;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * How quotas are measured: over a number of samples, each of the same time.
 *
 * <p>Trap: the quotas themselves are no keys of {@code server.properties}. They are set on the running cluster:
 * {@code kafka-configs.sh --bootstrap-server orders-bootstrap:9092 --alter --entity-type users --entity-default
 * --add-config producer_byte_rate=10485760,consumer_byte_rate=20971520,request_percentage=50}, likewise for
 * {@code --entity-type clients}; for replication,
 * {@code leader.replication.throttled.rate} and {@code follower.replication.throttled.rate} of
 * {@code --entity-type brokers}.
 *
 * @param <S> the type that has these settings
 */
public interface QuotaSettings<S extends Settings<S>> extends Settings<S> {
    /**
     * How the quotas of clients are measured. Writes {@code quota.window.size.seconds} and {@code quota.window.num};
     * Kafka's default is 11 samples of a second.
     *
     * @throws IllegalArgumentException if the time is not a number of whole seconds from 1 to 2147483647, or there is no
     *     sample
     */
    default S quotaWindow(Duration sample, int samples) {
        return window("quotaWindow", "quota.window", sample, samples);
    }

    /**
     * How the quotas of replication are measured. Writes {@code replication.quota.window.size.seconds} and
     * {@code replication.quota.window.num}; Kafka's default is 11 samples of a second.
     *
     * @throws IllegalArgumentException if the time is not a number of whole seconds from 1 to 2147483647, or there is no
     *     sample
     */
    default S replicationQuotaWindow(Duration sample, int samples) {
        return window("replicationQuotaWindow", "replication.quota.window", sample, samples);
    }

    /**
     * How the quota of moves between the log directories of a broker is measured. Writes
     * {@code alter.log.dirs.replication.quota.window.size.seconds} and
     * {@code alter.log.dirs.replication.quota.window.num}; Kafka's default is 11 samples of a second.
     *
     * @throws IllegalArgumentException if the time is not a number of whole seconds from 1 to 2147483647, or there is no
     *     sample
     */
    default S alterLogDirsReplicationQuotaWindow(Duration sample, int samples) {
        return window("alterLogDirsReplicationQuotaWindow", "alter.log.dirs.replication.quota.window", sample, samples);
    }

    /**
     * How the quotas of creating and deleting topics and partitions are measured. Writes
     * {@code controller.quota.window.size.seconds} and {@code controller.quota.window.num}; Kafka's default is 11 samples
     * of a second.
     *
     * @throws IllegalArgumentException if the time is not a number of whole seconds from 1 to 2147483647, or there is no
     *     sample
     */
    default S controllerQuotaWindow(Duration sample, int samples) {
        return window("controllerQuotaWindow", "controller.quota.window", sample, samples);
    }

    /**
     * A class that computes the quotas of clients, on the brokers' class path. Writes {@code client.quota.callback.class}.
     *
     * @param className name of a class that implements {@code org.apache.kafka.server.quota.ClientQuotaCallback}
     * @throws IllegalArgumentException if the text is no name of a class
     */
    default S clientQuotaCallback(String className) {
        Values.notNull("clientQuotaCallback", className);
        String part = "[A-Za-z_$][A-Za-z0-9_$]*";
        if (!Pattern.matches(part + "(\\." + part + ")*", className)) {
            throw Values.refused(
                    "clientQuotaCallback",
                    "\"" + className + "\"",
                    "no name of a class; write it with its package, e.g. \"com.example.Quotas\"");
        }
        return set("client.quota.callback.class", className);
    }

    private S window(String method, String prefix, Duration sample, int samples) {
        String size = prefix + ".size.seconds";
        return set(size, Values.intTime(method, size, sample, 1))
                .set(prefix + ".num", Values.whole(method, samples, 1));
    }
}
