package io.github.kafkak8s.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSetStatus;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.PodResource;
import io.fabric8.kubernetes.client.readiness.Readiness;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.awaitility.core.ConditionTimeoutException;

/**
 * The pods of one Kafka cluster, however they came into the namespace.
 *
 * @param namespace where they are
 * @param cluster the cluster's name, or the release's
 */
record KafkaPods(String namespace, String cluster) {
    private static final String COMPONENT = "app.kubernetes.io/component";
    private static final String BROKER = "broker";
    private static final Pattern OWN = Pattern.compile("broker(-.*)?|controller|zookeeper");
    private static final Duration START = Duration.ofMinutes(10);

    /** Host and port that clients connect to first. */
    String bootstrap() {
        List<Service> services = client().services()
                .inNamespace(namespace)
                .withLabels(ofBrokers())
                .list()
                .getItems();
        return services.stream()
                .filter(service -> !"None".equals(service.getSpec().getClusterIP()))
                .map(service -> service.getMetadata().getName() + "." + namespace + ".svc:9092")
                .findFirst()
                .orElseThrow(() -> new AssertionError("no bootstrap service of " + cluster + " in " + namespace));
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
        return of(BROKER);
    }

    /** The StatefulSet of the pods that keep the metadata, which may be the brokers. */
    StatefulSet coordination() {
        return statefulSets().stream()
                .filter(set -> !component(set).startsWith(BROKER))
                .findFirst()
                .orElseGet(this::brokers);
    }

    Container kafka() {
        return brokers().getSpec().getTemplate().getSpec().getContainers().get(0);
    }

    /** Those of the cluster itself, whatever pool they are of: not the tests' client. */
    List<Pod> pods() {
        return client()
                .pods()
                .inNamespace(namespace)
                .withLabel("app.kubernetes.io/instance", cluster)
                .withLabel(COMPONENT)
                .list()
                .getItems()
                .stream()
                .filter(pod -> OWN.matcher(pod.getMetadata().getLabels().get(COMPONENT))
                        .matches())
                .toList();
    }

    Pod pod(String name) {
        Pod pod = resource(name).get();
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
        try {
            Waits.await("pods of " + cluster + " in " + namespace, START).until(() -> {
                List<Pod> pods = pods();
                Diagnosis.refuseHopeless(this, pods);
                return areReady(pods);
            });
        } catch (ConditionTimeoutException late) {
            throw new AssertionError(late.getMessage() + "\n" + Diagnosis.of(this), late);
        }
    }

    /** Deletes pods at once and waits until others took their place. */
    void replace(List<String> names) {
        Map<String, String> before = uids();
        names.forEach(name -> resource(name).delete());
        Waits.await("new pods for " + names, START).untilAsserted(() -> {
            Map<String, String> after = uids();
            assertThat(names)
                    .allSatisfy(name -> assertThat(after.get(name)).isNotNull().isNotEqualTo(before.get(name)));
        });
        awaitReady();
    }

    /** What Kafka logged in a broker's pod. */
    String log(String pod) {
        return resource(pod).inContainer(kafka().getName()).getLog();
    }

    /** Output of a script in the main container of a pod. */
    String run(String pod, String script) {
        String container = pod(pod).getSpec().getContainers().get(0).getName();
        return Command.run(resource(pod), container, script, Duration.ofMinutes(1));
    }

    /** The number of brokers, those of all pools. */
    int brokerCount() {
        return statefulSets().stream()
                .filter(set -> component(set).startsWith(BROKER))
                .mapToInt(set -> set.getSpec().getReplicas())
                .sum();
    }

    /** What can be done to a pod of the namespace, whether there is one of this name or not. */
    PodResource resource(String pod) {
        return client().pods().inNamespace(namespace).withName(pod);
    }

    static boolean isReady(Pod pod) {
        return pod.getMetadata().getDeletionTimestamp() == null && Readiness.isPodReady(pod);
    }

    /** The pods themselves are asked, too: the status of a StatefulSet may still count one that is gone. */
    private boolean areReady(List<Pod> pods) {
        List<StatefulSet> sets = statefulSets();
        int wanted = sets.stream().mapToInt(set -> set.getSpec().getReplicas()).sum();
        return sets.stream().allMatch(KafkaPods::isRolledOut)
                && pods.size() == wanted
                && pods.stream().allMatch(KafkaPods::isReady);
    }

    private static boolean isRolledOut(StatefulSet set) {
        Integer replicas = set.getSpec().getReplicas();
        StatefulSetStatus status = set.getStatus();
        return status != null
                && set.getMetadata().getGeneration().equals(status.getObservedGeneration())
                && replicas.equals(status.getReplicas())
                && replicas.equals(status.getUpdatedReplicas())
                && replicas.equals(status.getReadyReplicas());
    }

    private StatefulSet of(String component) {
        return statefulSets().stream()
                .filter(set -> component(set).equals(component))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no StatefulSet of component " + component + " in " + namespace));
    }

    private Map<String, String> ofBrokers() {
        return Map.of("app.kubernetes.io/instance", cluster, COMPONENT, BROKER);
    }

    private static String component(StatefulSet set) {
        return set.getMetadata().getLabels().get(COMPONENT);
    }

    private static KubernetesClient client() {
        return Kubernetes.get().client();
    }
}
