package io.github.kafkak8s.model.pod;

import java.util.Objects;

/** Where the value of an environment variable stands. */
public sealed interface EnvironmentSource {

    /**
     * A field of the pod itself, e.g. {@code metadata.namespace}. Writes {@code fieldRef.fieldPath}.
     *
     * @see <a href="https://kubernetes.io/docs/concepts/workloads/pods/downward-api/#available-fields">Kubernetes: Downward
     *     API</a>
     */
    static Field field(String path) {
        return new Field(path);
    }

    /**
     * A key of a ConfigMap in the cluster's namespace. Writes {@code configMapKeyRef}.
     *
     * <p>Trap: without the ConfigMap or its key the container does not start; a change rolls no pod.
     */
    static ConfigMapKey configMapKey(String configMap, String key) {
        return new ConfigMapKey(configMap, key);
    }

    /**
     * A key of a Secret in the cluster's namespace. Writes {@code secretKeyRef}.
     *
     * <p>Trap: without the Secret or its key the container does not start; a change rolls no pod.
     */
    static SecretKey secretKey(String secret, String key) {
        return new SecretKey(secret, key);
    }

    /**
     * A field of the pod.
     *
     * @param path {@code fieldPath}
     */
    record Field(String path) implements EnvironmentSource {
        public Field {
            Objects.requireNonNull(path, "env.field is null");
        }
    }

    /**
     * A key of a ConfigMap.
     *
     * @param configMap its name
     * @param key its key
     */
    record ConfigMapKey(String configMap, String key) implements EnvironmentSource {
        public ConfigMapKey {
            Objects.requireNonNull(configMap, "env.configMap is null");
            Objects.requireNonNull(key, "env.configMap.key is null");
        }
    }

    /**
     * A key of a Secret.
     *
     * @param secret its name
     * @param key its key
     */
    record SecretKey(String secret, String key) implements EnvironmentSource {
        public SecretKey {
            Objects.requireNonNull(secret, "env.secret is null");
            Objects.requireNonNull(key, "env.secret.key is null");
        }
    }
}
