package io.github.kafkak8s.decorate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarBuilder;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.VolumeMountBuilder;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSetBuilder;
import io.github.kafkak8s.Generator;
import io.github.kafkak8s.check.InvalidClusterException;
import io.github.kafkak8s.check.Problem;
import io.github.kafkak8s.golden.Samples;
import io.github.kafkak8s.model.Brokers;
import io.github.kafkak8s.model.KRaft;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.resources.ClusterResources;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What Kafka needs of its pods stays, whatever decorations do; what they add is free. */
class FixedPodsTest {
    private static final KafkaCluster CLUSTER =
            KafkaCluster.named("orders").coordination(KRaft.combined()).brokers(Brokers.of(3));
    private static final String BROKERS = "decorations[0] on StatefulSet/orders-broker: ";
    private static final String RELIES = ", on which Kafka relies. Add beside it, or set it in the description.";
    private static final String CHECKSUMS =
            "changes the checksums of files, without which no changed file rolls the pods. Leave them.";

    @ParameterizedTest
    @MethodSource({"pods", "containers"})
    void eachBreachNamesPlaceAndFix(Consumer<PodTemplateSpec> change, List<String> expected) {
        Decorations decorations = change(change);

        assertThat(problems(decorations))
                .containsExactlyElementsOf(
                        expected.stream().map(BROKERS::concat).toList());
        assertThatThrownBy(() -> Generator.manifests(CLUSTER, cluster -> decorations))
                .isInstanceOf(InvalidClusterException.class);
    }

    static Stream<Arguments> pods() {
        String removes = "removes or renames container kafka";
        String spec = "removes the spec of the set or of its pods, without which there is no cluster. Leave it.";
        return Stream.of(
                template(pod -> pod.getSpec().setContainers(null), removes + RELIES),
                template(pod -> pod.getSpec().getContainers().clear(), removes + RELIES),
                template(pod -> pod.setSpec(null), spec),
                template(
                        pod -> pod.setMetadata(null),
                        Stream.concat(Stream.of(CHECKSUMS), Stream.of(labels())).toArray(String[]::new)),
                template(pod -> pod.getMetadata().setAnnotations(null), CHECKSUMS),
                template(pod -> pod.getMetadata().setLabels(null), labels()),
                template(
                        pod -> pod.getMetadata().getLabels().put("app.kubernetes.io/component", "0"),
                        "changes the pods' label app.kubernetes.io/component" + RELIES),
                template(
                        pod -> pod.getSpec().getVolumes().stream()
                                .filter(volume -> volume.getName().equals("config"))
                                .forEach(volume -> volume.setConfigMap(null)),
                        "changes volume config" + RELIES),
                template(
                        pod -> pod.getSpec()
                                .getVolumes()
                                .removeIf(volume -> volume.getName().equals("tmp")),
                        "changes volume tmp" + RELIES));
    }

    static Stream<Arguments> containers() {
        String of = " of container kafka" + RELIES;
        return Stream.of(
                kafka(kafka -> kafka.setName("mine"), "removes or renames container kafka" + RELIES),
                kafka(kafka -> kafka.setCommand(List.of("sleep")), "changes command" + of),
                kafka(kafka -> kafka.setArgs(List.of("-x")), "changes args" + of),
                kafka(kafka -> kafka.getEnv().removeIf(FixedPodsTest::isPodName), "changes env POD_NAME" + of),
                kafka(
                        kafka -> kafka.getEnv().stream()
                                .filter(FixedPodsTest::isPodName)
                                .forEach(variable -> variable.setValueFrom(null)),
                        "changes env POD_NAME" + of),
                kafka(
                        kafka ->
                                kafka.getPorts().removeIf(port -> port.getName().equals("client")),
                        "changes port client" + of),
                kafka(
                        kafka -> kafka.getVolumeMounts()
                                .removeIf(mount -> mount.getName().equals("data")),
                        "changes the mount of data at /var/lib/kafka/data" + of),
                kafka(
                        kafka -> kafka.getVolumeMounts().stream()
                                .filter(mount -> mount.getName().equals("data"))
                                .forEach(mount -> mount.setSubPath("x")),
                        "changes the mount of data at /var/lib/kafka/data" + of),
                kafka(
                        kafka -> kafka.setVolumeMounts(List.of()),
                        mounts().map(mount -> "changes the mount of " + mount + of)
                                .toArray(String[]::new)));
    }

    @Test
    void additionsAreFree() {
        assertThat(problems(change(template -> {
                    template.getMetadata().getLabels().put("team", "streams");
                    Container kafka = template.getSpec().getContainers().get(0);
                    kafka.getEnv()
                            .add(new EnvVarBuilder()
                                    .withName("A")
                                    .withValue("b")
                                    .build());
                    kafka.getVolumeMounts()
                            .add(new VolumeMountBuilder()
                                    .withName("tmp")
                                    .withMountPath("/mine")
                                    .build());
                    List<Container> containers =
                            new ArrayList<>(template.getSpec().getContainers());
                    containers.add(
                            0,
                            new ContainerBuilder(kafka)
                                    .withName("first")
                                    .withPorts(List.of())
                                    .build());
                    template.getSpec().setContainers(containers);
                })))
                .isEmpty();
    }

    /** What a copy of an object loses or gains is no change of a decoration. */
    @Test
    void nothingElseThanADecorationIsAChange() {
        Decorations decorations = Decorations.none()
                .with(objects -> objects.forEach(
                        object -> object.getMetadata().getAnnotations().put("example.com/a", "b")));

        Samples.all()
                .values()
                .forEach(sample -> assertThat(Generator.problems(sample, cluster -> decorations))
                        .as(sample.name())
                        .isEmpty());
    }

    @Test
    void whatNobodyCanWriteIsAProblem() {
        GenericKubernetesResource endless = new GenericKubernetesResource();
        endless.setApiVersion("v1");
        endless.setKind("Endless");
        endless.setMetadata(new ObjectMetaBuilder().withName("x").build());
        endless.setAdditionalProperties(Map.of("object", new Object()));

        assertThat(problems(Decorations.none().with(objects -> objects.add(endless))))
                .singleElement()
                .asString()
                .startsWith("decorations[0]: failed: java.lang.IllegalArgumentException: ");
    }

    @Test
    void quantitiesAreChecked() {
        assertThat(problems(change(template -> template.getSpec()
                        .getContainers()
                        .get(0)
                        .getResources()
                        .setRequests(Map.of("cpu", new Quantity("much"))))))
                .containsExactly(
                        BROKERS + "resources.requests.cpu of container kafka: \"much\" is no quantity; write e.g."
                                + " 500m or 2Gi.");
    }

    /** The table of totals counts what is there. */
    @Test
    void aStatefulSetThatSaysLittleIsCounted() {
        StatefulSet small = new StatefulSetBuilder()
                .withNewMetadata()
                .withName("small")
                .endMetadata()
                .build();
        Container container = new ContainerBuilder()
                .withName("x")
                .withImage("example.com/x:1")
                .build();
        StatefulSet one = new StatefulSetBuilder(small)
                .editMetadata()
                .withName("one")
                .endMetadata()
                .withNewSpec()
                .withNewTemplate()
                .withNewSpec()
                .withContainers(container)
                .endSpec()
                .endTemplate()
                .addNewVolumeClaimTemplate()
                .withNewMetadata()
                .withName("data")
                .endMetadata()
                .endVolumeClaimTemplate()
                .endSpec()
                .build();

        SortedMap<String, String> manifests = Generator.manifests(
                CLUSTER, cluster -> Decorations.none().add(small).add(one).acceptUnrestricted());

        assertThat(manifests.get("README.md"))
                .contains("| `one` | 1 | – | – | – |\n")
                .doesNotContain("| `small`");
    }

    private static Stream<String> mounts() {
        return kafka().getVolumeMounts().stream().map(mount -> mount.getName() + " at " + mount.getMountPath());
    }

    private static String[] labels() {
        return brokers().getSpec().getTemplate().getMetadata().getLabels().keySet().stream()
                .map(label -> "changes the pods' label " + label + RELIES)
                .toArray(String[]::new);
    }

    private static Container kafka() {
        return brokers().getSpec().getTemplate().getSpec().getContainers().get(0);
    }

    private static StatefulSet brokers() {
        return ClusterResources.of(CLUSTER).objects().stream()
                .filter(StatefulSet.class::isInstance)
                .map(StatefulSet.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isPodName(EnvVar variable) {
        return variable.getName().equals("POD_NAME");
    }

    private static Arguments kafka(Consumer<Container> change, String... expected) {
        return template(pod -> change.accept(pod.getSpec().getContainers().get(0)), expected);
    }

    private static Arguments template(Consumer<PodTemplateSpec> change, String... expected) {
        return arguments(change, List.of(expected));
    }

    private static Decorations change(Consumer<PodTemplateSpec> change) {
        return Decorations.none()
                .each(StatefulSet.class, set -> change.accept(set.getSpec().getTemplate()));
    }

    private static List<String> problems(Decorations decorations) {
        return Generator.problems(CLUSTER, cluster -> decorations).stream()
                .map(Problem::toString)
                .collect(Collectors.toList());
    }
}
