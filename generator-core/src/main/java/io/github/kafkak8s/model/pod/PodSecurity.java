package io.github.kafkak8s.model.pod;

import java.util.Objects;
import java.util.Optional;

/**
 * The user that the containers of a pod run as. Everything else of Pod Security {@code restricted} is fixed.
 *
 * @param user {@code runAsUser}; absent leaves it to the platform
 * @param group {@code runAsGroup}; absent leaves it to the platform
 * @param fsGroup {@code fsGroup}; absent leaves it to the platform
 * @see <a href="https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted">Kubernetes: Pod Security
 *     Standards</a>
 */
public record PodSecurity(Optional<Long> user, Optional<Long> group, Optional<Long> fsGroup) {
    public PodSecurity {
        Objects.requireNonNull(user, "security.user is null");
        Objects.requireNonNull(group, "security.group is null");
        Objects.requireNonNull(fsGroup, "security.fsGroup is null");
    }

    /** User and group 1000, that of the images of Kafka and ZooKeeper: a number, since {@code runAsNonRoot} checks no name. */
    public static PodSecurity standard() {
        return of(1000, 1000);
    }

    /** This user and group, for an image with another one; volumes belong to the group. */
    public static PodSecurity of(long user, long group) {
        return new PodSecurity(Optional.of(user), Optional.of(group), Optional.of(group));
    }

    /**
     * No user and no group: the platform gives each namespace its own range, as OpenShift's {@code restricted-v2} does, and
     * refuses others.
     *
     * <p>Trap: elsewhere, an image whose user is a name then fails {@code runAsNonRoot}.
     *
     * @see <a href="https://docs.redhat.com/en/documentation/openshift_container_platform/4.20/html/authentication_and_authorization/managing-pod-security-policies">OpenShift:
     *     Managing security context constraints</a>
     */
    public static PodSecurity ofPlatform() {
        return new PodSecurity(Optional.empty(), Optional.empty(), Optional.empty());
    }
}
