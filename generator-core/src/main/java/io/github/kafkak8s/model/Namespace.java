package io.github.kafkak8s.model;

import java.util.Objects;

/**
 * The namespace of every generated object.
 *
 * @param name {@code metadata.namespace}
 * @param created whether the Namespace object itself is generated
 */
public record Namespace(String name, boolean created) {
    public Namespace {
        Objects.requireNonNull(name, "namespace.name is null");
    }

    /** A namespace that exists when the manifests are applied. */
    public static Namespace existing(String name) {
        return new Namespace(name, false);
    }

    /**
     * Generates the Namespace too, with Pod Security {@code restricted} enforced.
     *
     * <p>Trap: whoever deletes what the manifests made then deletes the namespace, and with it all claims.
     *
     * @see <a href="https://kubernetes.io/docs/concepts/security/pod-security-standards/">Kubernetes: Pod Security
     *     Standards</a>
     */
    public static Namespace created(String name) {
        return new Namespace(name, true);
    }
}
