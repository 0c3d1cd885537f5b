package io.github.kafkak8s.model;

/**
 * The oldest Kubernetes version on which the output must run: nothing newer is used. Also the version of the Pod
 * Security Standard that a generated Namespace enforces.
 *
 * @param minor the minor version of Kubernetes 1
 */
public record KubernetesVersion(int minor) {
    public static final KubernetesVersion V1_31 = new KubernetesVersion(31);
    public static final KubernetesVersion V1_32 = new KubernetesVersion(32);
    public static final KubernetesVersion V1_33 = new KubernetesVersion(33);
    public static final KubernetesVersion V1_34 = new KubernetesVersion(34);
    public static final KubernetesVersion V1_35 = new KubernetesVersion(35);
    public static final KubernetesVersion V1_36 = new KubernetesVersion(36);

    /** @throws IllegalArgumentException if the version is older than 1.31 or newer than 1.36 */
    public KubernetesVersion {
        if (minor < 31 || minor > 36) {
            throw new IllegalArgumentException(
                    "kubernetes version: 1." + minor + " is not supported; use a version from 1.31 to 1.36");
        }
    }

    @Override
    public String toString() {
        return "1." + minor;
    }
}
