package io.github.kafkak8s.model.pod;

import io.github.kafkak8s.model.unit.Size;
import java.util.Objects;
import java.util.Optional;

/** Where a pod keeps its data: a {@linkplain #claim persistent claim} or an {@linkplain #emptyDir() emptyDir}. */
public sealed interface Storage {

    /**
     * A persistent volume claim for each pod, of the cluster's default StorageClass and {@code ReadWriteOnce}. It
     * outlives its pod, a scale-in and the StatefulSet.
     *
     * <p>Trap: the claim template of a StatefulSet is immutable. A larger size later needs the claims to be expanded
     * and the StatefulSet to be re-created with {@code --cascade=orphan}.
     */
    static Claim claim(Size size) {
        return new Claim(size, Optional.empty(), AccessMode.READ_WRITE_ONCE);
    }

    /** A directory of the node that lives as long as the pod: a container restart keeps it, a lost node does not. */
    static EmptyDir emptyDir() {
        return new EmptyDir(Optional.empty(), Medium.DISK, false);
    }

    /**
     * A persistent volume claim for each pod. Writes one entry of {@code volumeClaimTemplates}.
     *
     * @param size {@code resources.requests.storage}
     * @param storageClass {@code storageClassName}; absent asks for the cluster's default class
     * @param accessMode the only entry of {@code accessModes}
     * @see <a href="https://kubernetes.io/docs/concepts/storage/persistent-volumes/#persistentvolumeclaims">Kubernetes:
     *     PersistentVolumeClaims</a>
     */
    record Claim(Size size, Optional<String> storageClass, AccessMode accessMode) implements Storage {
        public Claim {
            Objects.requireNonNull(size, "storage.size is null");
            Objects.requireNonNull(storageClass, "storage.storageClass is null");
            Objects.requireNonNull(accessMode, "storage.accessMode is null");
        }

        public Claim size(Size size) {
            return new Claim(size, storageClass, accessMode);
        }

        /** The StorageClass by name. Prefer one with {@code volumeBindingMode: WaitForFirstConsumer}. */
        public Claim storageClass(String storageClass) {
            return new Claim(size, Optional.of(storageClass), accessMode);
        }

        public Claim accessMode(AccessMode accessMode) {
            return new Claim(size, storageClass, accessMode);
        }
    }

    /**
     * A directory of the node. Writes a volume {@code emptyDir}.
     *
     * @param sizeLimit {@code sizeLimit}; the kubelet evicts the pod that exceeds it. Absent is unlimited
     * @param medium {@code medium}
     * @param dataLossAccepted whether a cluster whose records have one copy is meant; the generated README.md says so
     */
    record EmptyDir(Optional<Size> sizeLimit, Medium medium, boolean dataLossAccepted) implements Storage {
        public EmptyDir {
            Objects.requireNonNull(sizeLimit, "storage.sizeLimit is null");
            Objects.requireNonNull(medium, "storage.medium is null");
        }

        public EmptyDir sizeLimit(Size sizeLimit) {
            return new EmptyDir(Optional.of(sizeLimit), medium, dataLossAccepted);
        }

        /** {@link Medium#MEMORY} is a tmpfs: it counts towards the container's memory limit. */
        public EmptyDir medium(Medium medium) {
            return new EmptyDir(sizeLimit, medium, dataLossAccepted);
        }

        /** Says that losing every record together with one pod is fine, e.g. on a laptop. */
        public EmptyDir acceptDataLoss() {
            return new EmptyDir(sizeLimit, medium, true);
        }
    }

    /** What {@code emptyDir} is made of. */
    enum Medium {
        /** The node's disk. */
        DISK,
        /** A tmpfs. Writes {@code medium: Memory}. */
        MEMORY
    }

    /** How a volume may be mounted, as Kubernetes spells it. */
    enum AccessMode {
        /** By the pods of one node. */
        READ_WRITE_ONCE("ReadWriteOnce"),
        /** By one pod only: a second pod on a stale node can never write the same log. */
        READ_WRITE_ONCE_POD("ReadWriteOncePod"),
        /** By many nodes, for classes that offer nothing else. */
        READ_WRITE_MANY("ReadWriteMany");

        private final String text;

        AccessMode(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
