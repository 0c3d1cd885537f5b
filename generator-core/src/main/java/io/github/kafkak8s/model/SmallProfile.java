package io.github.kafkak8s.model;

import io.github.kafkak8s.model.network.ServiceType;
import io.github.kafkak8s.model.placement.Placement;
import io.github.kafkak8s.model.placement.Placement.Strength;
import io.github.kafkak8s.model.placement.Rack;
import io.github.kafkak8s.model.placement.SchedulingClasses;
import io.github.kafkak8s.model.placement.Topology;
import io.github.kafkak8s.model.pod.Additions;
import io.github.kafkak8s.model.pod.ExtraContainer;
import io.github.kafkak8s.model.pod.Jvm;
import io.github.kafkak8s.model.pod.Resources;
import io.github.kafkak8s.model.storage.Claim;
import io.github.kafkak8s.model.storage.ClaimRetention;
import io.github.kafkak8s.model.storage.EmptyDir;
import io.github.kafkak8s.model.storage.HostPathVolumes;
import io.github.kafkak8s.model.storage.Jbod;
import io.github.kafkak8s.model.storage.LocalVolumes;
import io.github.kafkak8s.model.storage.Storage;
import io.github.kafkak8s.model.storage.Volume;
import io.github.kafkak8s.model.unit.Cpu;
import io.github.kafkak8s.model.unit.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What one pod gets in {@link KafkaCluster#small()}: enough for Kafka, controllers and ZooKeeper to start and serve tests.
 * The sizes of a small test cluster in a chart's README.md are the same.
 */
public final class SmallProfile {
    /** {@code resources.requests.cpu} of each container. */
    public static final Cpu CPU = Cpu.millis(100);
    /** {@code resources.requests.memory} and {@code resources.limits.memory} of the main container; half is heap. */
    public static final Size MEMORY = Size.mebibytes(768);
    /** {@code resources.requests.storage} of each claim. */
    public static final Size STORAGE = Size.gibibytes(1);

    private SmallProfile() {}

    static KafkaCluster of(KafkaCluster cluster) {
        boolean zones = Stream.concat(
                        Stream.of(cluster.brokers()),
                        cluster.brokerPools().stream().map(BrokerPool::brokers))
                .anyMatch(brokers -> brokers.rack().orElse(null) instanceof Rack.OfZone);
        KafkaCluster small = cluster.brokers(brokers(cluster.brokers(), zones))
                .brokerPools(cluster.brokerPools().stream()
                        .map(pool -> new BrokerPool(pool.name(), brokers(pool.brokers(), zones)))
                        .toList())
                .storageClasses(List.of())
                .networking(networking -> networking.bootstrapServiceType(ServiceType.CLUSTER_IP));
        if (cluster.coordination() instanceof ZooKeeper.Ensemble ensemble) {
            small = small.coordination(shrink(ensemble));
        } else if (cluster.coordination() instanceof KRaft.Dedicated controllers) {
            small = small.coordination(shrink(controllers));
        }
        return cluster.metrics() instanceof Metrics.JmxSidecar sidecar
                ? small.metrics(sidecar.resources(shrink(sidecar.resources())))
                : small;
    }

    private static <G extends PodGroup<G>> G shrink(G group) {
        Resources described = group.pods().resources();
        Resources resources = shrink(described);
        Jvm jvm = group.pods().jvm();
        PodSettings pods = group.pods()
                .resources(resources)
                .jvm(jvm.heap(jvm.heap()
                        .filter(heap -> resources.memory().equals(described.memory())
                                || heap.compareTo(resources.memory().half()) <= 0)))
                .placement(relax(group.pods().placement()))
                .classes(SchedulingClasses.standard())
                .additions(shrink(group.pods().additions()))
                .claimRetention(ClaimRetention.KEPT);
        return group.pods(pods).storage(shrink(group.storage()));
    }

    /** A laptop's node has no zone, without which such a broker does not start; all or none have a rack. */
    private static Brokers brokers(Brokers described, boolean withoutRack) {
        Brokers brokers = shrink(described);
        return new Brokers(
                brokers.count(),
                brokers.firstNodeId(),
                brokers.mountPath(),
                brokers.storage(),
                brokers.metadataStorage().map(SmallProfile::shrink),
                brokers.config(),
                brokers.rack().filter(rack -> !withoutRack),
                brokers.pods());
    }

    private static Additions shrink(Additions additions) {
        return additions.containers(shrink(additions.containers())).initContainers(shrink(additions.initContainers()));
    }

    private static List<ExtraContainer> shrink(List<ExtraContainer> containers) {
        return containers.stream()
                .map(container -> container.resources(shrink(container.resources())))
                .toList();
    }

    private static Resources shrink(Resources resources) {
        return Resources.of(smaller(resources.cpu(), CPU), smaller(resources.memory(), MEMORY));
    }

    private static Storage shrink(Storage storage) {
        return storage instanceof Jbod jbod
                ? new Jbod(jbod.volumes().stream().map(SmallProfile::shrink).toList())
                : shrink((Volume) storage);
    }

    /** A laptop has one class of storage, no disks of certain nodes, and no memory to spare for records. */
    private static Volume shrink(Volume volume) {
        if (volume instanceof EmptyDir emptyDir) {
            Optional<Size> limit = emptyDir.sizeLimit().map(size -> smaller(size, STORAGE));
            // No promise about lost nodes: the pods may share one.
            return new EmptyDir(limit, EmptyDir.Medium.DISK, emptyDir.dataLossAccepted(), Optional.empty());
        }
        if (volume instanceof Claim claim) {
            return Storage.claim(smaller(claim.size(), STORAGE));
        }
        if (volume instanceof HostPathVolumes hostPath) {
            return Storage.claim(smaller(hostPath.size(), STORAGE));
        }
        return Storage.claim(volume instanceof LocalVolumes local ? smaller(local.size(), STORAGE) : STORAGE);
    }

    private static Placement relax(Placement placement) {
        return Placement.anywhere()
                .separation(preferred(placement.separation()))
                .spread(preferred(placement.spread()))
                .tolerations(placement.tolerations());
    }

    private static SortedMap<Topology, Strength> preferred(Map<Topology, Strength> wishes) {
        SortedMap<Topology, Strength> preferred = new TreeMap<>(wishes);
        preferred.replaceAll((topology, strength) -> Strength.PREFERRED);
        return preferred;
    }

    private static <T extends Comparable<T>> T smaller(T described, T small) {
        return described.compareTo(small) < 0 ? described : small;
    }
}
