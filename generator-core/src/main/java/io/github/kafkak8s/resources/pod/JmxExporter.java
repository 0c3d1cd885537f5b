package io.github.kafkak8s.resources.pod;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.github.kafkak8s.config.JmxExporterConfig;
import io.github.kafkak8s.config.StartScripts;
import io.github.kafkak8s.derive.Heap;
import io.github.kafkak8s.derive.PodNames;
import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.Metrics;
import io.github.kafkak8s.model.pod.Resources;
import io.github.kafkak8s.model.unit.Cpu;
import io.github.kafkak8s.model.unit.Size;
import java.util.List;

/** The JMX exporter in Kafka's pods: beside Kafka or inside it. */
public final class JmxExporter {
    private static final String AGENT_DIR = StartScripts.AGENT.substring(0, StartScripts.AGENT.lastIndexOf('/'));

    private JmxExporter() {}

    /** The container that copies the agent. */
    public static List<Container> initContainers(KafkaCluster cluster, Role role) {
        return role.isKafka() && cluster.metrics() instanceof Metrics.JavaAgent agent
                ? List.of(copyAgent(agent))
                : List.of();
    }

    /**
     * The sidecar. Not a native one (an init container that goes on): Kafka would not start while the exporter's image
     * cannot be pulled or its container fails.
     */
    public static List<Container> containers(KafkaCluster cluster, Role role) {
        return role.isKafka() && cluster.metrics() instanceof Metrics.JmxSidecar sidecar
                ? List.of(sidecar(sidecar))
                : List.of();
    }

    public static List<Volume> volumes(KafkaCluster cluster, Role role) {
        if (role.isKafka() && cluster.metrics() instanceof Metrics.JmxSidecar) {
            return List.of(Volumes.emptyDir(PodNames.TMP_METRICS, "16Mi"));
        }
        if (role.isKafka() && cluster.metrics() instanceof Metrics.JavaAgent) {
            return List.of(Volumes.emptyDir(PodNames.JMX_EXPORTER, "64Mi"));
        }
        return List.of();
    }

    /** What the main container needs of it. */
    public static List<VolumeMount> mounts(KafkaCluster cluster, Role role) {
        return role.isKafka() && cluster.metrics() instanceof Metrics.JavaAgent
                ? List.of(Volumes.mount(PodNames.JMX_EXPORTER, AGENT_DIR))
                : List.of();
    }

    /** The port that the main container serves when the agent runs inside it. */
    public static List<ContainerPort> ports(KafkaCluster cluster, Role role) {
        return role.isKafka() && cluster.metrics() instanceof Metrics.JavaAgent agent
                ? List.of(port(agent.port()))
                : List.of();
    }

    private static Container sidecar(Metrics.JmxSidecar sidecar) {
        Container container = new ContainerBuilder()
                .withName(PodNames.JMX_EXPORTER)
                .withImage(sidecar.image().reference())
                .withImagePullPolicy(sidecar.image().pullPolicy().toString())
                .withCommand(
                        "java",
                        "-Xmx" + Heap.of(sidecar.resources().memory()).toMebibytes() + "m",
                        "-jar",
                        sidecar.jar(),
                        Integer.toString(sidecar.port()),
                        StartScripts.CONFIG_DIR + "/" + JmxExporterConfig.FILE)
                .withPorts(port(sidecar.port()))
                .withResources(ContainerResources.of(sidecar.resources()))
                .withSecurityContext(Security.ofContainer())
                .withVolumeMounts(Volumes.configMount(), Volumes.mount(PodNames.TMP_METRICS, "/tmp"))
                .build();
        return UnusedVolumes.cover(container, sidecar.image());
    }

    private static Container copyAgent(Metrics.JavaAgent agent) {
        Container container = new ContainerBuilder()
                .withName(PodNames.COPY_JMX_EXPORTER)
                .withImage(agent.image().reference())
                .withImagePullPolicy(agent.image().pullPolicy().toString())
                .withCommand("cp", agent.jar(), StartScripts.AGENT)
                .withResources(ContainerResources.of(Resources.of(Cpu.millis(50), Size.mebibytes(64))))
                .withSecurityContext(Security.ofContainer())
                .withVolumeMounts(Volumes.mount(PodNames.JMX_EXPORTER, AGENT_DIR))
                .build();
        return UnusedVolumes.cover(container, agent.image());
    }

    private static ContainerPort port(int number) {
        return ContainerPorts.tcp("metrics", number);
    }
}
