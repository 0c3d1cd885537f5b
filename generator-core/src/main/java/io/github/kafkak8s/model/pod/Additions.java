package io.github.kafkak8s.model.pod;

import java.util.ArrayList;
import java.util.List;

/**
 * What users add to the pods of a group; set through the methods of {@link io.github.kafkak8s.model.PodGroup}.
 *
 * @param containers further containers
 * @param initContainers containers that run before the others, in this order, after the generator's own
 * @param volumes further volumes
 * @param mounts further mounts of the main container
 * @param ports further ports of the main container
 * @param hostAliases lines of {@code /etc/hosts}
 */
public record Additions(
        List<ExtraContainer> containers,
        List<ExtraContainer> initContainers,
        List<PodVolume> volumes,
        List<Mount> mounts,
        List<NamedPort> ports,
        List<HostAlias> hostAliases) {
    public Additions {
        containers = List.copyOf(containers);
        initContainers = List.copyOf(initContainers);
        volumes = List.copyOf(volumes);
        mounts = List.copyOf(mounts);
        ports = List.copyOf(ports);
        hostAliases = List.copyOf(hostAliases);
    }

    /** Nothing. */
    public static Additions none() {
        return new Additions(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** Adds a container. */
    public Additions container(ExtraContainer container) {
        return new Additions(with(containers, container), initContainers, volumes, mounts, ports, hostAliases);
    }

    /** Adds a container that runs before the others. */
    public Additions initContainer(ExtraContainer container) {
        return new Additions(containers, with(initContainers, container), volumes, mounts, ports, hostAliases);
    }

    /** Replaces the containers. */
    public Additions containers(List<ExtraContainer> containers) {
        return new Additions(containers, initContainers, volumes, mounts, ports, hostAliases);
    }

    /** Replaces the containers that run before the others. */
    public Additions initContainers(List<ExtraContainer> initContainers) {
        return new Additions(containers, initContainers, volumes, mounts, ports, hostAliases);
    }

    /** Adds a volume. */
    public Additions volume(PodVolume volume) {
        return new Additions(containers, initContainers, with(volumes, volume), mounts, ports, hostAliases);
    }

    /** Adds a mount of the main container. */
    public Additions mount(Mount mount) {
        return new Additions(containers, initContainers, volumes, with(mounts, mount), ports, hostAliases);
    }

    /** Adds a port of the main container. */
    public Additions port(NamedPort port) {
        return new Additions(containers, initContainers, volumes, mounts, with(ports, port), hostAliases);
    }

    /** Adds a line of {@code /etc/hosts}. */
    public Additions hostAlias(HostAlias alias) {
        return new Additions(containers, initContainers, volumes, mounts, ports, with(hostAliases, alias));
    }

    private static <T> List<T> with(List<T> list, T more) {
        List<T> copy = new ArrayList<>(list);
        copy.add(more);
        return copy;
    }
}
