package io.github.kafkak8s.resources.pod;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.fabric8.kubernetes.api.model.VolumeMountBuilder;
import io.github.kafkak8s.config.StartScripts;
import io.github.kafkak8s.derive.PodNames;
import io.github.kafkak8s.derive.Racks;
import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.model.placement.Topology;
import io.github.kafkak8s.model.pod.Environment;
import io.github.kafkak8s.model.pod.EnvironmentSource;
import io.github.kafkak8s.model.pod.Image;
import io.github.kafkak8s.model.pod.Resources;
import io.github.kafkak8s.model.unit.Cpu;
import io.github.kafkak8s.model.unit.Size;
import java.util.List;

/**
 * How brokers learn the zone of their node: from a label of the pod, or of an init container that asks the API server. That
 * container alone has a token.
 */
public final class NodeZones {
    private static final String TOKEN_DIR = "/var/run/secrets/kubernetes.io/serviceaccount";
    /** The least that Kubernetes allows; the container needs it once. */
    private static final long TOKEN_SECONDS = 600;

    private static final String ASK = "kubectl get node \"$NODE_NAME\" -o 'jsonpath={.metadata.labels."
            + Topology.ZONE.key().replace(".", "\\.") + "}' >" + StartScripts.ZONE_FILE;

    private NodeZones() {}

    /** The zone as an environment variable of the main container, where the pod has the label. */
    static List<EnvVar> variables(Role role) {
        return Racks.isZone(role) && Racks.kubectl(role).isEmpty()
                ? Environments.of(Environment.empty()
                        .with(
                                StartScripts.ZONE_VARIABLE,
                                EnvironmentSource.field("metadata.labels['" + Topology.ZONE.key() + "']")))
                : List.of();
    }

    public static List<Container> initContainers(Role role) {
        return Racks.kubectl(role).stream().map(NodeZones::ask).toList();
    }

    public static List<Volume> volumes(Role role) {
        return Racks.kubectl(role).stream().map(image -> token()).toList();
    }

    private static Container ask(Image kubectl) {
        Container container = new ContainerBuilder()
                .withName(PodNames.ZONE)
                .withImage(kubectl.reference())
                .withImagePullPolicy(kubectl.pullPolicy().toString())
                .withCommand("/bin/sh", "-c", ASK)
                // kubectl keeps what it finds out about the API server in its home.
                .withEnv(Environments.of(Environment.empty()
                        .with("NODE_NAME", EnvironmentSource.field("spec.nodeName"))
                        .with("HOME", "/tmp")))
                .withResources(ContainerResources.of(Resources.of(Cpu.millis(50), Size.mebibytes(128))))
                .withSecurityContext(Security.ofContainer())
                .withVolumeMounts(
                        Volumes.mount(Volumes.RUN, StartScripts.RUN_DIR),
                        Volumes.mount(Volumes.TMP, "/tmp"),
                        new VolumeMountBuilder(Volumes.mount(PodNames.NODE_READER_TOKEN, TOKEN_DIR))
                                .withReadOnly(true)
                                .build())
                .build();
        return UnusedVolumes.cover(container, kubectl);
    }

    /** What {@code automountServiceAccountToken} would mount in every container of the pod. */
    private static Volume token() {
        return new VolumeBuilder()
                .withName(PodNames.NODE_READER_TOKEN)
                .withNewProjected()
                .addNewSource()
                .withNewServiceAccountToken()
                .withExpirationSeconds(TOKEN_SECONDS)
                .withPath("token")
                .endServiceAccountToken()
                .endSource()
                .addNewSource()
                .withNewConfigMap()
                .withName("kube-root-ca.crt")
                .addNewItem()
                .withKey("ca.crt")
                .withPath("ca.crt")
                .endItem()
                .endConfigMap()
                .endSource()
                .addNewSource()
                .withNewDownwardAPI()
                .addNewItem()
                .withPath("namespace")
                .withNewFieldRef()
                .withFieldPath("metadata.namespace")
                .endFieldRef()
                .endItem()
                .endDownwardAPI()
                .endSource()
                .endProjected()
                .build();
    }
}
