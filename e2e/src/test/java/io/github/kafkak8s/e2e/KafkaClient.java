package io.github.kafkak8s.e2e;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.client.dsl.PodResource;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A pod with Kafka's tools, which outlives the brokers. The NetworkPolicies take it for one of the cluster's own. */
final class KafkaClient {
    /** Its folder for files. */
    static final String WORK = "/files";

    private static final String CONTAINER = "client";
    private static final long USER = 1000;

    private final KafkaPods cluster;

    private KafkaClient(KafkaPods cluster) {
        this.cluster = cluster;
    }

    /** Starts the pod, with the brokers' own image. */
    static KafkaClient start(KafkaPods cluster) {
        KafkaClient client = new KafkaClient(cluster);
        Kubernetes.get().client().resource(client.describe()).create();
        client.pod().waitUntilReady(2, TimeUnit.MINUTES);
        return client;
    }

    /** Output of one of Kafka's tools, e.g. {@code kafka-topics.sh}, told where the cluster is. */
    String tool(String tool, String arguments) {
        return run("/opt/kafka/bin/" + tool + " --bootstrap-server " + cluster.bootstrap() + " " + arguments);
    }

    /** Output of a script. */
    String run(String script) {
        return Command.run(pod(), CONTAINER, script, Duration.ofMinutes(5));
    }

    KafkaPods cluster() {
        return cluster;
    }

    /** The id that the running cluster says it has. */
    String clusterId() {
        String output = tool("kafka-cluster.sh cluster-id", "").strip();
        return output.substring(output.lastIndexOf(' ') + 1);
    }

    private PodResource pod() {
        return cluster.resource(name());
    }

    private String name() {
        return cluster.cluster() + "-client";
    }

    private Pod describe() {
        return new PodBuilder()
                .withNewMetadata()
                .withName(name())
                .withNamespace(cluster.namespace())
                .addToLabels("app.kubernetes.io/name", "kafka")
                .addToLabels("app.kubernetes.io/instance", cluster.cluster())
                .addToLabels("app.kubernetes.io/component", "client")
                .endMetadata()
                .withNewSpec()
                .withTerminationGracePeriodSeconds(1L)
                .withAutomountServiceAccountToken(false)
                .withEnableServiceLinks(false)
                .withNewSecurityContext()
                .withRunAsNonRoot(true)
                .withRunAsUser(USER)
                .withRunAsGroup(USER)
                .withFsGroup(USER)
                .withNewSeccompProfile()
                .withType("RuntimeDefault")
                .endSeccompProfile()
                .endSecurityContext()
                .addNewContainer()
                .withName(CONTAINER)
                .withImage(cluster.kafka().getImage())
                // A shell, since it reaps the processes that outlive their kubectl exec.
                .withCommand("/bin/sh", "-c", "while :; do sleep 3600; done")
                .addNewEnv()
                .withName("KAFKA_HEAP_OPTS")
                .withValue("-Xmx128m")
                .endEnv()
                .addNewEnv()
                .withName("KAFKA_JVM_PERFORMANCE_OPTS")
                .withValue("-XX:+UseSerialGC -XX:TieredStopAtLevel=1")
                .endEnv()
                .addNewEnv()
                .withName("LOG_DIR")
                .withValue(WORK)
                .endEnv()
                .withNewResources()
                .addToRequests("cpu", new Quantity("50m"))
                .addToRequests("memory", new Quantity("256Mi"))
                .addToLimits("memory", new Quantity("1Gi"))
                .endResources()
                .withNewSecurityContext()
                .withAllowPrivilegeEscalation(false)
                .withNewCapabilities()
                .withDrop(List.of("ALL"))
                .endCapabilities()
                .endSecurityContext()
                .addNewVolumeMount()
                .withName("files")
                .withMountPath(WORK)
                .endVolumeMount()
                .endContainer()
                .addNewVolume()
                .withName("files")
                .withNewEmptyDir()
                .endEmptyDir()
                .endVolume()
                .endSpec()
                .build();
    }
}
