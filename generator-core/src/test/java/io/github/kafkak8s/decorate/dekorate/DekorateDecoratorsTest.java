package io.github.kafkak8s.decorate.dekorate;

import static org.assertj.core.api.Assertions.assertThat;

import io.dekorate.kubernetes.config.Annotation;
import io.dekorate.kubernetes.config.ContainerBuilder;
import io.dekorate.kubernetes.config.Label;
import io.dekorate.kubernetes.config.ProbeBuilder;
import io.dekorate.kubernetes.decorator.AddAnnotationDecorator;
import io.dekorate.kubernetes.decorator.AddCommitIdAnnotationDecorator;
import io.dekorate.kubernetes.decorator.AddLabelDecorator;
import io.dekorate.kubernetes.decorator.AddLivenessProbeDecorator;
import io.dekorate.kubernetes.decorator.AddSidecarDecorator;
import io.dekorate.kubernetes.decorator.Decorator;
import io.dekorate.kubernetes.decorator.RemoveLabelDecorator;
import io.dekorate.kubernetes.decorator.ResourceProvidingDecorator;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KubernetesListBuilder;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.github.kafkak8s.Generator;
import io.github.kafkak8s.check.Problem;
import io.github.kafkak8s.decorate.DecoratedResources;
import io.github.kafkak8s.decorate.Decorations;
import io.github.kafkak8s.model.Brokers;
import io.github.kafkak8s.model.KRaft;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.resources.ClusterResources;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Dekorate's own decorators do to Kafka's objects what they say, and no more. */
class DekorateDecoratorsTest {
    private static final KafkaCluster CLUSTER =
            KafkaCluster.named("orders").coordination(KRaft.combined()).brokers(Brokers.of(3));

    /** Dekorate's own set of objects would ask both for their order, and know no other. */
    private static final class AddsObject extends ResourceProvidingDecorator<KubernetesListBuilder> {
        @Override
        public void visit(KubernetesListBuilder list) {
            list.addToItems(new ConfigMapBuilder()
                    .withNewMetadata()
                    .withName("dekorate")
                    .endMetadata()
                    .build());
        }
    }

    @Test
    void labelsReachEveryObjectButNoClaimTemplate() {
        List<HasMetadata> objects =
                decorated(() -> List.of(new AddLabelDecorator(new Label("team", "streams", new String[0]))));

        assertThat(objects)
                .hasSameSizeAs(ClusterResources.of(CLUSTER).objects())
                .allSatisfy(
                        object -> assertThat(object.getMetadata().getLabels()).containsEntry("team", "streams"));
        StatefulSet brokers = brokers(objects);
        assertThat(brokers.getSpec().getTemplate().getMetadata().getLabels()).containsEntry("team", "streams");
        assertThat(brokers.getSpec().getVolumeClaimTemplates())
                .isEqualTo(brokers(ClusterResources.of(CLUSTER).objects())
                        .getSpec()
                        .getVolumeClaimTemplates());
    }

    @Test
    void oneWithANameReachesThatObject() {
        List<HasMetadata> objects = decorated(() -> List.of(new AddSidecarDecorator(
                "orders-broker",
                new ContainerBuilder()
                        .withName("shipper")
                        .withImage("example.com/shipper:1")
                        .build())));

        assertThat(brokers(objects).getSpec().getTemplate().getSpec().getContainers())
                .extracting(Container::getName)
                .containsExactly("kafka", "shipper");
    }

    @Test
    void theirOwnOrderHoldsAndElseTheGivenOne() {
        var label = new Label("team", "streams", new String[0]);
        var first = new Annotation("x", "first", new String[0]);
        var last = new Annotation("x", "last", new String[0]);

        List<HasMetadata> objects = decorated(() -> List.of(
                new RemoveLabelDecorator("team"),
                new AddLabelDecorator(label),
                new AddAnnotationDecorator(first),
                new AddAnnotationDecorator(last),
                new AddsObject()));

        assertThat(objects)
                .anySatisfy(object -> assertThat(object.getMetadata().getName()).isEqualTo("dekorate"))
                .allSatisfy(object -> {
                    assertThat(object.getMetadata().getLabels()).doesNotContainKey("team");
                    assertThat(object.getMetadata().getAnnotations()).containsEntry("x", "last");
                });
    }

    /** Its class asks for Dekorate's logger, which must not print. */
    @Test
    void oneThatLogsWorksAndIsSilent() {
        List<HasMetadata> objects = decorated(() -> List.of(new AddLivenessProbeDecorator(
                "orders-broker",
                "kafka",
                new ProbeBuilder().withExecAction("true").withPeriodSeconds(77).build())));

        assertThat(brokers(objects)
                        .getSpec()
                        .getTemplate()
                        .getSpec()
                        .getContainers()
                        .get(0)
                        .getLivenessProbe()
                        .getPeriodSeconds())
                .isEqualTo(77);
    }

    @Test
    void oneThatNeedsDekoratesProjectFailsWithItsName() {
        Function<KafkaCluster, Decorations> decorations = cluster ->
                Decorations.none().with(DekorateDecorators.of(() -> List.of(new AddCommitIdAnnotationDecorator())));

        assertThat(Generator.problems(CLUSTER, decorations))
                .singleElement()
                .extracting(Problem::toString)
                .asString()
                .startsWith("decorations[0]: failed: java.lang.NullPointerException: ");
    }

    private static List<HasMetadata> decorated(Supplier<List<? extends Decorator<?>>> decorators) {
        Decorations decorations = Decorations.none().with(DekorateDecorators.of(decorators));
        return new DecoratedResources(cluster -> decorations).of(CLUSTER).objects();
    }

    private static StatefulSet brokers(List<HasMetadata> objects) {
        return objects.stream()
                .filter(StatefulSet.class::isInstance)
                .map(StatefulSet.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
