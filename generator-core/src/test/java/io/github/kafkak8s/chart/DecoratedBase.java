package io.github.kafkak8s.chart;

import io.dekorate.kubernetes.config.Annotation;
import io.dekorate.kubernetes.config.Label;
import io.dekorate.kubernetes.decorator.AddAnnotationDecorator;
import io.dekorate.kubernetes.decorator.AddLabelDecorator;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.github.kafkak8s.decorate.DecoratedResources;
import io.github.kafkak8s.decorate.Decorations;
import io.github.kafkak8s.decorate.dekorate.DekorateDecorators;
import io.github.kafkak8s.model.Brokers;
import io.github.kafkak8s.model.KRaft;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.Metrics;
import io.github.kafkak8s.model.pod.Image;
import io.github.kafkak8s.resources.ResourceSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A description and what users may do to its objects: plain code, Dekorate's decorators, and objects of their own. */
final class DecoratedBase {
    private DecoratedBase() {}

    static KafkaCluster cluster() {
        return KafkaCluster.named("decorated")
                .coordination(KRaft.dedicated(3))
                .brokers(Brokers.of(3))
                .metrics(Metrics.jmxSidecar(Image.of("example.com/jmx:1")));
    }

    static Function<KafkaCluster, ResourceSet> resources() {
        return new DecoratedResources(DecoratedBase::decorations)::of;
    }

    static Decorations decorations(KafkaCluster cluster) {
        String broker = cluster.name() + "-broker";
        return Decorations.none()
                .add(priority(cluster))
                .each(
                        ServiceAccount.class,
                        account -> account.getMetadata().getAnnotations().put("example.com/role", "{{ kafka }}"))
                .with(DekorateDecorators.of(() -> List.of(
                        new AddLabelDecorator(new Label("team", "streams", new String[0])),
                        new AddAnnotationDecorator(
                                broker, new Annotation("example.com/owner", broker, new String[0])))))
                .named(StatefulSet.class, broker, DecoratedBase::shipLogs)
                .add(logSettings(cluster))
                .with(objects -> objects.replaceAll(
                        object -> object instanceof Service service ? withInternalTraffic(service) : object));
    }

    private static void shipLogs(StatefulSet brokers) {
        var pod = brokers.getSpec().getTemplate().getSpec();
        pod.setSchedulerName(brokers.getMetadata().getName() + "-scheduler");
        pod.getVolumes()
                .add(new VolumeBuilder()
                        .withName("logs")
                        .withNewConfigMap()
                        .withName(brokers.getMetadata().getName() + "-logs")
                        .endConfigMap()
                        .build());
        Container kafka = pod.getContainers().get(0);
        pod.getContainers()
                .add(new ContainerBuilder()
                        .withName("logs")
                        .withImage("example.com/shipper:2.1")
                        .withSecurityContext(kafka.getSecurityContext())
                        .addNewVolumeMount()
                        .withName("logs")
                        .withMountPath("/etc/logs")
                        .endVolumeMount()
                        .build());
    }

    private static HasMetadata logSettings(KafkaCluster cluster) {
        return new ConfigMapBuilder()
                .withNewMetadata()
                .withName(cluster.name() + "-broker-logs")
                .addToLabels("app.kubernetes.io/component", "broker")
                .endMetadata()
                .addToData("level", "info")
                .build();
    }

    private static HasMetadata priority(KafkaCluster cluster) {
        GenericKubernetesResource priority = new GenericKubernetesResource();
        priority.setApiVersion("scheduling.k8s.io/v1");
        priority.setKind("PriorityClass");
        priority.setMetadata(new ObjectMetaBuilder()
                .withName(cluster.name() + "-broker-priority")
                .build());
        priority.setAdditionalProperties(Map.of("value", 1_000_000));
        return priority;
    }

    private static Service withInternalTraffic(Service service) {
        return service.edit()
                .editSpec()
                .withInternalTrafficPolicy("Cluster")
                .endSpec()
                .build();
    }
}
