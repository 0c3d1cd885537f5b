package io.github.kafkak8s.model;

import io.github.kafkak8s.model.pod.Placement;
import io.github.kafkak8s.model.pod.Resources;
import io.github.kafkak8s.model.pod.Storage;
import io.github.kafkak8s.model.pod.Topology;
import io.github.kafkak8s.model.unit.Cpu;
import io.github.kafkak8s.model.unit.Size;
import java.time.Duration;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * The brokers, one StatefulSet. A broker's id is its pod's ordinal.
 *
 * @param count number of brokers
 * @param mountPath where the volume is mounted
 * @param storage holds the records
 * @param config additional broker settings
 * @param pods settings shared by all groups
 */
public record Brokers(int count, String mountPath, Storage storage, BrokerConfig config, PodSettings pods)
        implements PodGroup<Brokers> {
    public Brokers {
        Objects.requireNonNull(mountPath, "brokers.mountPath is null");
        Objects.requireNonNull(storage, "brokers.storage is null");
        Objects.requireNonNull(config, "brokers.config is null");
        Objects.requireNonNull(pods, "brokers.pods is null");
    }

    /**
     * {@code count} brokers with 1 core, 2 GiB of memory and a claim of 10 GiB each.
     *
     * <p>Trap: partitions do not move to new brokers by themselves, and a broker that is removed takes its replicas
     * along; reassign them first.
     */
    public static Brokers of(int count) {
        return new Brokers(
                count,
                "/var/lib/kafka/data",
                Storage.claim(Size.gibibytes(10)),
                BrokerConfig.empty(),
                PodSettings.of(
                        Resources.of(Cpu.cores(1), Size.gibibytes(2)),
                        Placement.preferSeparate(Topology.HOST).spread(Topology.ZONE),
                        new PodSettings.Timing(Duration.ofMinutes(2), Duration.ofHours(1))));
    }

    /**
     * Changes the number of brokers.
     *
     * <p>Trap: the derived defaults change with it, but topics that exist keep their replication: going from one or two
     * brokers to three raises {@code min.insync.replicas} to 2, and topics with a single replica then refuse
     * {@code acks=all}. Raise their replication first. With {@link KRaft#combined()} it also changes the quorum.
     */
    public Brokers count(int count) {
        return new Brokers(count, mountPath, storage, config, pods);
    }

    /**
     * Where the volume is mounted, default {@code /var/lib/kafka/data}. The logs are in its folder {@code logs}, since
     * Kafka refuses the {@code lost+found} of a fresh file system.
     *
     * <p>Trap: a path above one that the image declares as a volume would keep nothing; a rule refuses it.
     */
    public Brokers mountPath(String mountPath) {
        return new Brokers(count, mountPath, storage, config, pods);
    }

    @Override
    public Brokers storage(Storage storage) {
        return new Brokers(count, mountPath, storage, config, pods);
    }

    /** Adds broker settings: {@code config(c -> c.logRetention(Duration.ofHours(72)))}. */
    public Brokers config(UnaryOperator<BrokerConfig> change) {
        return new Brokers(count, mountPath, storage, change.apply(config), pods);
    }

    @Override
    public Brokers pods(PodSettings pods) {
        return new Brokers(count, mountPath, storage, config, pods);
    }
}
