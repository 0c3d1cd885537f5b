package io.github.kafkak8s.resources.pod;

import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.ResourceRequirementsBuilder;
import io.github.kafkak8s.model.pod.Resources;

/** Requests and limits of a container: memory is both, CPU only a request unless asked for. */
public final class ContainerResources {
    private ContainerResources() {}

    public static ResourceRequirements of(Resources resources) {
        ResourceRequirementsBuilder requirements = new ResourceRequirementsBuilder()
                .addToRequests("cpu", new Quantity(resources.cpu().toString()))
                .addToRequests("memory", new Quantity(resources.memory().toString()));
        resources.cpuLimit().ifPresent(limit -> requirements.addToLimits("cpu", new Quantity(limit.toString())));
        return requirements
                .addToLimits("memory", new Quantity(resources.memory().toString()))
                .build();
    }
}
