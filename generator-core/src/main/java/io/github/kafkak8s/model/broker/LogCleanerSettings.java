package io.github.kafkak8s.model.broker;

import io.github.kafkak8s.model.unit.Size;
import java.time.Duration;

/**
 * Compaction: how topics with {@link CleanupPolicy#COMPACT}, the consumer groups' offsets among them, lose old records.
 *
 * @param <S> the type that has these settings
 */
public interface LogCleanerSettings<S extends Settings<S>> extends Settings<S> {
    /**
     * Threads that compact. Writes {@code log.cleaner.threads}; Kafka's default is 1.
     *
     * @throws IllegalArgumentException if less than 1
     */
    default S logCleanerThreads(int threads) {
        return set("log.cleaner.threads", Values.whole("logCleanerThreads", threads, 1));
    }

    /**
     * Memory in which all threads together look for keys that come again. Writes {@code log.cleaner.dedupe.buffer.size} in
     * bytes; Kafka's default is 128 MiB.
     *
     * <p>Trap: it is a part of the heap, and a broker does not start with 1 MiB or less for each thread. A thread uses 2
     * GiB at most.
     *
     * @throws IllegalArgumentException if not more than 1 MiB
     */
    default S logCleanerDedupeBuffer(Size size) {
        if (Values.notNull("logCleanerDedupeBuffer", size).bytes()
                <= Size.mebibytes(1).bytes()) {
            throw Values.refused("logCleanerDedupeBuffer", size, "not more than 1Mi, which one thread needs");
        }
        return set("log.cleaner.dedupe.buffer.size", Values.longSize("logCleanerDedupeBuffer", size));
    }

    /**
     * How long the mark of a deleted key stays. Writes {@code log.cleaner.delete.retention.ms}; topics override it with
     * {@code delete.retention.ms}. Kafka's default is a day.
     *
     * <p>Trap: a consumer that takes longer from the start of a topic to its end may miss that a key was deleted.
     *
     * @throws IllegalArgumentException if not a number of whole milliseconds from 0 to 100 years
     */
    default S logCleanerDeleteRetention(Duration retention) {
        String key = "log.cleaner.delete.retention.ms";
        return set(key, Values.time("logCleanerDeleteRetention", key, retention, 0));
    }

    /**
     * The share of a partition that must be new before it is compacted again. Writes
     * {@code log.cleaner.min.cleanable.ratio}; topics override it with {@code min.cleanable.dirty.ratio}. Kafka's default
     * is 0.5.
     *
     * @throws IllegalArgumentException if not from 0 to 1
     */
    default S logCleanerMinCleanableRatio(double ratio) {
        if (!(ratio >= 0 && ratio <= 1)) {
            throw Values.refused("logCleanerMinCleanableRatio", ratio, "not from 0 to 1");
        }
        return set("log.cleaner.min.cleanable.ratio", Double.toString(ratio));
    }

    /**
     * How long a record stays at least before it may be compacted. Writes {@code log.cleaner.min.compaction.lag.ms};
     * topics override it with {@code min.compaction.lag.ms}. Kafka's default is 0.
     *
     * @throws IllegalArgumentException if not a number of whole milliseconds from 0 to 100 years
     */
    default S logCleanerMinCompactionLag(Duration lag) {
        String key = "log.cleaner.min.compaction.lag.ms";
        return set(key, Values.time("logCleanerMinCompactionLag", key, lag, 0));
    }

    /**
     * How long a record stays at most before it is ready to be compacted. Writes
     * {@code log.cleaner.max.compaction.lag.ms}; topics override it with {@code max.compaction.lag.ms}. Kafka's default is
     * no limit.
     *
     * @throws IllegalArgumentException if not a number of whole milliseconds from 1 to 100 years
     */
    default S logCleanerMaxCompactionLag(Duration lag) {
        String key = "log.cleaner.max.compaction.lag.ms";
        return set(key, Values.time("logCleanerMaxCompactionLag", key, lag, 1));
    }
}
