package io.github.kafkak8s.model.storage;

import io.github.kafkak8s.model.unit.Size;
import java.util.Objects;
import java.util.Optional;

/**
 * A directory of the node. Writes a volume {@code emptyDir}.
 *
 * @param sizeLimit {@code sizeLimit}; absent is unlimited
 * @param medium {@code medium}
 * @param dataLossAccepted whether a cluster whose records have one copy is meant; the generated README.md says so
 * @param survives how many pods may lose their data at the same time; a rule compares it with the replication
 */
public record EmptyDir(Optional<Size> sizeLimit, Medium medium, boolean dataLossAccepted, Optional<Integer> survives)
        implements Volume {

    /** What {@code emptyDir} is made of. */
    public enum Medium {
        /** The node's disk. */
        DISK,
        /** A tmpfs. Writes {@code medium: Memory}. */
        MEMORY
    }

    public EmptyDir {
        Objects.requireNonNull(sizeLimit, "storage.sizeLimit is null");
        Objects.requireNonNull(medium, "storage.medium is null");
        Objects.requireNonNull(survives, "storage.survives is null");
    }

    /**
     * Writes {@code sizeLimit}, which reserves nothing.
     *
     * <p>Trap: the kubelet evicts a pod that writes more to the node's disk, and an evicted pod starts again without its data.
     * Keep it well above what the retention of all topics can fill.
     *
     * @see <a href="https://kubernetes.io/docs/concepts/storage/volumes/#emptydir">Kubernetes: emptyDir</a>
     */
    public EmptyDir sizeLimit(Size sizeLimit) {
        return new EmptyDir(Optional.of(sizeLimit), medium, dataLossAccepted, survives);
    }

    /** {@link Medium#MEMORY} is a tmpfs: it counts towards the container's memory limit. */
    public EmptyDir medium(Medium medium) {
        return new EmptyDir(sizeLimit, medium, dataLossAccepted, survives);
    }

    /** Says that losing every record together with one pod is fine, e.g. on a laptop. */
    public EmptyDir acceptDataLoss() {
        return new EmptyDir(sizeLimit, medium, true, survives);
    }

    /**
     * Demands that no record is lost when this many pods lose their data at the same time: rules refuse fewer copies than
     * one more, of controllers and ZooKeeper servers a minority that keeps its data, and pods that may share a node: keep them
     * {@linkplain io.github.kafkak8s.model.placement.Placement#separate apart}. The generated README.md spells the budget out.
     *
     * <p>Trap: it holds while all replicas are in sync, and not for topics that are created with a lower replication factor. A
     * rolling update empties one pod after another and does not wait for copies.
     */
    public EmptyDir survivesLossOf(int pods) {
        return new EmptyDir(sizeLimit, medium, dataLossAccepted, Optional.of(pods));
    }
}
