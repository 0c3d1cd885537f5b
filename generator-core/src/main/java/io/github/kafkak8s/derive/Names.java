package io.github.kafkak8s.derive;

import io.github.kafkak8s.model.KafkaCluster;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Every name that is not a {@link Role}'s own, and every DNS name. */
public final class Names {
    private Names() {}

    /** The service that clients connect to first. */
    public static String bootstrapService(KafkaCluster cluster) {
        return cluster.networking().bootstrapService().orElse(cluster.name() + "-bootstrap");
    }

    /** The ConfigMap with a role's files. */
    public static String configMap(Role role) {
        return role.name() + "-config";
    }

    /**
     * The ClusterRole that may read nodes and its binding. They have no namespace, so their name has it; the dots are in
     * no name of a namespace or cluster.
     */
    public static String nodeReader(KafkaCluster cluster) {
        return cluster.namespace().name() + "." + cluster.name() + ".node-reader";
    }

    /** Host and port that clients inside the Kubernetes cluster connect to first. */
    public static String bootstrapAddress(KafkaCluster cluster) {
        return bootstrapService(cluster) + "." + cluster.namespace().name() + ".svc:" + Port.CLIENT.number();
    }

    /** What follows the pod's name in its DNS name, dot included. */
    public static String podDomain(KafkaCluster cluster, Role role) {
        return "." + role.service() + "." + cluster.namespace().name() + ".svc."
                + cluster.networking().clusterDomain();
    }

    /** The DNS names of all pods of a role, in the order of their ordinals. */
    public static List<String> podHosts(KafkaCluster cluster, Role role) {
        String domain = podDomain(cluster, role);
        return IntStream.range(0, role.group().count())
                .mapToObj(ordinal -> role.pod(ordinal) + domain)
                .collect(Collectors.toUnmodifiableList());
    }
}
