package io.github.kafkak8s.e2e;

import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why pods are not ready: what somebody would ask kubectl. */
final class Diagnosis {
    private static final Set<String> HOPELESS =
            Set.of("InvalidImageName", "CreateContainerConfigError", "ErrImageNeverPull");
    /** A registry may be slow. */
    private static final Duration PULL = Duration.ofMinutes(2);

    /** A few restarts may be those of a start: until DNS knows a pod, for instance. */
    private static final int RESTARTS = 3;

    private final KafkaPods pods;

    private Diagnosis(KafkaPods pods) {
        this.pods = pods;
    }

    /** The state of each container, the newest events, and the last lines of containers that are not ready. */
    static String of(KafkaPods pods) {
        return new Diagnosis(pods).text();
    }

    /** Fails if time will not make these pods ready. */
    static void refuseHopeless(KafkaPods cluster, List<Pod> pods) {
        if (pods.stream().anyMatch(pod -> containers(pod).anyMatch(container -> isHopeless(pod, container)))) {
            throw new AssertionError(of(cluster));
        }
    }

    private String text() {
        String containers = pods.pods().stream()
                .flatMap(pod -> containers(pod).map(container -> state(pod, container)))
                .collect(Collectors.joining("\n"));
        String events = client().v1().events().inNamespace(pods.namespace()).list().getItems().stream()
                .filter(event -> "Warning".equals(event.getType()))
                .sorted(Comparator.comparing(Diagnosis::time).reversed())
                .map(Diagnosis::line)
                .distinct()
                .limit(10)
                .collect(Collectors.joining("\n"));
        return containers + "\n" + events;
    }

    private String state(Pod pod, ContainerStatus container) {
        String name = pod.getMetadata().getName() + "/" + container.getName();
        if (Boolean.TRUE.equals(container.getReady())) {
            return name + ": ready";
        }
        String restarts = container.getRestartCount() + " restarts";
        return name + ": " + waiting(container).orElse("not ready") + ", " + restarts + "\n" + log(pod, container);
    }

    private String log(Pod pod, ContainerStatus container) {
        try {
            return pods.resource(pod.getMetadata().getName())
                    .inContainer(container.getName())
                    .tailingLines(8)
                    .getLog()
                    .strip()
                    .indent(4);
        } catch (KubernetesClientException notStarted) {
            return "";
        }
    }

    private static boolean isHopeless(Pod pod, ContainerStatus container) {
        String reason = waiting(container).orElse("");
        return HOPELESS.contains(reason)
                || (reason.equals("ImagePullBackOff") && age(pod).compareTo(PULL) > 0)
                || (reason.equals("CrashLoopBackOff") && container.getRestartCount() >= RESTARTS);
    }

    private static Duration age(Pod pod) {
        return Duration.between(Instant.parse(pod.getMetadata().getCreationTimestamp()), Instant.now());
    }

    /** Newer events have no other time than that of their creation. */
    private static String time(Event event) {
        return Optional.ofNullable(event.getLastTimestamp())
                .orElse(event.getMetadata().getCreationTimestamp());
    }

    private static Stream<ContainerStatus> containers(Pod pod) {
        return Stream.of(
                        pod.getStatus().getInitContainerStatuses(),
                        pod.getStatus().getContainerStatuses())
                .flatMap(List::stream);
    }

    private static Optional<String> waiting(ContainerStatus container) {
        return Optional.ofNullable(container.getState().getWaiting()).map(state -> state.getReason());
    }

    private static String line(Event event) {
        return event.getInvolvedObject().getName() + ": " + event.getReason() + ": " + event.getMessage();
    }

    private static KubernetesClient client() {
        return Kubernetes.get().client();
    }
}
