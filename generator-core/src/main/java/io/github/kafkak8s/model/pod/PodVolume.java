package io.github.kafkak8s.model.pod;

import io.github.kafkak8s.model.unit.Size;
import java.util.Objects;

/** A further volume of a pod. Writes an entry of {@code volumes}. */
public sealed interface PodVolume {

    /** {@code name}: what mounts refer to. */
    String name();

    /** A directory that lives as long as the pod; the kubelet evicts the pod that exceeds the limit. */
    static Scratch emptyDir(String name, Size sizeLimit) {
        return new Scratch(name, sizeLimit);
    }

    /** The keys of a ConfigMap in the cluster's namespace, as files. Without it no pod starts. */
    static OfConfigMap configMap(String name, String configMap) {
        return new OfConfigMap(name, configMap);
    }

    /** The keys of a Secret in the cluster's namespace, as files. Without it no pod starts. */
    static OfSecret secret(String name, String secret) {
        return new OfSecret(name, secret);
    }

    /** A claim in the cluster's namespace that all pods of the group mount: {@code ReadOnlyMany} or {@code ReadWriteMany}. */
    static OfClaim claim(String name, String claim) {
        return new OfClaim(name, claim);
    }

    /**
     * An {@code emptyDir}.
     *
     * @param name name of the volume
     * @param sizeLimit {@code sizeLimit}
     */
    record Scratch(String name, Size sizeLimit) implements PodVolume {
        public Scratch {
            Objects.requireNonNull(name, "volume.name is null");
            Objects.requireNonNull(sizeLimit, "volume.sizeLimit is null");
        }
    }

    /**
     * A ConfigMap.
     *
     * @param name name of the volume
     * @param configMap name of the ConfigMap
     */
    record OfConfigMap(String name, String configMap) implements PodVolume {
        public OfConfigMap {
            Objects.requireNonNull(name, "volume.name is null");
            Objects.requireNonNull(configMap, "volume.configMap is null");
        }
    }

    /**
     * A Secret.
     *
     * @param name name of the volume
     * @param secret name of the Secret
     */
    record OfSecret(String name, String secret) implements PodVolume {
        public OfSecret {
            Objects.requireNonNull(name, "volume.name is null");
            Objects.requireNonNull(secret, "volume.secret is null");
        }
    }

    /**
     * A claim.
     *
     * @param name name of the volume
     * @param claim name of the claim
     */
    record OfClaim(String name, String claim) implements PodVolume {
        public OfClaim {
            Objects.requireNonNull(name, "volume.name is null");
            Objects.requireNonNull(claim, "volume.claim is null");
        }
    }
}
