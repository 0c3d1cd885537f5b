package io.github.kafkak8s.check;

import io.github.kafkak8s.config.PoolConfig;
import io.github.kafkak8s.derive.Heap;
import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.unit.Size;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Broker settings that are valid one by one, and with which Kafka does not start: its own checks, before the start. */
final class BrokerSettingRules {
    private static final String FETCH_WAIT = "replica.fetch.wait.max.ms";
    private static final String DEDUPE_BUFFER = "log.cleaner.dedupe.buffer.size";

    /** Defaults of Kafka, the same in all versions. */
    private static final Map<String, Long> DEFAULTS = Map.of(
            DEDUPE_BUFFER,
            134_217_728L,
            FETCH_WAIT,
            500L,
            "queued.max.request.bytes",
            -1L,
            "replica.lag.time.max.ms",
            30_000L,
            "replica.socket.timeout.ms",
            30_000L,
            "socket.request.max.bytes",
            104_857_600L);

    /** What a broker needs beside the cleaner's buffer to start. */
    private static final Size BESIDE_BUFFER = Size.mebibytes(64);

    private BrokerSettingRules() {}

    static void check(KafkaCluster cluster, Problems problems) {
        for (Role role : Role.allBrokers(cluster)) {
            SortedMap<String, String> settings = PoolConfig.settings(cluster, role);
            for (String key : List.of("log.retention.ms", "log.retention.minutes", "log.retention.hours")) {
                problems.addIf(
                        settings.getOrDefault(key, "").strip().matches("[+-]?0+"),
                        path(role, key),
                        "0 keeps nothing, and Kafka refuses it. Use at least 1, or -1 for ever.");
            }
            atMost(problems, role, settings, FETCH_WAIT, "replica.lag.time.max.ms");
            atMost(problems, role, settings, FETCH_WAIT, "replica.socket.timeout.ms");
            long queued = number(settings, "queued.max.request.bytes");
            problems.addIf(
                    queued > 0 && queued < number(settings, "socket.request.max.bytes"),
                    path(role, "queued.max.request.bytes"),
                    queued + " is less than socket.request.max.bytes, " + number(settings, "socket.request.max.bytes")
                            + ": no large request would ever be read, and Kafka refuses it. Use at least that.");
            cleaner(problems, role, settings);
        }
    }

    /** The cleaner takes its whole buffer out of the heap when it starts. */
    private static void cleaner(Problems problems, Role role, SortedMap<String, String> settings) {
        if (!settings.containsKey(DEDUPE_BUFFER)) {
            return;
        }
        long buffer = number(settings, DEDUPE_BUFFER);
        Size heap = Heap.of(role.group().pods());
        problems.addIf(
                !"false".equals(settings.get("log.cleaner.enable")) && heap.bytes() - BESIDE_BUFFER.bytes() < buffer,
                role.path() + ".heap",
                heap + " does not hold the log cleaner's buffer of "
                        + buffer / Size.mebibytes(1).bytes()
                        + "Mi (" + DEDUPE_BUFFER + "), without which a broker does not start. Use at least "
                        + (buffer / Size.mebibytes(1).bytes() + BESIDE_BUFFER.toMebibytes())
                        + "Mi, or a smaller buffer.");
    }

    private static void atMost(
            Problems problems, Role role, SortedMap<String, String> settings, String key, String limit) {
        problems.addIf(
                number(settings, key) > number(settings, limit),
                path(role, settings.containsKey(limit) ? limit : key),
                key + ", " + number(settings, key) + ", exceeds " + limit + ", " + number(settings, limit)
                        + ", which Kafka refuses. Use at most that, or raise it.");
    }

    /** What is no number is refused elsewhere. */
    private static long number(SortedMap<String, String> settings, String key) {
        String value = settings.getOrDefault(key, "").strip();
        return value.matches("[+-]?[0-9]{1,18}") ? Long.parseLong(value) : DEFAULTS.get(key);
    }

    private static String path(Role role, String key) {
        return role.path() + ".config[" + key + "]";
    }
}
