package io.github.kafkak8s.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSetStatus;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.readiness.Readiness;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The pods of one Kafka cluster, however they came into the namespace.
 *
 * @param namespace where they are
 * @param cluster the cluster's name, or the release's
 */
record KafkaPods(String namespace, String cluster) {
    private static final String COMPONENT = "app.kubernetes.io/component";
    private static final Duration START = Duration.ofMinutes(10);

    /** Host and port that clients connect to first. */
    String bootstrap() {
        return cluster + "-bootstrap." + namespace + ".svc:9092";
    }

    List<StatefulSet> statefulSets() {
        List<StatefulSet> sets = client().apps()
                .statefulSets()
                .inNamespace(namespace)
                .withLabel("app.kubernetes.io/instance", cluster)
                .list()
                .getItems();
        assertThat(sets).as("StatefulSets of " + cluster + " in " + namespace).isNotEmpty();
        return sets;
    }

    StatefulSet brokers() {
        return of("broker");
    }

    /** The StatefulSet of the pods that keep the metadata, which may be the brokers. */
    StatefulSet coordination() {
        return statefulSets().stream()
                .filter(set -> !component(set).equals("broker"))
                .findFirst()
                .orElseGet(this::brokers);
    }

    Container kafka() {
        return brokers().getSpec().getTemplate().getSpec().getContainers().get(0);
    }

    List<Pod> pods() {
        return client().pods()
                .inNamespace(namespace)
                .withLabel("app.kubernetes.io/instance", cluster)
                .withLabelIn(COMPONENT, "broker", "controller", "zookeeper")
                .list()
                .getItems();
    }

    Pod pod(String name) {
        Pod pod = client().pods().inNamespace(namespace).withName(name).get();
        assertThat(pod).as("pod " + name + " in " + namespace).isNotNull();
        return pod;
    }

    /** The uid of each pod by its name: a pod that was replaced has another. */
    Map<String, String> uids() {
        Map<String, String> uids = new TreeMap<>();
        pods().forEach(pod ->
                uids.put(pod.getMetadata().getName(), pod.getMetadata().getUid()));
        return uids;
    }

    /** Waits until every pod is of the newest template and ready. */
    void awaitReady() {
        await("pods of " + cluster + " in " + namespace)
                .atMost(START)
                .pollInterval(Duration.ofSeconds(1))
                .failFast(() -> Diagnosis.refuseHopeless(this))
                .ignoreNoExceptions()
                .untilAsserted(() -> assertThat(statefulSets())
                        .allSatisfy(set -> assertThat(isReady(set))
                                .withFailMessage(() -> Diagnosis.of(this))
                                .isTrue()));
    }

    /** Deletes pods at once and waits until others took their place. */
    void replace(List<String> names) {
        Map<String, String> before = uids();
        names.forEach(
                name -> client().pods().inNamespace(namespace).withName(name).delete());
        await("new pods for " + names)
                .atMost(START)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> {
                    Map<String, String> after = uids();
                    assertThat(names)
                            .allSatisfy(name ->
                                    assertThat(after.get(name)).isNotNull().isNotEqualTo(before.get(name)));
                });
        awaitReady();
    }

    /** Output of a script in the main container of a pod. */
    String run(String pod, String script) {
        String container = pod(pod).getSpec().getContainers().get(0).getName();
        return Command.run(
                client().pods().inNamespace(namespace).withName(pod), container, script, Duration.ofMinutes(1));
    }

    static boolean isReady(Pod pod) {
        return pod.getMetadata().getDeletionTimestamp() == null && Readiness.isPodReady(pod);
    }

    private static boolean isReady(StatefulSet set) {
        int replicas = set.getSpec().getReplicas();
        StatefulSetStatus status = set.getStatus();
        return status != null
                && set.getMetadata().getGeneration().equals(status.getObservedGeneration())
                && Integer.valueOf(replicas).equals(status.getReplicas())
                && Integer.valueOf(replicas).equals(status.getUpdatedReplicas())
                && Integer.valueOf(replicas).equals(status.getReadyReplicas());
    }

    private StatefulSet of(String component) {
        return statefulSets().stream()
                .filter(set -> component(set).equals(component))
                .findFirst()
                .orElseThrow();
    }

    private static String component(StatefulSet set) {
        return set.getMetadata().getLabels().get(COMPONENT);
    }

    private static KubernetesClient client() {
        return Kubernetes.get().client();
    }
}
