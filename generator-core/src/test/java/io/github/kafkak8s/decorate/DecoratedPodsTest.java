package io.github.kafkak8s.decorate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.fabric8.kubernetes.api.model.CapabilitiesBuilder;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarBuilder;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.SeccompProfileBuilder;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.fabric8.kubernetes.api.model.VolumeMountBuilder;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.github.kafkak8s.Generator;
import io.github.kafkak8s.check.Problem;
import io.github.kafkak8s.model.Brokers;
import io.github.kafkak8s.model.KRaft;
import io.github.kafkak8s.model.KafkaCluster;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pods that decorations changed or added are checked as what they became. */
class DecoratedPodsTest {
    private static final KafkaCluster CLUSTER =
            KafkaCluster.named("orders").coordination(KRaft.combined()).brokers(Brokers.of(3));
    private static final String BROKERS = "decorations[0] on StatefulSet/orders-broker: ";
    private static final String RESTRICTED =
            ", and Pod Security restricted does not admit that. Set it, or say acceptUnrestricted().";

    @ParameterizedTest
    @MethodSource({"pods", "restricted"})
    void eachBreachNamesPlaceAndFix(Consumer<PodTemplateSpec> change, String expected) {
        assertThat(problems(change(change))).isEqualTo(BROKERS + expected);
    }

    static Stream<Arguments> pods() {
        return Stream.of(
                template(
                        pod -> pod.getMetadata().getLabels().remove("app.kubernetes.io/name"),
                        "changes the pods' label app.kubernetes.io/name, on which Kafka relies. Add beside it, or set it in"
                                + " the description."),
                pod(
                        pod -> pod.getContainers().add(container("kafka")),
                        "container kafka: is there twice, and Kubernetes refuses that. Give one another name."),
                pod(
                        pod -> pod.getInitContainers().add(container("kafka")),
                        "container kafka: is there twice, and Kubernetes refuses that. Give one another name."),
                pod(
                        pod -> pod.getVolumes()
                                .add(new VolumeBuilder()
                                        .withName("tmp")
                                        .withNewEmptyDir()
                                        .endEmptyDir()
                                        .build()),
                        "volume tmp: is there twice, and Kubernetes refuses that. Give one another name."),
                added(
                        sidecar -> sidecar.getPorts().add(port("client", 1)),
                        "port client: two ports of the pod have this name. Give one another name."),
                added(
                        sidecar -> sidecar.getPorts().add(port(null, 9092)),
                        "port 9092/TCP: two containers of the pod listen to it, and share one network. Move one."),
                added(
                        sidecar -> sidecar.setImage("example.com/x"),
                        "image of container x: \"example.com/x\" can change between two pods of one cluster; name a"
                                + " version tag or a digest."),
                added(
                        sidecar -> sidecar.setImage(null),
                        "image of container x: \"\" is no image reference; write registry/repository:tag."),
                added(
                        sidecar -> sidecar.getEnv().addAll(List.of(variable("A", "1"), variable("A", "2"))),
                        "env A of container x: is set twice, and the last one counts. Set it once."),
                added(
                        sidecar -> sidecar.getEnv().add(variable("API_TOKEN", "x")),
                        "env API_TOKEN of container x: looks like a secret, and no secret passes through the description."
                                + " Use secretKeyRef."),
                added(
                        sidecar -> sidecar.getVolumeMounts()
                                .addAll(List.of(
                                        new VolumeMountBuilder()
                                                .withName("tmp")
                                                .withMountPath("/a")
                                                .build(),
                                        new VolumeMountBuilder()
                                                .withName("data")
                                                .withMountPath("/a")
                                                .build())),
                        "mount path /a of container x: is there twice, and Kubernetes refuses that. Mount one elsewhere."),
                added(
                        sidecar -> sidecar.getVolumeMounts()
                                .add(new VolumeMountBuilder()
                                        .withName("logs")
                                        .withMountPath("/a")
                                        .build()),
                        "mount of logs of container x: no volume has this name. Add the volume."));
    }

    static Stream<Arguments> restricted() {
        return Stream.of(
                pod(pod -> pod.setHostNetwork(true), "hostNetwork: is true" + RESTRICTED),
                pod(
                        pod -> pod.getVolumes()
                                .add(new VolumeBuilder()
                                        .withName("host")
                                        .withNewHostPath()
                                        .withPath("/")
                                        .endHostPath()
                                        .build()),
                        "volume host: is a hostPath" + RESTRICTED),
                secured(context -> context.setPrivileged(true), "privileged of container x: is true"),
                secured(
                        context -> context.setAllowPrivilegeEscalation(null),
                        "allowPrivilegeEscalation of container x: is not false"),
                secured(context -> context.setCapabilities(null), "capabilities.drop of container x: lacks ALL"),
                secured(
                        context -> context.setCapabilities(new CapabilitiesBuilder()
                                .withDrop("ALL")
                                .withAdd("NET_BIND_SERVICE", "SYS_TIME")
                                .build()),
                        "capabilities.add of container x: has more than NET_BIND_SERVICE"),
                secured(context -> context.setRunAsNonRoot(false), "runAsNonRoot of container x: is not true"),
                secured(context -> context.setRunAsUser(0L), "runAsUser of container x: is 0"),
                secured(
                        context -> context.setSeccompProfile(new SeccompProfileBuilder()
                                .withType("Unconfined")
                                .build()),
                        "seccompProfile of container x: is neither RuntimeDefault nor Localhost"),
                added(
                        sidecar -> {
                            ContainerPort port = port(null, 1);
                            port.setHostPort(80);
                            sidecar.getPorts().add(port);
                        },
                        "hostPort 80 of container x: is set" + RESTRICTED));
    }

    @Test
    void whatLeavesRestrictedCanBeAccepted() {
        Decorations host = change(template -> template.getSpec().setHostNetwork(true));

        assertThat(problems(host.acceptUnrestricted())).isEmpty();
        assertThat(problems(change(template -> template.getSpec().getVolumes().clear())
                        .acceptUnrestricted()))
                .isNotEmpty();
    }

    @Test
    void aFileThatHoldsASecretIsNone() {
        assertThat(problems(change(template -> {
                    Container sidecar = container("x");
                    sidecar.getEnv().add(variable("TOKEN_FILE", "/run/token"));
                    template.getSpec().getContainers().add(sidecar);
                })))
                .isEmpty();
    }

    @Test
    void podsOfAddedObjectsAreCheckedToo() {
        Decorations deployment = Decorations.none()
                .add(new DeploymentBuilder()
                        .withNewMetadata()
                        .withName("ui")
                        .endMetadata()
                        .withNewSpec()
                        .withNewSelector()
                        .addToMatchLabels("app", "ui")
                        .endSelector()
                        .withNewTemplate()
                        .withNewSpec()
                        .withContainers(container("ui"))
                        .endSpec()
                        .endTemplate()
                        .endSpec()
                        .build());

        assertThat(problems(deployment).lines())
                .containsExactly(
                        "decorations[0] on Deployment/ui: the pods' label app is no longer \"ui\", by which the selector"
                                + " finds them. Leave it.",
                        "decorations[0] on Deployment/ui: securityContext.runAsNonRoot of container ui: is not true"
                                + RESTRICTED,
                        "decorations[0] on Deployment/ui: securityContext.seccompProfile of container ui: is neither"
                                + " RuntimeDefault nor Localhost" + RESTRICTED);
    }

    private static Arguments template(Consumer<PodTemplateSpec> change, String expected) {
        return arguments(change, expected);
    }

    private static Arguments pod(Consumer<PodSpec> change, String expected) {
        return template(template -> change.accept(template.getSpec()), expected);
    }

    private static Arguments added(Consumer<Container> change, String expected) {
        return pod(
                pod -> {
                    Container sidecar = container("x");
                    change.accept(sidecar);
                    pod.getContainers().add(sidecar);
                },
                expected);
    }

    private static Arguments secured(Consumer<SecurityContext> change, String expected) {
        return added(
                sidecar -> change.accept(sidecar.getSecurityContext()), "securityContext." + expected + RESTRICTED);
    }

    private static Container container(String name) {
        return new ContainerBuilder()
                .withName(name)
                .withImage("example.com/x:1")
                .withNewSecurityContext()
                .withAllowPrivilegeEscalation(false)
                .withNewCapabilities()
                .withDrop("ALL")
                .endCapabilities()
                .endSecurityContext()
                .build();
    }

    private static ContainerPort port(String name, int number) {
        ContainerPort port = new ContainerPort();
        port.setName(name);
        port.setContainerPort(number);
        return port;
    }

    private static EnvVar variable(String name, String value) {
        return new EnvVarBuilder().withName(name).withValue(value).build();
    }

    private static Decorations change(Consumer<PodTemplateSpec> change) {
        return Decorations.none()
                .each(StatefulSet.class, set -> change.accept(set.getSpec().getTemplate()));
    }

    private static String problems(Decorations decorations) {
        return Generator.problems(CLUSTER, cluster -> decorations).stream()
                .map(Problem::toString)
                .collect(Collectors.joining("\n"));
    }
}
