package io.github.kafkak8s.decorate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.github.kafkak8s.Generator;
import io.github.kafkak8s.check.Problem;
import io.github.kafkak8s.model.Brokers;
import io.github.kafkak8s.model.KRaft;
import io.github.kafkak8s.model.KafkaCluster;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What decorations must leave alone, and what the whole of them must be: each breach is named with its place and its fix. */
class DecorationGuardsTest {
    private static final KafkaCluster CLUSTER = KafkaCluster.named("orders")
            .namespace("kafka")
            .coordination(KRaft.combined())
            .brokers(Brokers.of(3));
    private static final String BROKERS = "decorations[0] on StatefulSet/orders-broker: ";
    private static final String IMMUTABLE = ", which Kubernetes lets nobody change in a running cluster. Leave it.";
    private static final String ELSEWHERE = ", from which other objects follow. Set it in the description.";
    private static final String RELEASE = " Take names and namespace from the cluster that decorations() is given.";

    private static final AtomicInteger CALLS = new AtomicInteger();

    @ParameterizedTest
    @MethodSource({"fixed", "identities", "additions", "effects", "releases"})
    void eachBreachNamesPlaceAndFix(Function<KafkaCluster, Decorations> decorations, String expected) {
        assertThat(problems(decorations)).isEqualTo(expected);
    }

    static Stream<Arguments> fixed() {
        return Stream.of(
                brokers(
                        set -> set.getSpec().getSelector().getMatchLabels().put("a", "b"),
                        "changes spec.selector" + IMMUTABLE),
                brokers(set -> set.getSpec().setServiceName("other"), "changes spec.serviceName" + IMMUTABLE),
                brokers(
                        set -> set.getSpec().setPodManagementPolicy("OrderedReady"),
                        "changes spec.podManagementPolicy" + IMMUTABLE),
                brokers(set -> set.getSpec().setReplicas(5), "changes spec.replicas" + ELSEWHERE),
                brokers(
                        set -> set.getSpec()
                                .getTemplate()
                                .getMetadata()
                                .getAnnotations()
                                .remove("checksum/server.properties"),
                        "changes the checksums of files, without which no changed file rolls the pods. Leave them."),
                brokers(set -> set.setApiVersion("apps/v2"), "changes apiVersion" + IMMUTABLE),
                brokers(set -> set.getMetadata().setNamespace("other"), "changes namespace" + IMMUTABLE),
                one(
                        Decorations.none()
                                .each(
                                        Service.class,
                                        service ->
                                                service.getSpec().getSelector().clear()),
                        "decorations[0] on Service/orders-bootstrap: changes spec.selector" + ELSEWHERE
                                + "\ndecorations[0] on Service/orders-broker-headless: changes spec.selector"
                                + ELSEWHERE),
                one(
                        Decorations.none()
                                .named(
                                        Service.class,
                                        "orders-broker-headless",
                                        service -> service.getSpec().setClusterIP(null)),
                        "decorations[0] on Service/orders-broker-headless: changes spec.clusterIP" + IMMUTABLE),
                one(
                        Decorations.none()
                                .each(ConfigMap.class, map -> map.getData().put("server.properties", "")),
                        "decorations[0] on ConfigMap/orders-broker-config: changes data" + ELSEWHERE),
                brokers(
                        set -> set.setSpec(null),
                        "removes the spec of the set or of its pods, without which there is no cluster. Leave it."));
    }

    static Stream<Arguments> identities() {
        String gone = "removes or renames it, and others refer to it. Leave it; what can go has a switch in the"
                + " description.";
        return Stream.of(
                brokers(set -> set.getMetadata().setName("mine"), gone),
                brokers(set -> set.setKind("Deployment"), gone),
                one(Decorations.none().with(List::clear), """
                        decorations[0] on ServiceAccount/orders-broker: %1$s
                        decorations[0] on ConfigMap/orders-broker-config: %1$s
                        decorations[0] on Service/orders-bootstrap: %1$s
                        decorations[0] on Service/orders-broker-headless: %1$s
                        decorations[0] on NetworkPolicy/orders-broker: %1$s
                        decorations[0] on PodDisruptionBudget/orders-broker: %1$s
                        decorations[0] on StatefulSet/orders-broker: %1$s""".formatted(gone)),
                one(
                        Decorations.none()
                                .with(objects -> objects.set(
                                        0, generic("v1", "ServiceAccount", meta("orders-broker", "kafka")))),
                        "decorations[0] on ServiceAccount/orders-broker: replaces the ServiceAccount by a"
                                + " GenericKubernetesResource. Keep its type."),
                one(
                        Decorations.none().with(objects -> objects.add(null)),
                        "decorations[0]: puts null among the objects. Put an object there, or nothing."));
    }

    static Stream<Arguments> additions() {
        String name =
                "\" is no name of an object: at most 253 lower-case letters, digits, \"-\", \".\" and \":\", first"
                        + " and last a letter or digit.";
        return Stream.of(
                one(
                        Decorations.none()
                                .add(new SecretBuilder()
                                        .withNewMetadata()
                                        .withName("keys")
                                        .endMetadata()
                                        .build()),
                        "decorations[0] on Secret/keys: is a Secret, and no secret passes through the description: it"
                                + " would be committed. Create it in Kubernetes, and name it where it is used."),
                one(
                        Decorations.none()
                                .add(new NamespaceBuilder()
                                        .withNewMetadata()
                                        .withName("x")
                                        .endMetadata()
                                        .build()),
                        "decorations[0] on Namespace/x: is a Namespace, which no chart has. Use"
                                + " .namespace(Namespace.created(…)) for the cluster's."),
                one(
                        Decorations.none().add(generic("v1", "Endpoints", meta("../x", null))),
                        "decorations[0] on Endpoints/../x: metadata.name: \"../x" + name),
                one(
                        Decorations.none().add(generic("v1", "Endpoints", null)),
                        "decorations[0] on Endpoints/null: metadata.name: \"null" + name),
                one(
                        Decorations.none().add(generic("v1", "List", meta("x", null))),
                        "decorations[0] on List/x: is a list of objects. Add each of them."),
                one(
                        Decorations.none().add(generic(null, "Endpoints", meta("x", null))),
                        "decorations[0] on Endpoints/x: is an object without kind or apiVersion. Give it both."),
                one(
                        Decorations.none().add(configMap("x", "kafka")).add(configMap("x", "monitoring")),
                        "decorations[1] on ConfigMap/x: makes two objects of this kind and name, and files are named"
                                + " after both. Give one another name."));
    }

    static Stream<Arguments> effects() {
        return Stream.of(
                arguments(all(cluster -> null), "decorations: are null. Return Decorations.none() if there are none."),
                one(
                        Decorations.none()
                                .each(ServiceAccount.class, account -> account.setAutomountServiceAccountToken(false)),
                        "decorations[0]: has no effect on any object. What it sets is so already, or is a"
                                + " volumeClaimTemplate, which nobody can change. Remove it."),
                brokersPath(
                        set -> set.getSpec()
                                .getVolumeClaimTemplates()
                                .get(0)
                                .getMetadata()
                                .setName("x"),
                        "decorations[0]: has no effect on any object. What it sets is so already, or is a"
                                + " volumeClaimTemplate, which nobody can change. Remove it."),
                one(
                        Decorations.none().named(StatefulSet.class, "orders-brokr", set -> {}),
                        "decorations[0]: finds no StatefulSet of the name \"orders-brokr\"; there is"
                                + " StatefulSet/orders-broker. Name one of these."),
                one(
                        Decorations.none().each(GenericKubernetesResource.class, object -> {}),
                        "decorations[0]: finds no GenericKubernetesResource. Remove it."),
                brokers(
                        set -> set.getMetadata()
                                .getAnnotations()
                                .put("call", Integer.toString(CALLS.incrementAndGet())),
                        "gives another result the second time, so no two renderings would be equal. Use no clock, no"
                                + " chance, and nothing that is kept from one call to the next."));
    }

    static Stream<Arguments> releases() {
        return Stream.of(
                brokersPath(
                        set -> set.getMetadata().getAnnotations().put("a", "b"),
                        "decorations[0]: has no effect on a release of another name, in another namespace." + RELEASE),
                one(
                        Decorations.none().add(configMap("settings", "kafka")),
                        "decorations[0] on ConfigMap/settings: stays in the namespace kafka when a release is in"
                                + " another." + RELEASE));
    }

    @Test
    void aFailureNamesDecorationObjectAndLine() {
        assertThat(problems(same(Decorations.none()
                        .each(
                                StatefulSet.class,
                                set -> set.getSpec()
                                        .getTemplate()
                                        .getSpec()
                                        .getContainers()
                                        .get(7)))))
                .matches("decorations\\[0] on StatefulSet/orders-broker: failed at DecorationGuardsTest\\.java:\\d+:"
                        + " java\\.lang\\.IndexOutOfBoundsException: Index 7 out of bounds for length 1");
        assertThat(problems(same(Decorations.none().with(objects -> {
                    throw new AssertionError("no");
                }))))
                .matches(
                        "decorations\\[0]: failed at DecorationGuardsTest\\.java:\\d+: java\\.lang\\.AssertionError: no");
        assertThat(problems(cluster -> {
                    throw new IllegalStateException("no region");
                }))
                .matches("decorations: failed at DecorationGuardsTest\\.java:\\d+: java\\.lang\\.IllegalStateException:"
                        + " no region");
    }

    @Test
    void aFailureThatOnlyAReleaseHasSaysSo() {
        assertThat(problems(same(Decorations.none()
                        .with(objects -> objects.stream()
                                .filter(object -> Titles.of(object).equals("StatefulSet/orders-broker"))
                                .findFirst()
                                .orElseThrow()
                                .getMetadata()
                                .getAnnotations()
                                .put("a", "b")))))
                .startsWith("decorations[0]: for a release of another name: failed at DecorationGuardsTest.java:")
                .endsWith(": java.util.NoSuchElementException: No value present." + RELEASE);
    }

    @Test
    void allProblemsComeAtOnce() {
        assertThat(problems(same(Decorations.none()
                        .each(StatefulSet.class, set -> set.getSpec().setReplicas(1))
                        .add(generic("v1", "Secret", meta("a", null)))
                        .each(ServiceAccount.class, account -> {}))))
                .hasLineCount(3);
    }

    private static Arguments brokers(Consumer<StatefulSet> change, String message) {
        return brokersPath(change, BROKERS + message);
    }

    private static Arguments brokersPath(Consumer<StatefulSet> change, String expected) {
        return one(Decorations.none().named(StatefulSet.class, "orders-broker", change), expected);
    }

    private static Arguments one(Decorations decorations, String expected) {
        return arguments(same(decorations), expected);
    }

    private static Function<KafkaCluster, Decorations> same(Decorations decorations) {
        return cluster -> decorations;
    }

    private static Function<KafkaCluster, Decorations> all(Function<KafkaCluster, Decorations> decorations) {
        return decorations;
    }

    private static HasMetadata configMap(String name, String namespace) {
        return new ConfigMapBuilder().withMetadata(meta(name, namespace)).build();
    }

    private static ObjectMeta meta(String name, String namespace) {
        ObjectMeta meta = new ObjectMeta();
        meta.setName(name);
        meta.setNamespace(namespace);
        return meta;
    }

    private static HasMetadata generic(String apiVersion, String kind, ObjectMeta metadata) {
        GenericKubernetesResource object = new GenericKubernetesResource();
        object.setApiVersion(apiVersion);
        object.setKind(kind);
        object.setMetadata(metadata);
        return object;
    }

    private static String problems(Function<KafkaCluster, Decorations> decorations) {
        return Generator.problems(CLUSTER, decorations).stream()
                .map(Problem::toString)
                .collect(Collectors.joining("\n"));
    }
}
