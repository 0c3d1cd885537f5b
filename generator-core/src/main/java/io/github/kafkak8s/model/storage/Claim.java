package io.github.kafkak8s.model.storage;

import io.github.kafkak8s.model.unit.Size;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A persistent volume claim for each pod. Writes one entry of {@code volumeClaimTemplates}.
 *
 * @param size {@code resources.requests.storage}
 * @param storageClass {@code storageClassName}; absent asks for the cluster's default class, an empty text for none
 * @param accessMode the only entry of {@code accessModes}
 * @param selector labels of the volumes that may be bound. Writes {@code selector.matchLabels}
 * @param labels additional labels of the claims
 * @param annotations annotations of the claims
 * @param made who makes the claims
 * @param template size in the claim template, where it is not {@code size}
 * @see <a href="https://kubernetes.io/docs/concepts/storage/persistent-volumes/#persistentvolumeclaims">Kubernetes:
 *     PersistentVolumeClaims</a>
 */
public record Claim(
        Size size,
        Optional<String> storageClass,
        AccessMode accessMode,
        SortedMap<String, String> selector,
        SortedMap<String, String> labels,
        SortedMap<String, String> annotations,
        Made made,
        Optional<Size> template)
        implements Volume {

    /** Who makes the claims. */
    public enum Made {
        /** The StatefulSet's controller, from the claim template. */
        BY_STATEFUL_SET,
        /** The manifests: a PersistentVolumeClaim for each pod, which the StatefulSet finds. */
        BY_MANIFESTS
    }

    public Claim {
        Objects.requireNonNull(size, "storage.size is null");
        Objects.requireNonNull(storageClass, "storage.storageClass is null");
        Objects.requireNonNull(accessMode, "storage.accessMode is null");
        selector = Collections.unmodifiableSortedMap(new TreeMap<>(selector));
        labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
        annotations = Collections.unmodifiableSortedMap(new TreeMap<>(annotations));
        Objects.requireNonNull(made, "storage.made is null");
        Objects.requireNonNull(template, "storage.grownFrom is null");
    }

    public Claim size(Size size) {
        return new Claim(size, storageClass, accessMode, selector, labels, annotations, made, template);
    }

    /**
     * The StorageClass by name: one that exists, or one that the cluster {@linkplain
     * io.github.kafkak8s.model.KafkaCluster#storageClass creates}. Prefer one with {@code volumeBindingMode:
     * WaitForFirstConsumer}.
     */
    public Claim storageClass(String storageClass) {
        return storageClass(Optional.of(storageClass));
    }

    /** The StorageClass by name; absent is the cluster's default class. */
    public Claim storageClass(Optional<String> storageClass) {
        return new Claim(size, storageClass, accessMode, selector, labels, annotations, made, template);
    }

    /**
     * The empty class, {@code storageClassName: ""}: no volume is provisioned, and the claims wait for volumes that
     * somebody made by hand.
     *
     * <p>Trap: without such volumes the pods stay {@code Pending}.
     */
    public Claim withoutStorageClass() {
        return storageClass(Optional.of(""));
    }

    public Claim accessMode(AccessMode accessMode) {
        return new Claim(size, storageClass, accessMode, selector, labels, annotations, made, template);
    }

    /**
     * Binds only volumes with this label, in addition to those already asked for.
     *
     * <p>Trap: no volume is provisioned for a claim with a selector; make the volumes first. So a rule demands
     * {@link #withoutStorageClass}, or the {@linkplain #storageClass(String) class} that those volumes have, and refuses a
     * generated class that provisions.
     *
     * @see <a href="https://kubernetes.io/docs/concepts/storage/persistent-volumes/#selector">Kubernetes: Selector</a>
     */
    public Claim selector(String label, String value) {
        return new Claim(
                size, storageClass, accessMode, with(selector, label, value), labels, annotations, made, template);
    }

    /** Adds a label to the claims. Immutable in the claim template, so never one that may change. */
    public Claim label(String key, String value) {
        return new Claim(
                size, storageClass, accessMode, selector, with(labels, key, value), annotations, made, template);
    }

    /** Adds an annotation to the claims. Immutable in the claim template, so never one that may change. */
    public Claim annotation(String key, String value) {
        return new Claim(
                size, storageClass, accessMode, selector, labels, with(annotations, key, value), made, template);
    }

    /**
     * Claims as objects of their own, one for each pod, as one makes them by hand: {@code data-orders-broker-0} …, the names
     * that the StatefulSet looks for. They can be changed where Kubernetes allows it, unlike the claim template.
     *
     * <p>Trap: {@code kubectl delete -k} of the manifests deletes the claims, too; a Helm release keeps them
     * ({@code helm.sh/resource-policy: keep}). The number of pods is then no value of the chart.
     */
    public Claim asManifests() {
        return new Claim(size, storageClass, accessMode, selector, labels, annotations, Made.BY_MANIFESTS, template);
    }

    /**
     * Says that the claims were made with another size and shall grow to the current one: the immutable claim template
     * stays as it was, and a manifest for each claim asks for the new size.
     *
     * <p>Trap: the StorageClass must have {@code allowVolumeExpansion}; no claim can shrink. The first time, the claims are
     * taken over from the StatefulSet's controller, with {@code kubectl apply --server-side --force-conflicts} or {@code helm
     * upgrade --take-ownership}. Keep the original size for as long as the StatefulSet exists.
     *
     * @param original the size of the claim template in the cluster
     * @see <a href="https://kubernetes.io/docs/concepts/storage/persistent-volumes/#expanding-persistent-volumes-claims">
     *     Kubernetes: Expanding Persistent Volumes Claims</a>
     */
    public Claim grownFrom(Size original) {
        return new Claim(
                size,
                storageClass,
                accessMode,
                selector,
                labels,
                annotations,
                Made.BY_MANIFESTS,
                Optional.of(original));
    }

    private static SortedMap<String, String> with(SortedMap<String, String> map, String key, String value) {
        SortedMap<String, String> copy = new TreeMap<>(map);
        copy.put(key, Objects.requireNonNull(value, () -> "storage[" + key + "] is null"));
        return copy;
    }
}
