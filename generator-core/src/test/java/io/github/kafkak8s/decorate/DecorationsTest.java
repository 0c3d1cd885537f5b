package io.github.kafkak8s.decorate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.networking.v1.IngressBuilder;
import io.github.kafkak8s.Generator;
import io.github.kafkak8s.chart.ChartInfo;
import io.github.kafkak8s.check.InvalidClusterException;
import io.github.kafkak8s.golden.Samples;
import io.github.kafkak8s.model.Brokers;
import io.github.kafkak8s.model.KRaft;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.resources.ClusterResources;
import io.github.kafkak8s.yaml.Yaml;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Decorations in the manifests and the chart of a cluster. */
class DecorationsTest {
    private static final KafkaCluster CLUSTER = KafkaCluster.named("orders")
            .namespace("kafka")
            .coordination(KRaft.combined())
            .brokers(Brokers.of(3));
    private static final ChartInfo INFO = ChartInfo.of("1.0.0");
    private static final String BROKERS = "-statefulset-orders-broker.yaml";

    @Test
    void theyAreAppliedInTheirOrder() {
        Decorations decorations = Decorations.none()
                .each(StatefulSet.class, set -> annotations(set).put("a", "1"))
                .with(objects -> objects.forEach(object -> annotations(object).merge("a", "2", String::concat)))
                .named(
                        StatefulSet.class,
                        CLUSTER.name() + "-broker",
                        set -> annotations(set).merge("a", "3", String::concat));

        HasMetadata brokers = object(decorations, "StatefulSet/orders-broker");

        assertThat(annotations(brokers)).containsEntry("a", "123");
    }

    @Test
    void noneChangeNothing() {
        assertThat(Generator.manifests(CLUSTER, cluster -> Decorations.none())).isEqualTo(Generator.manifests(CLUSTER));
        assertThat(Generator.chart(CLUSTER, INFO, cluster -> Decorations.none()))
                .isEqualTo(Generator.chart(CLUSTER, INFO));
    }

    /** What nobody changed is written as if there were no decorations: the copies lose nothing. */
    @Test
    void copiesAreWhatWasCopied() {
        for (KafkaCluster sample : Samples.all().values()) {
            for (HasMetadata object : ClusterResources.of(sample).objects()) {
                assertThat(Yaml.copy(object)).isNotSameAs(object).isInstanceOf(object.getClass());
                assertThat(Yaml.write(Yaml.copy(object))).isEqualTo(Yaml.write(object));
            }
        }
    }

    @Test
    void manifestsAndChartHaveThem() {
        Function<KafkaCluster, Decorations> decorations = cluster -> Decorations.none()
                .each(
                        ServiceAccount.class,
                        account -> annotations(account).put("example.com/role", cluster.name() + "-kafka"))
                .add(new IngressBuilder()
                        .withNewMetadata()
                        .withName(cluster.name() + "-ui")
                        .endMetadata()
                        .build());

        SortedMap<String, String> manifests = Generator.manifests(CLUSTER, decorations);
        SortedMap<String, String> chart = Generator.chart(CLUSTER, INFO, decorations);

        assertThat(file(manifests, "-serviceaccount-orders-broker.yaml"))
                .contains("  annotations:\n    example.com/role: orders-kafka\n");
        assertThat(file(manifests, "-ingress-orders-ui.yaml")).contains("  name: orders-ui\n  namespace: kafka\n");
        assertThat(manifests.get("kustomization.yaml")).endsWith("-ingress-orders-ui.yaml\n");
        assertThat(manifests.get("README.md")).contains("""
                        - Decorations changed: `ServiceAccount/orders-broker`.
                        - Decorations added: `Ingress/orders-ui`.
                        """);
        assertThat(chart.get("templates/broker/serviceaccount.yaml"))
                .contains("    example.com/role: {{ .Release.Name }}-kafka\n");
        assertThat(chart.get("templates/ingress.yaml"))
                .contains("  name: {{ .Release.Name }}-ui\n  namespace: {{ .Release.Namespace | quote }}\n");
    }

    @Test
    void claimTemplatesStayAsGenerated() {
        Function<KafkaCluster, Decorations> decorations =
                cluster -> Decorations.none().each(StatefulSet.class, set -> {
                    annotations(set).put("a", "b");
                    set.getSpec().getVolumeClaimTemplates().clear();
                });

        String decorated = file(Generator.manifests(CLUSTER, decorations), BROKERS);

        assertThat(decorated.replace("  annotations:\n    a: b\n", ""))
                .isEqualTo(file(Generator.manifests(CLUSTER), BROKERS));
    }

    @Test
    void theUsersObjectsAreNotChanged() {
        HasMetadata own = new ConfigMapBuilder()
                .withNewMetadata()
                .withName("own")
                .endMetadata()
                .build();
        Decorations decorations = Decorations.none()
                .add(own)
                .with(objects -> objects.forEach(object -> annotations(object).put("a", "b")));

        HasMetadata added = object(decorations, "ConfigMap/own");

        assertThat(added.getMetadata().getNamespace()).isEqualTo("kafka");
        assertThat(annotations(added)).containsOnlyKeys("a");
        assertThat(own.getMetadata().getNamespace()).isNull();
        assertThat(own.getMetadata().getAnnotations()).isEmpty();
    }

    /** A constant where a value of the chart has its place would take the value's effect away. */
    @Test
    void whatNoTemplateCanSayIsNamed() {
        Function<KafkaCluster, Decorations> decorations = cluster -> Decorations.none()
                .each(
                        StatefulSet.class,
                        set -> set.getSpec().getTemplate().getSpec().setTerminationGracePeriodSeconds(7L));

        assertThat(file(Generator.manifests(CLUSTER, decorations), BROKERS)).contains("GracePeriodSeconds: 7\n");
        assertThatThrownBy(() -> Generator.chart(CLUSTER, INFO, decorations))
                .isInstanceOf(InvalidClusterException.class)
                .hasMessageStartingWith("orders: 1 problem\n  decorations: no template of the chart can say this:"
                        + " $.Values.terminationGracePeriodSeconds changes nothing")
                .hasMessageEndingWith(" What a value of the chart sets, set in the description.");
    }

    @Test
    void whatFailsWithOtherValuesOnlyIsNamed() {
        Function<KafkaCluster, Decorations> decorations =
                cluster -> Decorations.none().each(StatefulSet.class, set -> {
                    if (!cluster.networking().networkPolicies()) {
                        throw new IllegalStateException("not without policies");
                    }
                    annotations(set).put("a", "b");
                });

        assertThatThrownBy(() -> Generator.chart(CLUSTER, INFO, decorations))
                .isInstanceOf(InvalidClusterException.class)
                .hasMessageContainingAll(
                        "orders: 1 problem\n  decorations[0] on StatefulSet/orders-broker: with other values of the chart:"
                                + " failed at DecorationsTest.java:",
                        "not without policies");
    }

    @Test
    void problemsStopBothOutputs() {
        Function<KafkaCluster, Decorations> decorations =
                cluster -> Decorations.none().each(ServiceAccount.class, account -> {});
        String problem = "orders: 1 problem\n  decorations[0]: has no effect on any object.";

        assertThatThrownBy(() -> Generator.manifests(CLUSTER, decorations)).hasMessageStartingWith(problem);
        assertThatThrownBy(() -> Generator.chart(CLUSTER, INFO, decorations)).hasMessageStartingWith(problem);
        assertThat(Generator.problems(CLUSTER.name("No"), decorations))
                .hasSize(1)
                .allSatisfy(found -> assertThat(found.path()).isEqualTo("name"));
    }

    /** Files are numbered by kind, so tests know the end of a name only. */
    private static String file(SortedMap<String, String> manifests, String end) {
        return manifests.entrySet().stream()
                .filter(file -> file.getKey().endsWith(end))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    private static HasMetadata object(Decorations decorations, String title) {
        List<HasMetadata> objects =
                new DecoratedResources(cluster -> decorations).of(CLUSTER).objects();
        return objects.stream()
                .filter(object -> Titles.of(object).equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> annotations(HasMetadata object) {
        return object.getMetadata().getAnnotations();
    }
}
