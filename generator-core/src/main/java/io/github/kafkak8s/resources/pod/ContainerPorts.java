package io.github.kafkak8s.resources.pod;

import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.ContainerPortBuilder;

/** Ports of containers. */
public final class ContainerPorts {
    private ContainerPorts() {}

    public static ContainerPort tcp(String name, int number) {
        return new ContainerPortBuilder()
                .withName(name)
                .withContainerPort(number)
                .withProtocol("TCP")
                .build();
    }
}
