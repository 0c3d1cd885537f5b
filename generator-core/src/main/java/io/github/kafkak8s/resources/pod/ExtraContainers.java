package io.github.kafkak8s.resources.pod;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.HostAlias;
import io.fabric8.kubernetes.api.model.HostAliasBuilder;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.VolumeMountBuilder;
import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.model.pod.ExtraContainer;
import io.github.kafkak8s.model.pod.Mount;
import io.github.kafkak8s.model.pod.NamedPort;
import java.util.List;

/** What users add to pods, but for volumes. */
public final class ExtraContainers {
    private ExtraContainers() {}

    public static List<Container> of(List<ExtraContainer> containers) {
        return containers.stream().map(ExtraContainers::container).toList();
    }

    public static List<ContainerPort> ports(List<NamedPort> ports) {
        return ports.stream()
                .map(port -> ContainerPorts.tcp(port.name(), port.number()))
                .toList();
    }

    public static List<VolumeMount> mounts(List<Mount> mounts) {
        return mounts.stream()
                .map(mount -> new VolumeMountBuilder(Volumes.mount(mount.volume(), mount.path()))
                        .withReadOnly(mount.readOnly() ? true : null)
                        .build())
                .toList();
    }

    public static List<HostAlias> hostAliases(Role role) {
        return role.group().pods().additions().hostAliases().stream()
                .map(alias -> new HostAliasBuilder()
                        .withIp(alias.ip())
                        .withHostnames(alias.hostnames())
                        .build())
                .toList();
    }

    private static Container container(ExtraContainer extra) {
        Container container = new ContainerBuilder()
                .withName(extra.name())
                .withImage(extra.image().reference())
                .withImagePullPolicy(extra.image().pullPolicy().toString())
                .withCommand(extra.command())
                .withArgs(extra.args())
                .withEnv(Environments.of(extra.environment()))
                .withEnvFrom(Environments.secrets(extra.environment()))
                .withPorts(ports(extra.ports()))
                .withResources(ContainerResources.of(extra.resources()))
                .withSecurityContext(Security.ofContainer())
                .withVolumeMounts(mounts(extra.mounts()))
                .build();
        return UnusedVolumes.cover(container, extra.image());
    }
}
