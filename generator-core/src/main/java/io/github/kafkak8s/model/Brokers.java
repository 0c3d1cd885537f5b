package io.github.kafkak8s.model;

import io.github.kafkak8s.model.broker.BrokerConfig;
import io.github.kafkak8s.model.placement.Placement;
import io.github.kafkak8s.model.placement.Rack;
import io.github.kafkak8s.model.placement.Topology;
import io.github.kafkak8s.model.pod.Resources;
import io.github.kafkak8s.model.storage.Storage;
import io.github.kafkak8s.model.storage.Volume;
import io.github.kafkak8s.model.unit.Cpu;
import io.github.kafkak8s.model.unit.Size;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The brokers, one StatefulSet. A broker's id is its pod's ordinal, plus the first id.
 *
 * @param count number of brokers
 * @param firstNodeId {@code node.id} or {@code broker.id} of the broker with ordinal 0
 * @param mountPath where the volume is mounted
 * @param storage holds the records
 * @param metadataStorage holds KRaft's metadata log; absent is beside the records
 * @param config additional broker settings
 * @param rack where the brokers are
 * @param pods settings shared by all groups
 */
public record Brokers(
        int count,
        int firstNodeId,
        String mountPath,
        Storage storage,
        Optional<Volume> metadataStorage,
        BrokerConfig config,
        Optional<Rack> rack,
        PodSettings pods)
        implements PodGroup<Brokers> {
    public Brokers {
        Objects.requireNonNull(mountPath, "brokers.mountPath is null");
        Objects.requireNonNull(storage, "brokers.storage is null");
        Objects.requireNonNull(metadataStorage, "brokers.metadataStorage is null");
        Objects.requireNonNull(config, "brokers.config is null");
        Objects.requireNonNull(rack, "brokers.rack is null");
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
                0,
                "/var/lib/kafka/data",
                Storage.claim(Size.gibibytes(10)),
                Optional.empty(),
                BrokerConfig.empty(),
                Optional.empty(),
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
        return new Brokers(count, firstNodeId, mountPath, storage, metadataStorage, config, rack, pods);
    }

    /**
     * The id of the broker with ordinal 0, default 0; the others follow. Pools and controllers need ranges of their own.
     * Writes {@code node.id}, with ZooKeeper {@code broker.id}, which is at most {@code reserved.broker.max.id}, 1000.
     *
     * <p>Trap: a changed id makes another broker of the same data; it then refuses to start.
     */
    public Brokers firstNodeId(int firstNodeId) {
        return new Brokers(count, firstNodeId, mountPath, storage, metadataStorage, config, rack, pods);
    }

    /**
     * Where the volume is mounted, default {@code /var/lib/kafka/data}. The logs are in its folder {@code logs}, since
     * Kafka refuses the {@code lost+found} of a fresh file system.
     *
     * <p>Trap: a path above one that the image declares as a volume would keep nothing; a rule refuses it.
     */
    public Brokers mountPath(String mountPath) {
        return new Brokers(count, firstNodeId, mountPath, storage, metadataStorage, config, rack, pods);
    }

    @Override
    public Brokers storage(Storage storage) {
        return new Brokers(count, firstNodeId, mountPath, storage, metadataStorage, config, rack, pods);
    }

    /**
     * Keeps KRaft's metadata log on a volume of its own, {@code metadata}, so that a disk full of records cannot stop it.
     * Writes {@code metadata.log.dir}, a folder of {@code /var/lib/kafka/metadata}. Not with ZooKeeper.
     *
     * <p>Trap: on a cluster that runs, the log does not move by itself; a broker with an empty one reads it again from the
     * controllers, a combined one is a voter without a vote's memory: never change it there.
     */
    public Brokers metadataStorage(Volume metadataStorage) {
        return new Brokers(count, firstNodeId, mountPath, storage, Optional.of(metadataStorage), config, rack, pods);
    }

    /**
     * Where the brokers are, so that Kafka keeps the replicas of a partition apart. Writes {@code broker.rack}. Default:
     * nothing.
     *
     * <p>Trap: all brokers of a cluster have a rack, or none has: Kafka's tools, and with ZooKeeper Kafka itself, assign no
     * replicas otherwise. Partitions that exist stay where they are.
     */
    public Brokers rack(Rack rack) {
        return new Brokers(count, firstNodeId, mountPath, storage, metadataStorage, config, Optional.of(rack), pods);
    }

    /** Adds broker settings: {@code config(c -> c.logRetention(Duration.ofHours(72)))}. */
    public Brokers config(UnaryOperator<BrokerConfig> change) {
        return new Brokers(count, firstNodeId, mountPath, storage, metadataStorage, change.apply(config), rack, pods);
    }

    @Override
    public Brokers pods(PodSettings pods) {
        return new Brokers(count, firstNodeId, mountPath, storage, metadataStorage, config, rack, pods);
    }
}
