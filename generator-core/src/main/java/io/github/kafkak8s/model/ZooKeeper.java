package io.github.kafkak8s.model;

import io.github.kafkak8s.model.placement.Placement;
import io.github.kafkak8s.model.placement.Topology;
import io.github.kafkak8s.model.pod.Resources;
import io.github.kafkak8s.model.storage.Storage;
import io.github.kafkak8s.model.unit.Cpu;
import io.github.kafkak8s.model.unit.Size;
import java.time.Duration;
import java.util.Objects;

/**
 * Metadata in ZooKeeper, for Kafka 3.x only: Kafka 4.0 removed it.
 *
 * @see <a href="https://cwiki.apache.org/confluence/display/KAFKA/KIP-500">KIP-500</a>
 */
public sealed interface ZooKeeper extends Coordination {

    /**
     * An ensemble of its own, generated with the cluster: 3 servers survive one failure, 5 survive two.
     *
     * @param size an odd number of servers
     */
    static Ensemble ensemble(int size) {
        return new Ensemble(
                size,
                Storage.claim(Size.gibibytes(10)),
                PodSettings.of(
                        Resources.of(Cpu.millis(500), Size.gibibytes(1)),
                        Placement.preferSeparate(Topology.HOST).spread(Topology.ZONE),
                        new PodSettings.Timing(Duration.ofSeconds(30), Duration.ofMinutes(10))));
    }

    /**
     * An ensemble that exists already. Nothing is generated for it.
     *
     * @param connect {@code zookeeper.connect}: hosts with ports, and a chroot where several clusters share the
     *     ensemble, e.g. {@code zk-0.zk:2181,zk-1.zk:2181,zk-2.zk:2181/orders}. Brokers create the chroot
     */
    static External external(String connect) {
        return new External(connect);
    }

    /**
     * A generated ensemble, one StatefulSet. Server ids are the pods' ordinals plus 1.
     *
     * @param size number of servers
     * @param storage holds snapshots ({@code dataDir}) and transaction logs ({@code dataLogDir}); if it is lost, Kafka
     *     no longer knows any of its topics
     * @param pods settings shared by all groups
     */
    record Ensemble(int size, Storage storage, PodSettings pods) implements ZooKeeper, PodGroup<Ensemble> {
        public Ensemble {
            Objects.requireNonNull(storage, "coordination.storage is null");
            Objects.requireNonNull(pods, "coordination.pods is null");
        }

        @Override
        public int count() {
            return size;
        }

        @Override
        public Ensemble storage(Storage storage) {
            return new Ensemble(size, storage, pods);
        }

        @Override
        public Ensemble pods(PodSettings pods) {
            return new Ensemble(size, storage, pods);
        }
    }

    /**
     * An ensemble that somebody else runs.
     *
     * @param connect {@code zookeeper.connect}
     */
    record External(String connect) implements ZooKeeper {
        public External {
            Objects.requireNonNull(connect, "coordination.connect is null");
        }
    }
}
