package io.github.kafkak8s.decorate;

import static io.github.kafkak8s.decorate.PodTree.map;
import static io.github.kafkak8s.decorate.PodTree.maps;
import static io.github.kafkak8s.decorate.PodTree.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Pod Security {@code restricted}, as far as decorations of Kafka's pods are likely to leave it.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted">Kubernetes: Pod Security
 *     Standards</a>
 */
final class RestrictedPods {
    private static final Set<String> VOLUMES = Set.of(
            "configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "persistentVolumeClaim", "projected", "secret");
    private static final Set<String> PROFILES = Set.of("RuntimeDefault", "Localhost");

    private final Map<?, ?> pod;
    private final List<String> broken = new ArrayList<>();

    private RestrictedPods(Map<?, ?> pod) {
        this.pod = pod;
    }

    /** What {@code restricted} forbids, each place in a sentence. */
    static List<String> broken(PodTree tree) {
        RestrictedPods rules = new RestrictedPods(tree.spec());
        rules.pod();
        tree.containers().forEach(rules::container);
        return rules.broken;
    }

    private void pod() {
        for (String field : List.of("hostIPC", "hostNetwork", "hostPID")) {
            refuseIf(Boolean.TRUE.equals(pod.get(field)), field + ": is true");
        }
        for (Map<?, ?> volume : maps(pod.get("volumes"))) {
            Set<String> sources = new TreeSet<>();
            volume.keySet().forEach(key -> sources.add((String) key));
            sources.remove("name");
            sources.removeAll(VOLUMES);
            refuseIf(!sources.isEmpty(), "volume " + text(volume, "name") + ": is a " + String.join(", ", sources));
        }
    }

    private void container(Map<?, ?> container) {
        String of = " of container " + text(container, "name");
        Map<?, ?> own = map(container.get("securityContext"));
        Map<?, ?> shared = map(pod.get("securityContext"));
        Map<?, ?> capabilities = map(own.get("capabilities"));
        refuseIf(Boolean.TRUE.equals(own.get("privileged")), "securityContext.privileged" + of + ": is true");
        refuseIf(
                !Boolean.FALSE.equals(own.get("allowPrivilegeEscalation")),
                "securityContext.allowPrivilegeEscalation" + of + ": is not false");
        refuseIf(
                !list(capabilities.get("drop")).contains("ALL"),
                "securityContext.capabilities.drop" + of + ": lacks ALL");
        refuseIf(
                !list(capabilities.get("add")).stream().allMatch("NET_BIND_SERVICE"::equals),
                "securityContext.capabilities.add" + of + ": has more than NET_BIND_SERVICE");
        refuseIf(
                !Boolean.TRUE.equals(either(own, shared, "runAsNonRoot")),
                "securityContext.runAsNonRoot" + of + ": is not true");
        refuseIf(Objects.equals(either(own, shared, "runAsUser"), 0L), "securityContext.runAsUser" + of + ": is 0");
        refuseIf(
                !PROFILES.contains(text(map(either(own, shared, "seccompProfile")), "type")),
                "securityContext.seccompProfile" + of + ": is neither RuntimeDefault nor Localhost");
        for (Map<?, ?> port : maps(container.get("ports"))) {
            refuseIf(port.containsKey("hostPort"), "hostPort " + text(port, "hostPort") + of + ": is set");
        }
    }

    /** What a container does not say, the pod says for it. */
    private static Object either(Map<?, ?> own, Map<?, ?> shared, String field) {
        return own.containsKey(field) ? own.get(field) : shared.get(field);
    }

    private static List<?> list(Object tree) {
        return tree instanceof List<?> list ? list : List.of();
    }

    private void refuseIf(boolean isBroken, String what) {
        if (isBroken) {
            broken.add(
                    what + ", and Pod Security restricted does not admit that. Set it, or say acceptUnrestricted().");
        }
    }
}
