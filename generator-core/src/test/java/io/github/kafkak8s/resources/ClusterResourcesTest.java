package io.github.kafkak8s.resources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Lifecycle;
import io.fabric8.kubernetes.api.model.LocalObjectReference;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRule;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.github.kafkak8s.chart.ChartBases;
import io.github.kafkak8s.config.StartScripts;
import io.github.kafkak8s.derive.Labels;
import io.github.kafkak8s.golden.Samples;
import io.github.kafkak8s.model.Brokers;
import io.github.kafkak8s.model.KRaft;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.KafkaVersion;
import io.github.kafkak8s.model.Metrics;
import io.github.kafkak8s.model.ZooKeeper;
import io.github.kafkak8s.model.network.NetworkPeer;
import io.github.kafkak8s.model.network.ServiceType;
import io.github.kafkak8s.model.pod.Image;
import io.github.kafkak8s.model.storage.EmptyDir;
import io.github.kafkak8s.model.storage.Storage;
import io.github.kafkak8s.model.unit.Size;
import io.github.kafkak8s.yaml.Yaml;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold for the objects of any cluster. */
class ClusterResourcesTest {

    static Stream<KafkaCluster> clusters() {
        KafkaCluster agent = KafkaCluster.named("agent")
                .coordination(KRaft.dedicated(3))
                .metrics(Metrics.javaAgent(Image.of("example.com/jmx:1")));
        Stream<KafkaCluster> withPools = Stream.of("pools", "zones-asked").map(ChartBases.all()::get);
        return Stream.concat(Samples.all().values().stream(), Stream.concat(Stream.of(agent), withPools));
    }

    @ParameterizedTest
    @MethodSource("clusters")
    void everyContainerIsRestricted(KafkaCluster cluster) {
        for (StatefulSet set : all(cluster, StatefulSet.class)) {
            PodSpec pod = set.getSpec().getTemplate().getSpec();
            assertThat(pod.getAutomountServiceAccountToken()).isFalse();
            assertThat(pod.getEnableServiceLinks()).isFalse();
            assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
            assertThat(pod.getSecurityContext().getRunAsUser()).isPositive();
            assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
            assertThat(containers(pod)).allSatisfy(container -> {
                assertThat(container.getSecurityContext().getAllowPrivilegeEscalation())
                        .isFalse();
                assertThat(container.getSecurityContext().getReadOnlyRootFilesystem())
                        .isTrue();
                assertThat(container.getSecurityContext().getCapabilities().getDrop())
                        .containsExactly("ALL");
                assertThat(container.getResources().getLimits().get("memory"))
                        .isEqualTo(container.getResources().getRequests().get("memory"));
            });
        }
    }

    /** Selectors and claim templates are immutable: whatever may change must not be in them. */
    @ParameterizedTest
    @MethodSource("clusters")
    void immutableFieldsCarryStableLabelsOnly(KafkaCluster cluster) {
        for (StatefulSet set : all(cluster, StatefulSet.class)) {
            Map<String, String> selector = set.getSpec().getSelector().getMatchLabels();
            assertThat(selector).containsOnlyKeys(Labels.NAME, Labels.INSTANCE, Labels.COMPONENT);
            assertThat(set.getSpec().getTemplate().getMetadata().getLabels()).containsAllEntriesOf(selector);
            assertThat(set.getSpec().getVolumeClaimTemplates())
                    .allSatisfy(
                            claim -> assertThat(claim.getMetadata().getLabels()).isEqualTo(selector));
        }
    }

    @ParameterizedTest
    @MethodSource("clusters")
    void everyMountHasItsVolumeAndEveryVolumeItsMount(KafkaCluster cluster) {
        for (StatefulSet set : all(cluster, StatefulSet.class)) {
            PodSpec pod = set.getSpec().getTemplate().getSpec();
            List<String> volumes = Stream.concat(
                            pod.getVolumes().stream().map(volume -> volume.getName()),
                            set.getSpec().getVolumeClaimTemplates().stream()
                                    .map(claim -> claim.getMetadata().getName()))
                    .toList();
            assertThat(containers(pod)
                            .flatMap(container -> container.getVolumeMounts().stream())
                            .map(VolumeMount::getName)
                            .distinct())
                    .containsExactlyInAnyOrderElementsOf(volumes);
        }
    }

    @ParameterizedTest
    @MethodSource("clusters")
    void everyVolumeThatAnImageDeclaresIsMountedExactlyThere(KafkaCluster cluster) {
        for (StatefulSet set : all(cluster, StatefulSet.class)) {
            Container main =
                    set.getSpec().getTemplate().getSpec().getContainers().get(0);
            List<String> mounted = main.getVolumeMounts().stream()
                    .map(VolumeMount::getMountPath)
                    .toList();
            List<String> declared = main.getImage().contains("/cp-kafka:")
                    ? List.of("/etc/kafka/secrets", "/var/lib/kafka/data")
                    : List.of("/etc/kafka/secrets", "/mnt/shared/config", "/var/lib/kafka/data");
            assertThat(mounted)
                    .containsAll(main.getName().equals("kafka") ? declared : List.of("/data", "/datalog", "/logs"));
        }
    }

    @Test
    void onlyHeadlessServicesPublishPodsThatAreNotReady() {
        List<Service> services = all(Samples.all().get("zookeeper-production"), Service.class);

        assertThat(services)
                .hasSize(3)
                .allSatisfy(service -> assertThat(
                                Boolean.TRUE.equals(service.getSpec().getPublishNotReadyAddresses()))
                        .isEqualTo("None".equals(service.getSpec().getClusterIP())));
    }

    /** A TCP liveness probe would kill brokers that recover their logs (KAFKA-14658). */
    @ParameterizedTest
    @MethodSource("clusters")
    void noLivenessProbeOfKafkaNeedsAnOpenPort(KafkaCluster cluster) {
        for (StatefulSet set : all(cluster, StatefulSet.class)) {
            Container main =
                    set.getSpec().getTemplate().getSpec().getContainers().get(0);
            assertThat(main.getLivenessProbe().getTcpSocket()).isNull();
            assertThat(main.getReadinessProbe()).isNotNull();
            assertThat(main.getStartupProbe().getFailureThreshold()
                            * main.getStartupProbe().getPeriodSeconds())
                    .isEqualTo(main.getName().equals("kafka") ? 3600 : 600);
        }
    }

    /** Brokers without a controller would wait until they are killed. */
    @ParameterizedTest
    @MethodSource("clusters")
    void coordinationStaysUntilBrokersThatStopAtTheSameTimeHaveLeft(KafkaCluster cluster) {
        assertThat(all(cluster, StatefulSet.class)).allSatisfy(set -> {
            PodSpec pod = set.getSpec().getTemplate().getSpec();
            Lifecycle lifecycle = pod.getContainers().get(0).getLifecycle();
            if (set.getMetadata().getLabels().get(Labels.COMPONENT).startsWith("broker")) {
                assertThat(lifecycle).isNull();
            } else {
                assertThat(lifecycle.getPreStop().getSleep().getSeconds())
                        .isPositive()
                        .isLessThan(pod.getTerminationGracePeriodSeconds());
            }
        });
    }

    @Test
    void coordinationPortsAreOpenToTheClustersOwnPodsOnly() {
        for (String sample : List.of("zookeeper-production", "kraft-production")) {
            NetworkPolicy coordination = all(Samples.all().get(sample), NetworkPolicy.class).stream()
                    .filter(policy -> !policy.getMetadata().getName().endsWith("-broker"))
                    .findFirst()
                    .orElseThrow();
            assertThat(coordination.getSpec().getIngress())
                    .filteredOn(rule ->
                            !"metrics".equals(rule.getPorts().get(0).getPort().getStrVal()))
                    .isNotEmpty()
                    .allSatisfy(rule -> assertThat(rule.getFrom())
                            .isNotEmpty()
                            .allSatisfy(peer -> assertThat(peer.getPodSelector().getMatchLabels())
                                    .containsKey(Labels.COMPONENT)));
        }
    }

    @Test
    void withoutPeersEveryoneReachesTheClientPort() {
        assertThat(clientRule(KafkaCluster.named("a")).getFrom()).isEmpty();
    }

    /** Selectors that say nothing would open the port to every pod, so they must not be there. */
    @Test
    void clientPeersComeAfterTheClustersOwnPods() {
        KafkaCluster cluster = KafkaCluster.named("a")
                .networking(n -> n.clientPeers(
                        NetworkPeer.namespace("shop"),
                        NetworkPeer.namespace("shop").podLabel("app", "cart"),
                        NetworkPeer.pods("app", "console"),
                        NetworkPeer.cidr("10.20.0.0/16")));

        assertThat(Yaml.write(clientRule(cluster))).isEqualTo("""
                from:
                - podSelector:
                    matchLabels:
                      app.kubernetes.io/instance: a
                      app.kubernetes.io/name: kafka
                - namespaceSelector:
                    matchLabels:
                      kubernetes.io/metadata.name: shop
                - namespaceSelector:
                    matchLabels:
                      kubernetes.io/metadata.name: shop
                  podSelector:
                    matchLabels:
                      app: cart
                - podSelector:
                    matchLabels:
                      app: console
                - ipBlock:
                    cidr: "10.20.0.0/16"
                ports:
                - port: client
                  protocol: TCP
                """);
    }

    @Test
    void onlyTheBootstrapServiceIsPublished() {
        KafkaCluster cluster = KafkaCluster.named("a")
                .networking(n -> n.bootstrapServiceType(ServiceType.LOAD_BALANCER)
                        .bootstrapServiceAnnotation("example.com/internal", "true")
                        .bootstrapServiceAnnotation("example.com/pool", "b"));

        assertThat(all(cluster, Service.class)).hasSize(2).allSatisfy(service -> {
            boolean bootstrap = service.getMetadata().getName().equals("a-bootstrap");
            assertThat(service.getSpec().getType()).isEqualTo(bootstrap ? "LoadBalancer" : "ClusterIP");
            assertThat(service.getMetadata().getAnnotations())
                    .isEqualTo(bootstrap ? Map.of("example.com/internal", "true", "example.com/pool", "b") : Map.of());
        });
    }

    /** The names of an old, well-known set of manifests: {@code kafka-N.broker.kafka.svc.cluster.local}. */
    @Test
    void namesCanBeThoseOfAnExistingCluster() {
        KafkaCluster cluster = KafkaCluster.named("kafka")
                .namespace("kafka")
                .version(KafkaVersion.V3_9_1)
                .coordination(ZooKeeper.ensemble(3).name("zoo").serviceName("zookeeper"))
                .brokers(Brokers.of(3).name("kafka").serviceName("broker"))
                .networking(n -> n.bootstrapService("kafka"));

        Map<String, String> files = all(cluster, ConfigMap.class).stream()
                .filter(map -> map.getMetadata().getName().equals("kafka-config"))
                .findFirst()
                .orElseThrow()
                .getData();
        assertThat(files.get("start.sh")).contains("host=\"$POD_NAME.broker.kafka.svc.cluster.local\"");
        assertThat(files.get("server.properties"))
                .contains("zookeeper.connect=zoo-0.zookeeper.kafka.svc.cluster.local:2181,");
        assertThat(all(cluster, StatefulSet.class))
                .extracting(set -> set.getMetadata().getName())
                .containsExactly("kafka", "zoo");
        assertThat(all(cluster, Service.class))
                .extracting(service -> service.getMetadata().getName())
                .contains("broker", "kafka");
    }

    @Test
    void anEmptyDirIsAVolumeAndNoClaim() {
        KafkaCluster cluster = KafkaCluster.named("a")
                .brokers(Brokers.of(3)
                        .storage(Storage.emptyDir()
                                .medium(EmptyDir.Medium.MEMORY)
                                .sizeLimit(Size.mebibytes(64))));

        StatefulSet brokers = all(cluster, StatefulSet.class).get(0);

        assertThat(brokers.getSpec().getVolumeClaimTemplates()).isEmpty();
        assertThat(brokers.getSpec().getTemplate().getSpec().getVolumes())
                .filteredOn(volume -> volume.getName().equals("data"))
                .singleElement()
                .satisfies(volume -> {
                    assertThat(volume.getEmptyDir().getMedium()).isEqualTo("Memory");
                    assertThat(volume.getEmptyDir().getSizeLimit()).hasToString("64Mi");
                });
    }

    @Test
    void everyPodNamesThePullSecretsInTheGivenOrder() {
        KafkaCluster cluster = Samples.all().get("zookeeper-production").imagePullSecrets("b", "a");

        assertThat(all(cluster, StatefulSet.class))
                .hasSize(2)
                .allSatisfy(
                        set -> assertThat(set.getSpec().getTemplate().getSpec().getImagePullSecrets())
                                .extracting(LocalObjectReference::getName)
                                .containsExactly("b", "a"));
    }

    /** A value may refer to an earlier variable only, so the order counts. */
    @Test
    void theEnvironmentIsTheMainContainersAlone() {
        KafkaCluster cluster = KafkaCluster.named("a")
                .metrics(Metrics.jmxSidecar(Image.of("example.com/jmx:1")))
                .brokers(Brokers.of(3)
                        .env("TZ", "Etc/UTC")
                        .env("CLIENT_ID", "$(POD_NAME)")
                        .envFromSecret("b")
                        .envFromSecret("a"));

        List<Container> containers = all(cluster, StatefulSet.class)
                .get(0)
                .getSpec()
                .getTemplate()
                .getSpec()
                .getContainers();

        assertThat(containers.get(0).getEnv())
                .extracting(EnvVar::getName, EnvVar::getValue)
                .containsExactly(
                        tuple("POD_NAME", null),
                        tuple("LOG_DIR", "/run/kafka/logs"),
                        tuple("CLIENT_ID", "$(POD_NAME)"),
                        tuple("TZ", "Etc/UTC"));
        assertThat(containers.get(0).getEnvFrom())
                .extracting(source -> source.getSecretRef().getName())
                .containsExactly("b", "a");
        assertThat(containers.get(1).getEnv()).isEmpty();
        assertThat(containers.get(1).getEnvFrom()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("clusters")
    void everyVariableOfAContainerIsOwnedOrDescribed(KafkaCluster cluster) {
        KafkaCluster bare = cluster.brokers(Brokers.of(cluster.brokers().count()));
        for (StatefulSet set : all(bare, StatefulSet.class)) {
            assertThat(set.getSpec().getTemplate().getSpec().getContainers().stream()
                            .flatMap(container -> container.getEnv().stream())
                            .map(EnvVar::getName))
                    .isNotEmpty()
                    .allMatch(StartScripts.OWNED_VARIABLES::contains);
        }
    }

    @Test
    void disruptionBudgetsCanBeLeftOut() {
        KafkaCluster cluster = Samples.all().get("zookeeper-production");

        assertThat(all(cluster, PodDisruptionBudget.class)).hasSize(2);
        assertThat(all(cluster.disruptionBudgets(false), PodDisruptionBudget.class))
                .isEmpty();
    }

    @Test
    void objectsAreSortedAndUnique() {
        List<HasMetadata> objects =
                ClusterResources.of(Samples.all().get("kraft-production")).objects();

        assertThat(objects.stream().map(ResourceSet::rank)).isSorted();
        assertThatThrownBy(() -> ResourceSet.of(List.of(objects.get(0), objects.get(0))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two objects are ServiceAccount kafka/payments-broker");
    }

    private static NetworkPolicyIngressRule clientRule(KafkaCluster cluster) {
        return all(cluster, NetworkPolicy.class).stream()
                .flatMap(policy -> policy.getSpec().getIngress().stream())
                .filter(rule -> "client".equals(rule.getPorts().get(0).getPort().getStrVal()))
                .findFirst()
                .orElseThrow();
    }

    private static <T extends HasMetadata> List<T> all(KafkaCluster cluster, Class<T> type) {
        return ClusterResources.of(cluster).objects().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static Stream<Container> containers(PodSpec pod) {
        return Stream.concat(pod.getInitContainers().stream(), pod.getContainers().stream());
    }
}
