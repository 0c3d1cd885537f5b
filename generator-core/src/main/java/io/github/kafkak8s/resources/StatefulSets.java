package io.github.kafkak8s.resources;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.LocalObjectReference;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodSpecBuilder;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpecBuilder;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSetBuilder;
import io.github.kafkak8s.config.StartScripts;
import io.github.kafkak8s.derive.Images;
import io.github.kafkak8s.derive.Labels;
import io.github.kafkak8s.derive.PodNames;
import io.github.kafkak8s.derive.Port;
import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.derive.StopDelay;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.PodSettings;
import io.github.kafkak8s.model.pod.Additions;
import io.github.kafkak8s.model.pod.Image;
import io.github.kafkak8s.resources.pod.ContainerPorts;
import io.github.kafkak8s.resources.pod.ContainerResources;
import io.github.kafkak8s.resources.pod.Environments;
import io.github.kafkak8s.resources.pod.ExtraContainers;
import io.github.kafkak8s.resources.pod.ExtraVolumes;
import io.github.kafkak8s.resources.pod.JmxExporter;
import io.github.kafkak8s.resources.pod.NodeZones;
import io.github.kafkak8s.resources.pod.Probes;
import io.github.kafkak8s.resources.pod.Scheduling;
import io.github.kafkak8s.resources.pod.Security;
import io.github.kafkak8s.resources.pod.UnusedVolumes;
import io.github.kafkak8s.resources.pod.Volumes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** One StatefulSet for each role. */
public final class StatefulSets {
    /** Time for a restarted node to catch up before a rolling update stops the next one. */
    public static final int MIN_READY_SECONDS = 30;

    private StatefulSets() {}

    static HasMetadata of(KafkaCluster cluster, Role role, SortedMap<String, String> files) {
        StatefulSet statefulSet = new StatefulSetBuilder()
                .withNewMetadataLike(Meta.of(cluster, role, role.name()))
                .withLabels(Labels.ofStatefulSet(cluster, role))
                .endMetadata()
                .withNewSpec()
                .withServiceName(role.service())
                .withReplicas(role.group().count())
                // One after another, a quorum's first pod would wait for ever for the others.
                .withPodManagementPolicy("Parallel")
                .withMinReadySeconds(MIN_READY_SECONDS)
                .withNewUpdateStrategy()
                .withType("RollingUpdate")
                .endUpdateStrategy()
                .withNewPersistentVolumeClaimRetentionPolicy()
                .withWhenDeleted(
                        role.group().pods().claimRetention().whenDeleted().toString())
                .withWhenScaled(
                        role.group().pods().claimRetention().whenScaled().toString())
                .endPersistentVolumeClaimRetentionPolicy()
                .withNewSelector()
                .withMatchLabels(Labels.selector(cluster, role))
                .endSelector()
                .endSpec()
                .build();
        // A builder would copy the whole pod twice, and a chart takes hundreds of renderings.
        statefulSet.getSpec().setTemplate(template(cluster, role, files));
        statefulSet.getSpec().setVolumeClaimTemplates(PersistentVolumeClaims.templates(cluster, role));
        return statefulSet;
    }

    private static PodTemplateSpec template(KafkaCluster cluster, Role role, SortedMap<String, String> files) {
        Map<String, String> annotations =
                new TreeMap<>(role.group().pods().metadata().annotations());
        annotations.putAll(ConfigMaps.checksums(files));
        annotations.put("kubectl.kubernetes.io/default-container", PodNames.main(role));
        PodTemplateSpec template = new PodTemplateSpecBuilder()
                .withNewMetadata()
                .withLabels(Labels.ofPods(cluster, role))
                .withAnnotations(annotations)
                .endMetadata()
                .build();
        template.setSpec(pod(cluster, role));
        return template;
    }

    private static PodSpec pod(KafkaCluster cluster, Role role) {
        PodSettings pods = role.group().pods();
        PodSpec pod = new PodSpecBuilder()
                .withServiceAccountName(role.name())
                .withImagePullSecrets(cluster.pods().imagePullSecrets().stream()
                        .map(LocalObjectReference::new)
                        .toList())
                .withAutomountServiceAccountToken(false)
                // A service named kafka would otherwise set KAFKA_PORT, which Kafka's images take for a setting.
                .withEnableServiceLinks(false)
                .withTerminationGracePeriodSeconds(pods.timing().shutdownGrace().toSeconds())
                .withHostAliases(ExtraContainers.hostAliases(role))
                .withSecurityContext(Security.ofPod(pods.security()))
                .withPriorityClassName(pods.classes().priority().orElse(null))
                .withSchedulerName(pods.classes().scheduler().orElse(null))
                .withRuntimeClassName(pods.classes().runtime().orElse(null))
                .withAffinity(Scheduling.affinity(cluster, role))
                .withTopologySpreadConstraints(Scheduling.spread(cluster, role))
                .withNodeSelector(pods.placement().nodeSelector())
                .withTolerations(Scheduling.tolerations(role))
                .build();
        List<Container> containers = new ArrayList<>(List.of(container(cluster, role)));
        containers.addAll(JmxExporter.containers(cluster, role));
        List<Volume> volumes = new ArrayList<>(Volumes.of(role));
        volumes.addAll(JmxExporter.volumes(cluster, role));
        volumes.addAll(NodeZones.volumes(role));
        volumes.addAll(ExtraVolumes.of(role));
        List<Container> initContainers = new ArrayList<>(NodeZones.initContainers(role));
        initContainers.addAll(JmxExporter.initContainers(cluster, role));
        initContainers.addAll(ExtraContainers.of(pods.additions().initContainers()));
        containers.addAll(ExtraContainers.of(pods.additions().containers()));
        pod.setInitContainers(initContainers);
        pod.setContainers(containers);
        pod.setVolumes(volumes);
        UnusedVolumes.addTo(pod);
        return pod;
    }

    private static Container container(KafkaCluster cluster, Role role) {
        Image image = Images.of(cluster, role);
        Additions additions = role.group().pods().additions();
        ContainerBuilder container = new ContainerBuilder()
                .withName(PodNames.main(role))
                .withImage(image.reference())
                .withImagePullPolicy(image.pullPolicy().toString())
                .withCommand("/bin/sh", StartScripts.CONFIG_DIR + "/start.sh")
                .withEnv(Environments.variables(role))
                .withEnvFrom(Environments.secrets(role.group().pods().environment()))
                .withPorts(ports(cluster, role))
                .addAllToPorts(JmxExporter.ports(cluster, role))
                .addAllToPorts(ExtraContainers.ports(additions.ports()))
                .withResources(ContainerResources.of(role.group().pods().resources()))
                .withSecurityContext(Security.ofContainer())
                .withVolumeMounts(Volumes.mounts(role))
                .addAllToVolumeMounts(JmxExporter.mounts(cluster, role))
                .addAllToVolumeMounts(ExtraContainers.mounts(additions.mounts()));
        Probes.addTo(container, role);
        Duration delay = StopDelay.of(role);
        if (!delay.isZero()) {
            container
                    .withNewLifecycle()
                    .withNewPreStop()
                    .withNewSleep(delay.toSeconds())
                    .endPreStop()
                    .endLifecycle();
        }
        return UnusedVolumes.cover(container.build(), image);
    }

    private static List<ContainerPort> ports(KafkaCluster cluster, Role role) {
        return Port.of(cluster, role).stream()
                .map(port -> ContainerPorts.tcp(port.name(), port.number()))
                .toList();
    }
}
