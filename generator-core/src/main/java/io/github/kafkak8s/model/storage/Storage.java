package io.github.kafkak8s.model.storage;

import io.github.kafkak8s.model.unit.Size;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Where a pod keeps its data: one {@link Volume}, or several as {@linkplain #jbod JBOD}.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/storage/persistent-volumes/">Kubernetes: Persistent Volumes</a>
 */
public sealed interface Storage permits Volume, Jbod {

    /**
     * A persistent volume claim for each pod, of the cluster's default StorageClass and {@code ReadWriteOnce}. It
     * outlives its pod, a scale-in and the StatefulSet.
     *
     * <p>Trap: the claim template of a StatefulSet is immutable, see {@link Claim#grownFrom}.
     */
    static Claim claim(Size size) {
        return new Claim(
                size,
                Optional.empty(),
                AccessMode.READ_WRITE_ONCE,
                Collections.emptySortedMap(),
                Collections.emptySortedMap(),
                Collections.emptySortedMap(),
                Claim.Made.BY_STATEFUL_SET,
                Optional.empty());
    }

    /** A directory of the node that lives as long as the pod: a container restart keeps it, a lost node does not. */
    static EmptyDir emptyDir() {
        return new EmptyDir(Optional.empty(), EmptyDir.Medium.DISK, false, Optional.empty());
    }

    /**
     * A claim that exists already, for a single pod: two pods would write into each other's logs.
     *
     * @param name name of the PersistentVolumeClaim, in the cluster's namespace
     */
    static ExistingClaim existingClaim(String name) {
        return new ExistingClaim(name);
    }

    /**
     * A PersistentVolume for each pod on a directory of the node, and a claim that is bound to it. For clusters of one
     * node, such as minikube: a directory is where its node is.
     *
     * <p>Trap: the directories must exist ({@code hostPath.type: Directory}), writable for the user of the containers, since
     * Kubernetes changes no owner there; the generated README.md has the command. The volumes belong to no namespace, and stay
     * when everything else is deleted.
     *
     * @param size {@code capacity.storage} of each volume; nothing enforces it
     * @param paths a directory for each pod, in the order of their ordinals
     */
    static HostPathVolumes hostPath(Size size, String... paths) {
        return new HostPathVolumes(size, Arrays.asList(paths));
    }

    /**
     * A PersistentVolume for each pod on a disk of a certain node, and a claim that is bound to it. The pod runs on that
     * node only.
     *
     * <p>Trap: when the node is gone, so are the records of that pod; Kafka's replication must survive it. The volumes belong
     * to no namespace, and stay when everything else is deleted.
     *
     * @param size {@code capacity.storage} of each volume; nothing enforces it
     * @param volumes a disk for each pod, in the order of their ordinals
     * @see <a href="https://kubernetes.io/docs/concepts/storage/volumes/#local">Kubernetes: local volumes</a>
     */
    static LocalVolumes local(Size size, LocalVolume... volumes) {
        return new LocalVolumes(size, Arrays.asList(volumes));
    }

    /**
     * Several volumes in each broker, mounted at {@code mountPath}, {@code mountPath-1}, {@code mountPath-2} …; each has a
     * directory of {@code log.dirs}, and partitions are spread over them. When one fails, the broker goes on with the others,
     * unless it has the metadata log: the first, or {@link io.github.kafkak8s.model.Brokers#metadataStorage}. No emptyDir,
     * which is the same disk each time.
     *
     * <p>Trap: a partition lives on one volume, so the fullest one limits the broker. Sizes and classes are no values of the
     * chart.
     *
     * @see <a href="https://cwiki.apache.org/confluence/display/KAFKA/KIP-858">KIP-858: JBOD in KRaft</a>
     */
    static Jbod jbod(Volume... volumes) {
        return new Jbod(Arrays.asList(volumes));
    }

    /** The volumes of a pod: the only one, or all of them. */
    List<Volume> volumes();
}
