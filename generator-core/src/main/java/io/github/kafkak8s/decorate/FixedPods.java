package io.github.kafkak8s.decorate;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What stays in the pods of a generated StatefulSet: a mount of data that is gone loses records, and nothing says so before
 * a pod is restarted. Additions are free.
 */
final class FixedPods {
    private static final String RELIES = ", on which Kafka relies. Add beside it, or set it in the description.";

    private final List<String> messages = new ArrayList<>();

    private FixedPods() {}

    /** What was removed or changed, each in a sentence. Both templates have a spec. */
    static List<String> changes(PodTemplateSpec generated, PodTemplateSpec decorated) {
        FixedPods pods = new FixedPods();
        Map<String, String> labels = labels(decorated);
        labels(generated)
                .forEach((label, value) ->
                        pods.refuseIf(!value.equals(labels.get(label)), "changes the pods' label " + label));
        pods.containers(
                generated.getSpec().getInitContainers(), decorated.getSpec().getInitContainers());
        pods.containers(generated.getSpec().getContainers(), decorated.getSpec().getContainers());
        for (Volume volume : present(generated.getSpec().getVolumes())) {
            Optional<Volume> other = find(decorated.getSpec().getVolumes(), Volume::getName, volume.getName());
            pods.refuseIf(
                    other.filter(same -> Kept.same(volume, same)).isEmpty(), "changes volume " + volume.getName());
        }
        return pods.messages;
    }

    private void containers(List<Container> generated, List<Container> decorated) {
        for (Container container : present(generated)) {
            find(decorated, Container::getName, container.getName())
                    .ifPresentOrElse(
                            other -> container(container, other),
                            () -> refuseIf(true, "removes or renames container " + container.getName()));
        }
    }

    private void container(Container generated, Container decorated) {
        String of = " of container " + generated.getName();
        refuseIf(!Kept.same(generated.getCommand(), decorated.getCommand()), "changes command" + of);
        refuseIf(!Kept.same(generated.getArgs(), decorated.getArgs()), "changes args" + of);
        for (EnvVar variable : present(generated.getEnv())) {
            Optional<EnvVar> other = find(decorated.getEnv(), EnvVar::getName, variable.getName());
            refuseIf(
                    other.filter(same -> Kept.same(variable, same)).isEmpty(),
                    "changes env " + variable.getName() + of);
        }
        refuseIf(!present(decorated.getEnvFrom()).containsAll(present(generated.getEnvFrom())), "changes envFrom" + of);
        for (ContainerPort port : present(generated.getPorts())) {
            refuseIf(
                    present(decorated.getPorts()).stream().noneMatch(other -> same(port, other)),
                    "changes port " + port.getName() + of);
        }
        for (VolumeMount mount : present(generated.getVolumeMounts())) {
            refuseIf(
                    present(decorated.getVolumeMounts()).stream().noneMatch(other -> same(mount, other)),
                    "changes the mount of " + mount.getName() + " at " + mount.getMountPath() + of);
        }
    }

    private static boolean same(ContainerPort port, ContainerPort other) {
        return Objects.equals(port.getName(), other.getName())
                && Objects.equals(port.getContainerPort(), other.getContainerPort())
                && Objects.equals(port.getProtocol(), other.getProtocol());
    }

    private static boolean same(VolumeMount mount, VolumeMount other) {
        return Objects.equals(mount.getName(), other.getName())
                && Objects.equals(mount.getMountPath(), other.getMountPath())
                && Objects.equals(mount.getSubPath(), other.getSubPath())
                && Objects.equals(mount.getSubPathExpr(), other.getSubPathExpr());
    }

    private static Map<String, String> labels(PodTemplateSpec template) {
        return Optional.ofNullable(template.getMetadata())
                .map(metadata -> metadata.getLabels())
                .orElseGet(HashMap::new);
    }

    private static <T> Optional<T> find(List<T> items, Function<T, String> name, String wanted) {
        return present(items).stream()
                .filter(item -> wanted.equals(name.apply(item)))
                .findFirst();
    }

    /** Users' code may set a list to null, or put null into it. */
    private static <T> List<T> present(List<T> items) {
        return items == null
                ? List.of()
                : items.stream().filter(Objects::nonNull).toList();
    }

    private void refuseIf(boolean isChanged, String what) {
        if (isChanged) {
            messages.add(what + RELIES);
        }
    }
}
