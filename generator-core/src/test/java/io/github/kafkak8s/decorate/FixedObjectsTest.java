package io.github.kafkak8s.decorate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.PersistentVolume;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSetOrdinals;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBinding;
import io.github.kafkak8s.Generator;
import io.github.kafkak8s.golden.Samples;
import io.github.kafkak8s.model.Brokers;
import io.github.kafkak8s.model.KRaft;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.placement.Rack;
import io.github.kafkak8s.model.pod.Image;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Fields of generated objects that the cluster or its data hang on. */
class FixedObjectsTest {
    private static final KafkaCluster CLUSTER = KafkaCluster.named("orders")
            .coordination(KRaft.combined())
            .brokers(Brokers.of(3).rack(Rack.ofZone(Image.of("example.com/kubectl:1.34.0"))));
    private static final KafkaCluster STATIC = Samples.all().get("minikube-hostpath");
    private static final KafkaCluster CLAIMED = Samples.all().get("gcp-statefulset");
    private static final String IMMUTABLE = ", which Kubernetes lets nobody change in a running cluster. Leave it.";
    private static final String ELSEWHERE = ", from which other objects follow. Set it in the description.";
    private static final String NEEDED = ", on which the cluster relies. Leave it.";
    private static final String DELETES = ", without which helm uninstall deletes the data. Leave it.";

    @ParameterizedTest
    @MethodSource("fields")
    void eachBreachNamesItsField(KafkaCluster cluster, Decorations decorations, String expected) {
        assertThat(Generator.problems(cluster, same -> decorations))
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.message()).isEqualTo(expected));
    }

    static Stream<Arguments> fields() {
        return Stream.of(
                field(
                        StatefulSet.class,
                        set -> set.getSpec().setOrdinals(new StatefulSetOrdinals(1)),
                        "changes spec.ordinals" + ELSEWHERE),
                field(
                        StatefulSet.class,
                        set -> set.getSpec().setPersistentVolumeClaimRetentionPolicy(null),
                        "changes spec.persistentVolumeClaimRetentionPolicy" + ELSEWHERE),
                field(
                        StatefulSet.class,
                        set -> set.getSpec().getTemplate().getSpec().setServiceAccountName("default"),
                        "changes serviceAccountName of the pods" + ELSEWHERE),
                arguments(
                        CLUSTER,
                        Decorations.none()
                                .named(
                                        Service.class,
                                        "orders-broker-headless",
                                        service -> service.getSpec().setPublishNotReadyAddresses(null)),
                        "changes spec.publishNotReadyAddresses" + NEEDED),
                field(
                        Service.class,
                        service -> service.getSpec().getPorts().get(0).setName("x"),
                        "changes the names of spec.ports" + NEEDED),
                field(
                        Service.class,
                        service -> service.getSpec().setPorts(null),
                        "changes the names of spec.ports" + NEEDED),
                field(ConfigMap.class, map -> map.setImmutable(true), "changes immutable" + NEEDED),
                field(ConfigMap.class, map -> map.setBinaryData(Map.of("a", "YQ==")), "changes binaryData" + ELSEWHERE),
                field(
                        PodDisruptionBudget.class,
                        budget -> budget.getSpec().setSelector(null),
                        "changes spec.selector" + NEEDED),
                field(
                        NetworkPolicy.class,
                        policy -> policy.getSpec()
                                .getPodSelector()
                                .getMatchLabels()
                                .clear(),
                        "changes spec.podSelector" + NEEDED),
                field(
                        ClusterRoleBinding.class,
                        binding -> binding.getRoleRef().setName("cluster-admin"),
                        "changes roleRef" + IMMUTABLE),
                field(ClusterRoleBinding.class, binding -> binding.getSubjects().clear(), "changes subjects" + NEEDED),
                stored(
                        STATIC,
                        PersistentVolume.class,
                        volume -> volume.getSpec().setPersistentVolumeReclaimPolicy("Delete"),
                        "changes spec" + ELSEWHERE),
                stored(STATIC, PersistentVolume.class, FixedObjectsTest::forgetPolicy, policy()),
                stored(
                        CLAIMED,
                        PersistentVolumeClaim.class,
                        claim -> claim.getSpec().setVolumeName("x"),
                        "changes spec" + ELSEWHERE),
                stored(CLAIMED, PersistentVolumeClaim.class, FixedObjectsTest::forgetPolicy, policy()));
    }

    @Test
    void theKindOfAnAdditionIsNoPath() {
        GenericKubernetesResource object = new GenericKubernetesResource();
        object.setApiVersion("v1");
        object.setKind("../x");
        object.setMetadata(new ObjectMetaBuilder().withName("a").build());

        assertThat(Generator.problems(CLUSTER, cluster -> Decorations.none().add(object)))
                .singleElement()
                .hasToString(
                        "decorations[0] on ../x/a: kind: \"../x\" is no name of a kind: letters and digits, first a"
                                + " letter.");
    }

    @Test
    void imagesOfAddedObjectsAreListed() {
        HasMetadata deployment = new DeploymentBuilder()
                .withNewMetadata()
                .withName("ui")
                .endMetadata()
                .withNewSpec()
                .withNewTemplate()
                .withNewSpec()
                .addNewInitContainer()
                .withName("first")
                .withImage("example.com/first:1")
                .endInitContainer()
                .addNewContainer()
                .withName("ui")
                .withImage("example.com/ui:2")
                .endContainer()
                .endSpec()
                .endTemplate()
                .endSpec()
                .build();
        GenericKubernetesResource job = new GenericKubernetesResource();
        job.setApiVersion("batch/v1");
        job.setKind("CronJob");
        job.setMetadata(new ObjectMetaBuilder().withName("nightly").build());
        Map<String, Object> pod = Map.of("containers", List.of(Map.of("name", "x", "image", "example.com/job:3")));
        job.setAdditionalProperties(Map.of(
                "spec", Map.of("jobTemplate", Map.of("spec", Map.of("template", Map.of("spec", pod))))));
        KafkaCluster plain =
                KafkaCluster.named("orders").coordination(KRaft.combined()).brokers(Brokers.of(3));

        String images = Generator.manifests(
                        plain,
                        cluster -> Decorations.none().add(deployment).add(job).acceptUnrestricted())
                .get("images.txt");

        assertThat(images.lines().toList())
                .containsSubsequence("example.com/first:1", "example.com/job:3", "example.com/ui:2")
                .hasSize(4);
    }

    private static void forgetPolicy(HasMetadata object) {
        object.getMetadata().getAnnotations().remove("helm.sh/resource-policy");
    }

    private static String policy() {
        return "changes the annotation helm.sh/resource-policy" + DELETES;
    }

    private static <T extends HasMetadata> Arguments field(Class<T> type, Consumer<T> change, String expected) {
        return arguments(CLUSTER, Decorations.none().each(type, change), expected);
    }

    private static <T extends HasMetadata> Arguments stored(
            KafkaCluster cluster, Class<T> type, Consumer<T> change, String expected) {
        return arguments(cluster, Decorations.none().each(type, change), expected);
    }
}
