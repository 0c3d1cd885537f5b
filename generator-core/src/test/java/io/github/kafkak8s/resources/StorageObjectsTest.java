package io.github.kafkak8s.resources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolume;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.github.kafkak8s.chart.StorageBases;
import io.github.kafkak8s.config.ConfigFiles;
import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.pod.Image;
import io.github.kafkak8s.yaml.Yaml;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** Storage that Kubernetes binds to the right pod, and that nobody deletes by accident. */
class StorageObjectsTest {
    private static final Map<String, String> KEPT = Map.of("helm.sh/resource-policy", "keep");

    @Test
    void aStorageClassBelongsToNoNamespaceAndComesFirst() {
        List<HasMetadata> objects = ClusterResources.of(base("classes")).objects();

        assertThat(objects.get(0).getKind()).isEqualTo("StorageClass");
        assertThat(Yaml.write(objects.get(1))).isEqualTo("""
                apiVersion: storage.k8s.io/v1
                kind: StorageClass
                metadata:
                  name: kafka-ssd
                  labels:
                    app.kubernetes.io/instance: classes
                    app.kubernetes.io/managed-by: kafka-k8s
                    app.kubernetes.io/name: kafka
                allowVolumeExpansion: true
                mountOptions:
                - noatime
                parameters:
                  csi.storage.k8s.io/provisioner-secret-name: "{{ x }}"
                  type: pd-ssd
                provisioner: pd.csi.storage.gke.io
                reclaimPolicy: Retain
                volumeBindingMode: WaitForFirstConsumer
                """);
    }

    /** The StatefulSet's controller looks for a claim by template and pod, and gives those that it makes these labels. */
    @Test
    void claimsAreWhatTheStatefulSetWouldMakeButForTheirSize() {
        KafkaCluster cluster = base("grown");
        StatefulSet brokers = all(cluster, StatefulSet.class).get(1);
        PersistentVolumeClaim template =
                brokers.getSpec().getVolumeClaimTemplates().get(0);
        List<PersistentVolumeClaim> claims = all(cluster, PersistentVolumeClaim.class).stream()
                .filter(claim -> claim.getMetadata().getName().startsWith("data-kafka-"))
                .toList();

        assertThat(claims)
                .extracting(claim -> claim.getMetadata().getName())
                .containsExactly("data-kafka-0", "data-kafka-1", "data-kafka-2");
        assertThat(storage(template)).isEqualTo("100Gi");
        assertThat(claims).allSatisfy(claim -> {
            assertThat(storage(claim)).isEqualTo("250Gi");
            assertThat(claim.getSpec().getStorageClassName())
                    .isEqualTo(template.getSpec().getStorageClassName());
            assertThat(claim.getSpec().getAccessModes())
                    .isEqualTo(template.getSpec().getAccessModes());
            assertThat(claim.getMetadata().getLabels())
                    .isEqualTo(template.getMetadata().getLabels())
                    .containsAllEntriesOf(brokers.getSpec().getSelector().getMatchLabels());
            assertThat(claim.getMetadata().getAnnotations()).isEqualTo(KEPT);
        });
        assertThat(template.getMetadata().getAnnotations()).isEmpty();
    }

    @Test
    void aStaticVolumeIsReservedForTheClaimOfItsPod() {
        KafkaCluster cluster = base("disks").namespace("messaging");
        StatefulSet controllers = all(cluster, StatefulSet.class).get(1);

        assertThat(all(cluster, PersistentVolume.class))
                .extracting(
                        volume -> volume.getMetadata().getName(),
                        volume -> volume.getSpec().getClaimRef().getNamespace(),
                        volume -> volume.getSpec().getClaimRef().getName(),
                        volume -> volume.getSpec().getLocal().getPath(),
                        StorageObjectsTest::nodes)
                .containsExactly(
                        disk("ns-messaging-pv.data-disks-controller-0", "data-disks-controller-0", "node-1"),
                        disk("ns-messaging-pv.data-disks-controller-1", "data-disks-controller-1", "node-2"),
                        disk("ns-messaging-pv.data-disks-controller-2", "data-disks-controller-2", "node-3"));
        assertThat(all(cluster, PersistentVolume.class)).allSatisfy(volume -> {
            assertThat(volume.getMetadata().getNamespace()).isNull();
            assertThat(volume.getMetadata().getAnnotations()).isEqualTo(KEPT);
            assertThat(volume.getSpec().getPersistentVolumeReclaimPolicy()).isEqualTo("Retain");
            assertThat(volume.getSpec().getStorageClassName()).isEmpty();
        });
        PersistentVolumeClaim template =
                controllers.getSpec().getVolumeClaimTemplates().get(0);
        assertThat(storage(template)).isEqualTo("1Gi");
        assertThat(Yaml.write(template)).contains("storageClassName: \"\"\n");
    }

    /** Kubernetes would make a missing one itself, for root only. */
    @Test
    void aDirectoryOfTheNodeMustExist() {
        assertThat(all(base("paths"), PersistentVolume.class))
                .extracting(
                        volume -> volume.getSpec().getHostPath().getPath(),
                        volume -> volume.getSpec().getHostPath().getType())
                .containsExactly(
                        tuple("/data/kafka-0", "Directory"),
                        tuple("/data/kafka-1", "Directory"),
                        tuple("/data/kafka-2", "Directory"));
    }

    @Test
    void eachVolumeOfABrokerHasAFolderThatKafkaKnows() {
        KafkaCluster cluster = base("disks");
        StatefulSet brokers = all(cluster, StatefulSet.class).get(0);
        String properties = ConfigFiles.of(cluster, Role.brokers(cluster)).get("server.properties");

        assertThat(mounts(brokers))
                .containsEntry("data", "/var/lib/kafka/data")
                .containsEntry("data-1", "/var/lib/kafka/data-1")
                .containsEntry("data-2", "/var/lib/kafka/data-2")
                .containsEntry("metadata", "/var/lib/kafka/metadata");
        assertThat(properties)
                .contains("\nlog.dirs=/var/lib/kafka/data/logs,/var/lib/kafka/data-1/logs,/var/lib/kafka/data-2/logs\n")
                .contains("\nmetadata.log.dir=/var/lib/kafka/metadata/logs\n");
        assertThat(brokers.getSpec().getVolumeClaimTemplates())
                .extracting(claim -> claim.getMetadata().getName())
                .containsExactly("data", "data-1", "data-2", "metadata");
    }

    /** A volume of an image beats a mount above it, and an anonymous one is lost with the pod. */
    @Test
    void noVolumeOfTheImageIsLeftUncoveredOrHidesAMount() {
        KafkaCluster cluster = base("disks");
        StatefulSet brokers = all(cluster, StatefulSet.class).get(0);

        assertThat(brokers.getSpec()
                        .getTemplate()
                        .getSpec()
                        .getContainers()
                        .get(0)
                        .getVolumeMounts())
                .extracting(VolumeMount::getMountPath)
                .containsAll(Image.kafka("example.com/kafka:1").volumes());
    }

    @Test
    void anExistingClaimHasNoTemplate() {
        KafkaCluster cluster = base("existing");
        StatefulSet brokers = all(cluster, StatefulSet.class).get(0);

        assertThat(brokers.getSpec().getVolumeClaimTemplates()).isEmpty();
        assertThat(brokers.getSpec().getTemplate().getSpec().getVolumes())
                .filteredOn(volume -> volume.getPersistentVolumeClaim() != null)
                .extracting(
                        Volume::getName,
                        volume -> volume.getPersistentVolumeClaim().getClaimName())
                .containsExactly(tuple("data", "migrated"));
    }

    private static Tuple disk(String name, String claim, String node) {
        return tuple(name, "messaging", claim, "/mnt/disks/a", List.of(node));
    }

    private static List<String> nodes(PersistentVolume volume) {
        return volume.getSpec()
                .getNodeAffinity()
                .getRequired()
                .getNodeSelectorTerms()
                .get(0)
                .getMatchExpressions()
                .get(0)
                .getValues();
    }

    private static Map<String, String> mounts(StatefulSet set) {
        return set.getSpec().getTemplate().getSpec().getContainers().get(0).getVolumeMounts().stream()
                .filter(mount -> !mount.getName().equals("image-volumes"))
                .collect(Collectors.toMap(VolumeMount::getName, VolumeMount::getMountPath));
    }

    private static String storage(PersistentVolumeClaim claim) {
        return claim.getSpec().getResources().getRequests().get("storage").toString();
    }

    private static KafkaCluster base(String name) {
        return StorageBases.all().get("storage-" + name);
    }

    private static <T> List<T> all(KafkaCluster cluster, Class<T> type) {
        return ClusterResources.of(cluster).objects().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
