package io.github.kafkak8s.model.storage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A StorageClass that is generated with the cluster. It belongs to the whole Kubernetes cluster: all namespaces see it, and
 * a second description with the same one would fight for it.
 *
 * @param name {@code metadata.name}, what claims refer to
 * @param provisioner {@code provisioner}, e.g. {@code ebs.csi.aws.com}
 * @param parameters {@code parameters}, which only the provisioner understands
 * @param reclaimPolicy {@code reclaimPolicy}
 * @param bindingMode {@code volumeBindingMode}
 * @param expansion {@code allowVolumeExpansion}
 * @param mountOptions {@code mountOptions}
 * @see <a href="https://kubernetes.io/docs/concepts/storage/storage-classes/">Kubernetes: Storage Classes</a>
 */
public record StorageClass(
        String name,
        String provisioner,
        SortedMap<String, String> parameters,
        ReclaimPolicy reclaimPolicy,
        BindingMode bindingMode,
        boolean expansion,
        List<String> mountOptions) {

    /** What happens to a volume whose claim is deleted, as Kubernetes spells it. */
    public enum ReclaimPolicy {
        /** It is kept, with its records, until somebody deletes it by hand. */
        RETAIN("Retain"),
        /** It is deleted with its claim. */
        DELETE("Delete");

        private final String text;

        ReclaimPolicy(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** When a volume is made, as Kubernetes spells it. */
    public enum BindingMode {
        /** When the pod has a node: the volume is then in that node's zone. */
        WAIT_FOR_FIRST_CONSUMER("WaitForFirstConsumer"),
        /** At once, in a zone that may have no room for the pod. */
        IMMEDIATE("Immediate");

        private final String text;

        BindingMode(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    public StorageClass {
        Objects.requireNonNull(name, "storageClass.name is null");
        Objects.requireNonNull(provisioner, "storageClass.provisioner is null");
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
        Objects.requireNonNull(reclaimPolicy, "storageClass.reclaimPolicy is null");
        Objects.requireNonNull(bindingMode, "storageClass.bindingMode is null");
        mountOptions.forEach(option -> Objects.requireNonNull(option, "one of storageClass.mountOptions is null"));
        mountOptions = List.copyOf(mountOptions);
    }

    /**
     * A class whose volumes are made in the zone of their pod, can grow, and outlive their claims.
     *
     * @param name what claims refer to
     * @param provisioner who makes the volumes, e.g. {@code pd.csi.storage.gke.io} or {@code ebs.csi.aws.com}
     */
    public static StorageClass of(String name, String provisioner) {
        return new StorageClass(
                name,
                provisioner,
                Collections.emptySortedMap(),
                ReclaimPolicy.RETAIN,
                BindingMode.WAIT_FOR_FIRST_CONSUMER,
                true,
                List.of());
    }

    /** Adds a parameter of the provisioner, e.g. {@code type}. */
    public StorageClass parameter(String key, String value) {
        SortedMap<String, String> more = new TreeMap<>(parameters);
        more.put(key, Objects.requireNonNull(value, () -> "storageClass.parameter[" + key + "] is null"));
        return new StorageClass(name, provisioner, more, reclaimPolicy, bindingMode, expansion, mountOptions);
    }

    /** What happens to a volume whose claim is deleted, default {@link ReclaimPolicy#RETAIN}. Immutable. */
    public StorageClass reclaimPolicy(ReclaimPolicy reclaimPolicy) {
        return new StorageClass(name, provisioner, parameters, reclaimPolicy, bindingMode, expansion, mountOptions);
    }

    /** When a volume is made, default {@link BindingMode#WAIT_FOR_FIRST_CONSUMER}. Immutable. */
    public StorageClass bindingMode(BindingMode bindingMode) {
        return new StorageClass(name, provisioner, parameters, reclaimPolicy, bindingMode, expansion, mountOptions);
    }

    /** Whether claims may grow, default: yes. */
    public StorageClass expansion(boolean expansion) {
        return new StorageClass(name, provisioner, parameters, reclaimPolicy, bindingMode, expansion, mountOptions);
    }

    /** Adds a mount option, e.g. {@code noatime}. A volume with one that its file system refuses is never mounted. */
    public StorageClass mountOption(String option) {
        List<String> more = new ArrayList<>(mountOptions);
        more.add(option);
        return new StorageClass(name, provisioner, parameters, reclaimPolicy, bindingMode, expansion, more);
    }
}
