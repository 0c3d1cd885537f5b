package io.github.kafkak8s.model.pod;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A further container of a pod, with the same restrictions as the generator's own: no privileges, no token of the API server,
 * a read-only root. What it writes goes to a volume that it mounts. It has no probes: Kubernetes restarts it when its process
 * ends, and takes it for ready while that runs.
 *
 * @param name {@code name}
 * @param image {@code image}
 * @param command {@code command}; empty is the image's own
 * @param args {@code args}
 * @param environment {@code env} and {@code envFrom}
 * @param ports {@code ports}
 * @param mounts {@code volumeMounts}
 * @param resources {@code resources}
 */
public record ExtraContainer(
        String name,
        Image image,
        List<String> command,
        List<String> args,
        Environment environment,
        List<NamedPort> ports,
        List<Mount> mounts,
        Resources resources) {
    public ExtraContainer {
        Objects.requireNonNull(name, "container.name is null");
        Objects.requireNonNull(image, "container.image is null");
        command = List.copyOf(command);
        args = List.copyOf(args);
        Objects.requireNonNull(environment, "container.environment is null");
        ports = List.copyOf(ports);
        mounts = List.copyOf(mounts);
        Objects.requireNonNull(resources, "container.resources is null");
    }

    /** A container that runs what its image does by itself. */
    public static ExtraContainer of(String name, Image image, Resources resources) {
        return new ExtraContainer(
                name, image, List.of(), List.of(), Environment.empty(), List.of(), List.of(), resources);
    }

    /** Replaces the image. */
    public ExtraContainer image(Image image) {
        return new ExtraContainer(name, image, command, args, environment, ports, mounts, resources);
    }

    /** Replaces requests and limits. */
    public ExtraContainer resources(Resources resources) {
        return new ExtraContainer(name, image, command, args, environment, ports, mounts, resources);
    }

    /** Replaces the image's entry point. */
    public ExtraContainer command(String... command) {
        return new ExtraContainer(name, image, Arrays.asList(command), args, environment, ports, mounts, resources);
    }

    /** Replaces the arguments of the entry point. */
    public ExtraContainer args(String... args) {
        return new ExtraContainer(name, image, command, Arrays.asList(args), environment, ports, mounts, resources);
    }

    /** Adds an environment variable. */
    public ExtraContainer env(String name, String value) {
        return environment(environment.with(name, value));
    }

    /** Adds an environment variable whose value stands elsewhere. */
    public ExtraContainer env(String name, EnvironmentSource source) {
        return environment(environment.with(name, source));
    }

    /** Makes each key of a Secret an environment variable. */
    public ExtraContainer envFromSecret(String secret) {
        return environment(environment.withSecret(secret));
    }

    /**
     * Adds a port that it serves to others. Writes {@code ports} of the container and of the headless service; NetworkPolicies
     * open it as they open the metrics port. What is for the pod's own containers only needs no port here.
     */
    public ExtraContainer port(String portName, int number) {
        List<NamedPort> more = new ArrayList<>(ports);
        more.add(new NamedPort(portName, number));
        return new ExtraContainer(name, image, command, args, environment, more, mounts, resources);
    }

    /** Mounts an added volume of the pod, for reading and writing. */
    public ExtraContainer mount(String volume, String path) {
        return mount(new Mount(volume, path, false));
    }

    /**
     * Mounts a volume of the pod for reading: an added one, or the generator's {@code config}, the files that the main
     * container reads, or {@code data}.
     */
    public ExtraContainer mountReadOnly(String volume, String path) {
        return mount(new Mount(volume, path, true));
    }

    private ExtraContainer mount(Mount mount) {
        List<Mount> more = new ArrayList<>(mounts);
        more.add(mount);
        return new ExtraContainer(name, image, command, args, environment, ports, more, resources);
    }

    private ExtraContainer environment(Environment environment) {
        return new ExtraContainer(name, image, command, args, environment, ports, mounts, resources);
    }
}
