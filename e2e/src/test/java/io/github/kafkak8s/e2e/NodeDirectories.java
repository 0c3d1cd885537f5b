package io.github.kafkak8s.e2e;

import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Directories of the nodes, as the README.md of manifests with hostPath volumes says to make them. */
final class NodeDirectories {
    private static final String NAMESPACE = "kafka-k8s-e2e-nodes";
    private static final String MOUNT = "/node";

    private NodeDirectories() {}

    /** Makes empty directories on every node, of the user that the containers run as. */
    static void make(String parent, String... names) {
        Kubernetes.get().createPrivilegedNamespace(NAMESPACE);
        String directories = Stream.of(names).map(name -> MOUNT + "/" + name).collect(Collectors.joining(" "));
        for (Node node : Kubernetes.get().client().nodes().list().getItems()) {
            Pod pod = pod(
                    node.getMetadata().getName(),
                    parent,
                    "rm -rf " + directories + " && mkdir -p " + directories + " && chown 1000:1000 " + directories);
            Kubernetes.get().client().resource(pod).create();
            Kubernetes.get()
                    .client()
                    .resource(pod)
                    .waitUntilCondition(
                            done -> done != null
                                    && "Succeeded".equals(done.getStatus().getPhase()),
                            2,
                            TimeUnit.MINUTES);
        }
        Kubernetes.get().deleteNamespace(NAMESPACE);
    }

    private static Pod pod(String node, String parent, String script) {
        return new PodBuilder()
                .withNewMetadata()
                .withName("directories-" + node)
                .withNamespace(NAMESPACE)
                .endMetadata()
                .withNewSpec()
                .withNodeName(node)
                .withRestartPolicy("Never")
                .withAutomountServiceAccountToken(false)
                .addNewContainer()
                .withName("directories")
                .withImage("docker.io/library/busybox:1.37")
                .withCommand("/bin/sh", "-c", script)
                .addNewVolumeMount()
                .withName("parent")
                .withMountPath(MOUNT)
                .endVolumeMount()
                .endContainer()
                .addNewVolume()
                .withName("parent")
                .withNewHostPath()
                .withPath(parent)
                .withType("DirectoryOrCreate")
                .endHostPath()
                .endVolume()
                .endSpec()
                .build();
    }
}
