package io.github.kafkak8s.model.broker;

import io.github.kafkak8s.model.unit.Size;
import java.time.Duration;

/**
 * How long records are kept, and in which segments: the files of which one is deleted or compacted as a whole.
 *
 * @param <S> the type that has these settings
 */
public interface LogSettings<S extends Settings<S>> extends Settings<S> {
    /**
     * How long records are kept. Writes {@code log.retention.ms}; topics override it with {@code retention.ms}. Kafka's
     * default is 7 days.
     *
     * <p>Trap: the segment that is written to is never deleted, so records of a quiet partition stay until
     * {@link #logRoll} closes it.
     *
     * @throws IllegalArgumentException if not a number of whole milliseconds from 1 to 100 years
     */
    default S logRetention(Duration retention) {
        String key = "log.retention.ms";
        Values.notNull("logRetention", retention);
        if (retention.compareTo(Duration.ofMillis(1)) < 0 || retention.compareTo(Duration.ofDays(36_500)) > 0) {
            throw new IllegalArgumentException("config.logRetention: " + retention
                    + " is not from one millisecond to 100 years; for ever is set(\"" + key + "\", \"-1\")");
        }
        return set(key, Values.time("logRetention", key, retention, 1));
    }

    /**
     * How many bytes each <em>partition</em> keeps. Writes {@code log.retention.bytes}; topics override it with
     * {@code retention.bytes}. Kafka's default is no limit.
     *
     * <p>Trap: a partition has up to one segment more on disk, and with {@link #logRetention(Duration)} what comes first
     * deletes.
     */
    default S logRetention(Size perPartition) {
        return set("log.retention.bytes", Values.longSize("logRetention", perPartition));
    }

    /**
     * How often segments are looked at for deletion. Writes {@code log.retention.check.interval.ms}; Kafka's default is 5
     * minutes.
     *
     * @throws IllegalArgumentException if not a number of whole milliseconds from 1 to 100 years
     */
    default S logRetentionCheckInterval(Duration interval) {
        String key = "log.retention.check.interval.ms";
        return set(key, Values.time("logRetentionCheckInterval", key, interval, 1));
    }

    /**
     * Size of a segment. Writes {@code log.segment.bytes} in bytes; topics override it with {@code segment.bytes}. Kafka's
     * default is 1 GiB.
     *
     * <p>Trap: each segment takes two memory maps and up to three open files; small ones of many partitions reach the
     * limits of the node.
     *
     * @throws IllegalArgumentException if less than 14 or more than 2147483647 bytes; a rule refuses less than 1 MiB from
     *     Kafka 4.0
     */
    default S logSegmentBytes(Size size) {
        return set("log.segment.bytes", Values.size("logSegmentBytes", size, 14));
    }

    /**
     * When a segment is closed even if it is not full. Writes {@code log.roll.ms}; topics override it with
     * {@code segment.ms}. Kafka's default is 7 days.
     *
     * @throws IllegalArgumentException if not a number of whole milliseconds from 1 to 100 years
     */
    default S logRoll(Duration time) {
        String key = "log.roll.ms";
        return set(key, Values.time("logRoll", key, time, 1));
    }

    /**
     * By how much chance shortens {@link #logRoll}, so that not all partitions close a segment at once. Writes
     * {@code log.roll.jitter.ms}; topics override it with {@code segment.jitter.ms}. Kafka's default is none.
     *
     * @throws IllegalArgumentException if not a number of whole milliseconds from 0 to 100 years
     */
    default S logRollJitter(Duration most) {
        String key = "log.roll.jitter.ms";
        return set(key, Values.time("logRollJitter", key, most, 0));
    }

    /**
     * How long the files of a deleted segment stay. Writes {@code log.segment.delete.delay.ms}; topics override it with
     * {@code file.delete.delay.ms}. Kafka's default is a minute.
     *
     * @throws IllegalArgumentException if not a number of whole milliseconds from 0 to 100 years
     */
    default S logSegmentDeleteDelay(Duration delay) {
        String key = "log.segment.delete.delay.ms";
        return set(key, Values.time("logSegmentDeleteDelay", key, delay, 0));
    }

    /**
     * What happens to old segments. Writes {@code log.cleanup.policy}; topics override it with {@code cleanup.policy}.
     *
     * <p>Trap: with compaction, brokers refuse records without a key; topics that have such need a policy of their own.
     */
    default S logCleanupPolicy(CleanupPolicy policy) {
        return set("log.cleanup.policy", Values.word("logCleanupPolicy", policy));
    }

    /**
     * How long a record may wait in memory before it is forced to disk. Writes {@code log.flush.interval.ms}, which topics
     * override with {@code flush.ms}, and {@code log.flush.scheduler.interval.ms}, since by default Kafka never looks for
     * records that waited. So it is up to twice as long. Kafka's default leaves it to the operating system.
     *
     * <p>Trap: Kafka keeps records safe by replication; forcing them to disk costs much throughput.
     *
     * @throws IllegalArgumentException if not a number of whole milliseconds from 1 to 100 years
     */
    default S logFlushInterval(Duration interval) {
        String key = "log.flush.interval.ms";
        String milliseconds = Values.time("logFlushInterval", key, interval, 1);
        return set(key, milliseconds).set("log.flush.scheduler.interval.ms", milliseconds);
    }

    /**
     * How many records of a partition may wait in memory before they are forced to disk. Writes
     * {@code log.flush.interval.messages}; topics override it with {@code flush.messages}. Kafka's default leaves it to the
     * operating system.
     *
     * <p>Trap: as {@link #logFlushInterval}.
     *
     * @throws IllegalArgumentException if less than 1
     */
    default S logFlushIntervalMessages(long records) {
        return set("log.flush.interval.messages", Values.whole("logFlushIntervalMessages", records, 1));
    }
}
