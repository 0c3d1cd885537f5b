package io.github.kafkak8s.resources.pod;

import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.PodSecurityContextBuilder;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.SecurityContextBuilder;
import io.github.kafkak8s.model.pod.PodSecurity;

/**
 * Pod Security {@code restricted}, and a read-only root.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted">Kubernetes: Pod Security
 *     Standards</a>
 */
public final class Security {
    private Security() {}

    public static PodSecurityContext ofPod(PodSecurity security) {
        return new PodSecurityContextBuilder()
                .withRunAsNonRoot(true)
                .withRunAsUser(security.user().orElse(null))
                .withRunAsGroup(security.group().orElse(null))
                .withFsGroup(security.fsGroup().orElse(null))
                // Without this, the kubelet visits every file of a large volume at each start.
                .withFsGroupChangePolicy("OnRootMismatch")
                .withNewSeccompProfile()
                .withType("RuntimeDefault")
                .endSeccompProfile()
                .build();
    }

    public static SecurityContext ofContainer() {
        return new SecurityContextBuilder()
                .withAllowPrivilegeEscalation(false)
                .withReadOnlyRootFilesystem(true)
                .withNewCapabilities()
                .withDrop("ALL")
                .endCapabilities()
                .build();
    }
}
