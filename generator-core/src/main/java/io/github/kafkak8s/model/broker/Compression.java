package io.github.kafkak8s.model.broker;

import java.util.Locale;

/** How records are compressed on disk, as {@code compression.type} spells it. */
public enum Compression {
    /** As each producer sent them: the broker does not compress again. Kafka's default. */
    PRODUCER,
    UNCOMPRESSED,
    GZIP,
    SNAPPY,
    LZ4,
    ZSTD;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
