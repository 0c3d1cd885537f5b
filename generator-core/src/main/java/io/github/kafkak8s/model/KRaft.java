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
 * Metadata in Kafka itself. The quorum is static: {@code controller.quorum.voters} lists every controller, so its size
 * is part of the description.
 *
 * <p>Trap: never change the size of the quorum of a running cluster by rendering another: new controllers with empty logs
 * can be a majority of the new voters and elect a leader of their own.
 *
 * @see <a href="https://kafka.apache.org/documentation/#kraft">Kafka: KRaft</a>
 */
public sealed interface KRaft extends Coordination {

    /**
     * Controllers in pods of their own, for production: 3 controllers survive one failure, 5 survive two.
     *
     * @param size an odd number of controllers
     */
    static Dedicated dedicated(int size) {
        return new Dedicated(
                size,
                1000,
                "/var/lib/kafka/data",
                Storage.claim(Size.gibibytes(10)),
                PodSettings.of(
                        Resources.of(Cpu.millis(500), Size.gibibytes(1)),
                        Placement.preferSeparate(Topology.HOST).spread(Topology.ZONE),
                        new PodSettings.Timing(Duration.ofMinutes(2), Duration.ofHours(1))));
    }

    /**
     * Every broker is a controller too, for development and small clusters: they restart together, and the number of
     * brokers is the number of voters.
     */
    static Combined combined() {
        return new Combined();
    }

    /**
     * Controllers in pods of their own, one StatefulSet.
     *
     * @param size number of controllers
     * @param firstNodeId {@code node.id} of the first controller; it shares no id with a broker
     * @param mountPath where the volume is mounted
     * @param storage holds the metadata log
     * @param pods settings shared by all groups
     */
    record Dedicated(int size, int firstNodeId, String mountPath, Storage storage, PodSettings pods)
            implements KRaft, PodGroup<Dedicated> {
        public Dedicated {
            Objects.requireNonNull(mountPath, "coordination.mountPath is null");
            Objects.requireNonNull(storage, "coordination.storage is null");
            Objects.requireNonNull(pods, "coordination.pods is null");
        }

        @Override
        public int count() {
            return size;
        }

        /**
         * {@code node.id} of the controller with ordinal 0, default 1000. Brokers have others.
         *
         * <p>Trap: a changed id makes another node of the same data; the controller then refuses to start.
         */
        public Dedicated firstNodeId(int firstNodeId) {
            return new Dedicated(size, firstNodeId, mountPath, storage, pods);
        }

        /** Where the volume is mounted, see {@link Brokers#mountPath}. */
        public Dedicated mountPath(String mountPath) {
            return new Dedicated(size, firstNodeId, mountPath, storage, pods);
        }

        @Override
        public Dedicated storage(Storage storage) {
            return new Dedicated(size, firstNodeId, mountPath, storage, pods);
        }

        @Override
        public Dedicated pods(PodSettings pods) {
            return new Dedicated(size, firstNodeId, mountPath, storage, pods);
        }
    }

    /** Every broker is a controller too. */
    record Combined() implements KRaft {}
}
