package io.github.kafkak8s.resources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.HostAlias;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.github.kafkak8s.Generator;
import io.github.kafkak8s.chart.ChartBases;
import io.github.kafkak8s.derive.PodNames;
import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.model.Brokers;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.Metrics;
import io.github.kafkak8s.model.pod.Additions;
import io.github.kafkak8s.model.pod.EnvironmentSource;
import io.github.kafkak8s.model.pod.ExtraContainer;
import io.github.kafkak8s.model.pod.Image;
import io.github.kafkak8s.model.pod.PodSecurity;
import io.github.kafkak8s.model.pod.PodVolume;
import io.github.kafkak8s.model.pod.Resources;
import io.github.kafkak8s.model.unit.Cpu;
import io.github.kafkak8s.model.unit.Size;
import io.github.kafkak8s.yaml.Yaml;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What users add stands in the pods beside the generator's own, under the same restrictions. */
class AdditionsTest {
    private static final Resources RESOURCES = Resources.of(Cpu.millis(50), Size.mebibytes(64));
    private static final Image TOOLS = Image.of("example.com/tools:1");

    @Test
    void aContainerStandsBehindTheOthers() {
        PodSpec pod = pod(brokers(b -> b.container(ExtraContainer.of("shipper", TOOLS.volumes("/buffer"), RESOURCES)
                        .command("ship", "it")
                        .args("--all")
                        .env("B", "$(A)")
                        .env("A", EnvironmentSource.field("spec.nodeName"))
                        .envFromSecret("shipper")
                        .port("http", 8080)
                        .mountReadOnly("data", "/data")))
                .metrics(Metrics.jmxSidecar(Image.of("example.com/jmx:1"))));

        assertThat(pod.getContainers())
                .extracting(Container::getName)
                .containsExactly("kafka", "jmx-exporter", "shipper");
        assertThat(Yaml.write(pod.getContainers().get(2))).isEqualTo("""
                name: shipper
                image: example.com/tools:1
                args:
                - "--all"
                command:
                - ship
                - it
                env:
                - name: A
                  valueFrom:
                    fieldRef:
                      fieldPath: spec.nodeName
                - name: B
                  value: "$(A)"
                envFrom:
                - secretRef:
                    name: shipper
                imagePullPolicy: IfNotPresent
                ports:
                - name: http
                  containerPort: 8080
                  protocol: TCP
                resources:
                  limits:
                    memory: 64Mi
                  requests:
                    cpu: 50m
                    memory: 64Mi
                securityContext:
                  allowPrivilegeEscalation: false
                  capabilities:
                    drop:
                    - ALL
                  readOnlyRootFilesystem: true
                volumeMounts:
                - name: data
                  mountPath: /data
                  readOnly: true
                - name: image-volumes
                  mountPath: /buffer
                  readOnly: true
                """);
        assertThat(pod.getVolumes()).extracting(Volume::getName).contains("image-volumes");
    }

    @Test
    void initContainersRunInTheirOrderAfterTheGeneratorsOwn() {
        PodSpec pod = pod(brokers(b -> b.initContainer(ExtraContainer.of("first", TOOLS, RESOURCES))
                        .initContainer(ExtraContainer.of("again", TOOLS, RESOURCES)))
                .metrics(Metrics.javaAgent(Image.of("example.com/jmx:1"))));

        assertThat(pod.getInitContainers())
                .extracting(Container::getName)
                .containsExactly("copy-jmx-exporter", "first", "again");
    }

    @Test
    void volumesAreMounted() {
        PodSpec pod = pod(brokers(b -> b.volume(PodVolume.emptyDir("scratch", Size.mebibytes(5)))
                .volume(PodVolume.configMap("settings", "s"))
                .volume(PodVolume.secret("keys", "k"))
                .volume(PodVolume.claim("shared", "c"))
                .mountWritable("scratch", "/scratch")
                .mount("settings", "/settings")
                .mount("keys", "/etc/kafka/secrets")
                .mount("shared", "/shared")));

        List<Volume> volumes = pod.getVolumes();
        assertThat(volumes.stream().map(Yaml::write)).contains("""
                name: scratch
                emptyDir:
                  sizeLimit: 5Mi
                """, """
                name: settings
                configMap:
                  name: s
                """, """
                name: keys
                secret:
                  secretName: k
                """, """
                name: shared
                persistentVolumeClaim:
                  claimName: c
                """);
        assertThat(pod.getContainers().get(0).getVolumeMounts())
                .extracting(VolumeMount::getName, VolumeMount::getMountPath, VolumeMount::getReadOnly)
                .contains(
                        tuple("scratch", "/scratch", null),
                        tuple("settings", "/settings", true),
                        tuple("keys", "/etc/kafka/secrets", true),
                        tuple("shared", "/shared", true))
                .doesNotContain(tuple("image-volumes", "/etc/kafka/secrets", true));
    }

    @Test
    void variablesThatStandElsewhereComeFirst() {
        PodSpec pod = pod(brokers(b -> b.env("A", "$(NAMESPACE)")
                .env("NAMESPACE", EnvironmentSource.field("metadata.namespace"))
                .env("LEVEL", EnvironmentSource.configMapKey("settings", "level"))
                .env("DB_PASSWORD", EnvironmentSource.secretKey("db", "password"))));

        List<EnvVar> variables = pod.getContainers().get(0).getEnv();
        assertThat(variables)
                .extracting(EnvVar::getName)
                .containsExactly("POD_NAME", "LOG_DIR", "NAMESPACE", "LEVEL", "DB_PASSWORD", "A");
        assertThat(Yaml.write(variables.get(3))).isEqualTo("""
                name: LEVEL
                valueFrom:
                  configMapKeyRef:
                    name: settings
                    key: level
                """);
        assertThat(Yaml.write(variables.get(4))).isEqualTo("""
                name: DB_PASSWORD
                valueFrom:
                  secretKeyRef:
                    name: db
                    key: password
                """);
    }

    @Test
    void portsAreOpenAsTheMetricsPortIs() {
        KafkaCluster cluster = brokers(b -> b.port("grpc", 19091)
                .container(ExtraContainer.of("proxy", TOOLS, RESOURCES).port("http", 19092)));

        assertThat(pod(cluster).getContainers().get(0).getPorts())
                .extracting(ContainerPort::getName, ContainerPort::getContainerPort)
                .contains(tuple("grpc", 19091));
        assertThat(all(cluster, Service.class).get(1).getSpec().getPorts())
                .extracting(ServicePort::getName, ServicePort::getPort)
                .contains(tuple("grpc", 19091), tuple("http", 19092));
        assertThat(all(cluster, NetworkPolicy.class).get(0).getSpec().getIngress())
                .last()
                .satisfies(rule -> {
                    assertThat(rule.getFrom()).isEmpty();
                    assertThat(rule.getPorts())
                            .extracting(port -> port.getPort().getStrVal())
                            .containsExactly("grpc", "http");
                });
        assertThat(Generator.manifests(cluster).get("README.md")).contains("""
                - `orders-broker` pods also run `proxy`: `example.com/tools:1`.
                - `orders-broker` pods have further ports, open to everyone: `grpc` 19091, `http` 19092.
                """);
    }

    @Test
    void hostsHaveNames() {
        PodSpec pod = pod(brokers(b -> b.hostAlias("10.20.0.7", "db", "db.example.com")));

        assertThat(pod.getHostAliases())
                .extracting(HostAlias::getIp, HostAlias::getHostnames)
                .containsExactly(tuple("10.20.0.7", List.of("db", "db.example.com")));
    }

    @Test
    void theUserMayBeAnotherOneOrThePlatforms() {
        PodSecurityContext given =
                pod(brokers(b -> b.security(PodSecurity.of(2000, 2001)))).getSecurityContext();
        PodSecurityContext none =
                pod(brokers(b -> b.security(PodSecurity.ofPlatform()))).getSecurityContext();

        assertThat(given)
                .extracting(
                        PodSecurityContext::getRunAsUser,
                        PodSecurityContext::getRunAsGroup,
                        PodSecurityContext::getFsGroup)
                .containsExactly(2000L, 2001L, 2001L);
        assertThat(Yaml.write(none)).isEqualTo("""
                fsGroupChangePolicy: OnRootMismatch
                runAsNonRoot: true
                seccompProfile:
                  type: RuntimeDefault
                """);
    }

    @Test
    void annotationsOfOtherToolsAreKept() {
        KafkaCluster cluster =
                brokers(b -> b.annotation("kontrol.unity3d.com/opentsdb", "kairosdb.us-east-1.applifier.info"));

        assertThat(all(cluster, StatefulSet.class)
                        .get(0)
                        .getSpec()
                        .getTemplate()
                        .getMetadata()
                        .getAnnotations())
                .containsEntry("kontrol.unity3d.com/opentsdb", "kairosdb.us-east-1.applifier.info");
    }

    /** The scheduler counts the larger one: what runs together, or the largest of what runs before. */
    @Test
    void initContainersCountWhereTheyAskForMore() {
        ExtraContainer large = ExtraContainer.of("large", TOOLS, Resources.of(Cpu.cores(3), Size.mebibytes(64)));
        KafkaCluster cluster = brokers(b -> b.resources(Resources.of(Cpu.cores(1), Size.gibibytes(2)))
                .container(ExtraContainer.of("small", TOOLS, RESOURCES))
                .initContainer(large));

        assertThat(Generator.manifests(cluster).get("README.md"))
                .contains("| `orders-broker` | 3 | 3 | 2112Mi |", "| total for `orders` | 3 | 9 | 6336Mi |");
    }

    @Test
    void aSmallClusterHasSmallContainers() {
        Resources large = Resources.of(Cpu.cores(3), Size.gibibytes(3)).cpuLimit(Cpu.cores(4));
        Additions small = brokers(b -> b.container(ExtraContainer.of("large", TOOLS, large))
                        .initContainer(ExtraContainer.of("small", TOOLS, RESOURCES)))
                .small()
                .brokers()
                .pods()
                .additions();

        assertThat(small.containers().get(0).resources()).isEqualTo(Resources.of(Cpu.millis(100), Size.mebibytes(768)));
        assertThat(small.initContainers().get(0).resources()).isEqualTo(RESOURCES);
    }

    static Stream<KafkaCluster> clusters() {
        return ChartBases.all().values().stream();
    }

    /** Else a user's container or volume could have the name of one of the generator's. */
    @ParameterizedTest
    @MethodSource("clusters")
    void theGeneratorsNamesAreReserved(KafkaCluster cluster) {
        for (Role role : Role.of(cluster)) {
            Additions additions = role.group().pods().additions();
            PodSpec pod = all(cluster, StatefulSet.class).stream()
                    .filter(set -> set.getMetadata().getName().equals(role.name()))
                    .findFirst()
                    .orElseThrow()
                    .getSpec()
                    .getTemplate()
                    .getSpec();

            assertThat(Stream.concat(pod.getInitContainers().stream(), pod.getContainers().stream())
                            .map(Container::getName)
                            .filter(name -> !PodNames.isContainer(name)))
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.concat(additions.initContainers().stream(), additions.containers().stream())
                                    .map(ExtraContainer::name)
                                    .toList());
            assertThat(pod.getVolumes().stream().map(Volume::getName).filter(name -> !PodNames.isVolume(name)))
                    .containsExactlyInAnyOrderElementsOf(
                            additions.volumes().stream().map(PodVolume::name).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("clusters")
    void everyContainerIsRestrictedAndMountsWhatIsThere(KafkaCluster cluster) {
        for (StatefulSet set : all(cluster, StatefulSet.class)) {
            PodSpec pod = set.getSpec().getTemplate().getSpec();
            List<String> volumes = Stream.concat(
                            pod.getVolumes().stream().map(Volume::getName),
                            set.getSpec().getVolumeClaimTemplates().stream()
                                    .map(claim -> claim.getMetadata().getName()))
                    .toList();

            assertThat(volumes).doesNotHaveDuplicates();
            assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
            assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
            assertThat(Stream.concat(pod.getInitContainers().stream(), pod.getContainers().stream()))
                    .allSatisfy(container -> {
                        var security = container.getSecurityContext();
                        assertThat(security.getAllowPrivilegeEscalation()).isFalse();
                        assertThat(security.getReadOnlyRootFilesystem()).isTrue();
                        assertThat(security.getCapabilities().getDrop()).containsExactly("ALL");
                        assertThat(container.getVolumeMounts())
                                .extracting(VolumeMount::getName)
                                .isSubsetOf(volumes);
                        assertThat(container.getEnv())
                                .extracting(EnvVar::getName)
                                .doesNotHaveDuplicates();
                    });
        }
    }

    private static KafkaCluster brokers(UnaryOperator<Brokers> change) {
        return KafkaCluster.named("orders").brokers(change.apply(Brokers.of(3)));
    }

    private static PodSpec pod(KafkaCluster cluster) {
        return all(cluster, StatefulSet.class).stream()
                .filter(set -> set.getMetadata().getName().equals("orders-broker"))
                .findFirst()
                .orElseThrow()
                .getSpec()
                .getTemplate()
                .getSpec();
    }

    private static <T extends HasMetadata> List<T> all(KafkaCluster cluster, Class<T> type) {
        return ClusterResources.of(cluster).objects().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
