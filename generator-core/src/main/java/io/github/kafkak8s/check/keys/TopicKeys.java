package io.github.kafkak8s.check.keys;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Keys of topics that are called otherwise on brokers, as in Kafka's {@code ServerTopicConfigSynonyms}, all lines together. */
public final class TopicKeys {
    /** Brokers' keys by keys of topics; the value means the same. */
    static final Map<String, String> BROKER_KEYS = brokerKeys();

    private static final Set<String> OF_TOPICS_ONLY = Set.of(
            "follower.replication.throttled.replicas",
            "internal.segment.bytes",
            "leader.replication.throttled.replicas",
            "remote.log.copy.disable",
            "remote.log.delete.on.disable",
            "remote.storage.enable");

    private TopicKeys() {}

    /** The broker key that sets the default of a topic's key, e.g. {@code log.retention.ms} of {@code retention.ms}. */
    public static Optional<String> brokerKey(String topicKey) {
        return Optional.ofNullable(BROKER_KEYS.get(topicKey));
    }

    /** Whether no broker key sets a default for it. */
    public static boolean isOfTopicsOnly(String key) {
        return OF_TOPICS_ONLY.contains(key);
    }

    private static Map<String, String> brokerKeys() {
        Map<String, String> keys = new TreeMap<>(Map.of(
                "delete.retention.ms", "log.cleaner.delete.retention.ms",
                "file.delete.delay.ms", "log.segment.delete.delay.ms",
                "flush.messages", "log.flush.interval.messages",
                "flush.ms", "log.flush.interval.ms",
                "max.compaction.lag.ms", "log.cleaner.max.compaction.lag.ms",
                "max.message.bytes", "message.max.bytes",
                "min.cleanable.dirty.ratio", "log.cleaner.min.cleanable.ratio",
                "min.compaction.lag.ms", "log.cleaner.min.compaction.lag.ms",
                "segment.index.bytes", "log.index.size.max.bytes"));
        keys.putAll(Map.of("segment.jitter.ms", "log.roll.jitter.ms", "segment.ms", "log.roll.ms"));
        for (String key : Set.of(
                "cleanup.policy",
                "index.interval.bytes",
                "local.retention.bytes",
                "local.retention.ms",
                "message.downconversion.enable",
                "message.format.version",
                "message.timestamp.after.max.ms",
                "message.timestamp.before.max.ms",
                "message.timestamp.difference.max.ms",
                "message.timestamp.type",
                "preallocate",
                "retention.bytes",
                "retention.ms",
                "segment.bytes")) {
            keys.put(key, "log." + key);
        }
        return keys;
    }
}
