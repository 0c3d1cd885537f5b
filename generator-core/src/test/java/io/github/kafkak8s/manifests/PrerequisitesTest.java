package io.github.kafkak8s.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kafkak8s.Generator;
import io.github.kafkak8s.chart.StorageBases;
import io.github.kafkak8s.model.Brokers;
import io.github.kafkak8s.model.KRaft;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.KafkaVersion;
import io.github.kafkak8s.model.Namespace;
import io.github.kafkak8s.model.ZooKeeper;
import io.github.kafkak8s.model.pod.EnvironmentSource;
import io.github.kafkak8s.model.pod.ExtraContainer;
import io.github.kafkak8s.model.pod.Image;
import io.github.kafkak8s.model.pod.PodVolume;
import io.github.kafkak8s.model.pod.Resources;
import io.github.kafkak8s.model.storage.Storage;
import io.github.kafkak8s.model.unit.Cpu;
import io.github.kafkak8s.model.unit.Size;
import org.junit.jupiter.api.Test;

/** What README.md beside the manifests says must exist before they are applied. */
class PrerequisitesTest {
    @Test
    void whatIsReferredToAndNotGeneratedIsNamed() {
        Brokers brokers = Brokers.of(3)
                .storage(Storage.claim(Size.gibibytes(1)).storageClass("ssd"))
                .priorityClass("high")
                .scheduler("packing")
                .runtimeClass("gvisor")
                .envFromSecret("tokens")
                .env("REGION", EnvironmentSource.configMapKey("region", "name"))
                .volume(PodVolume.secret("keys", "shipping-keys"))
                .container(ExtraContainer.of(
                                "shipper",
                                Image.of("registry.example.com/shipper:2.1"),
                                Resources.of(Cpu.millis(50), Size.mebibytes(64)))
                        .mountReadOnly("keys", "/etc/keys"));

        assertThat(page(KafkaCluster.named("orders")
                        .namespace("kafka")
                        .imagePullSecrets("registry")
                        .coordination(KRaft.dedicated(3))
                        .brokers(brokers)))
                .contains("""
                        ## Before you apply

                        These must exist, and pods do not start without them:

                        - in the namespace `kafka`: ConfigMap `region`, Secret `registry`, Secret `shipping-keys`, Secret `tokens`
                        - in the Kubernetes cluster: PriorityClass `high`, RuntimeClass `gvisor`, StorageClass `ssd`, scheduler `packing`

                        ## How to apply
                        """);
    }

    @Test
    void generatedClassesAndEmptyOnesAreNotNamed() {
        assertThat(page(StorageBases.all().get("storage-classes"))).doesNotContain("These must exist");
        assertThat(page(StorageBases.all().get("storage-disks"))).contains("cluster: StorageClass `ssd`\n");
        assertThat(page(StorageBases.all().get("storage-existing")))
                .contains("- in the namespace `kafka`: PersistentVolumeClaim `migrated`\n");
    }

    @Test
    void zooKeeperOfOthersIsNamed() {
        KafkaCluster cluster =
                KafkaCluster.named("orders").version(KafkaVersion.V3_9_1).brokers(Brokers.of(3));
        KafkaCluster near = cluster.coordination(ZooKeeper.external("zookeeper:2181"));

        assertThat(page(cluster.coordination(ZooKeeper.external("zk.example.com:2181/kafka"))))
                .contains("- ZooKeeper, which answers at `zk.example.com:2181/kafka`\n");
        assertThat(page(near.namespace("kafka")))
                .contains("`zookeeper:2181`; a name without dots is a Service of the namespace `kafka`\n");
        assertThat(page(near.namespace(Namespace.created("kafka"))))
                .contains("namespace `kafka`, where pods must satisfy Pod Security `restricted`\n");
    }

    @Test
    void theNamespaceDefaultIsThere() {
        KafkaCluster cluster = KafkaCluster.named("orders").brokers(Brokers.of(3));

        assertThat(page(cluster.namespace("default"))).doesNotContain("kubectl create namespace");
        assertThat(page(cluster.namespace("kafka"))).contains("kubectl create namespace kafka");
    }

    private static String page(KafkaCluster cluster) {
        return Generator.manifests(cluster).get("README.md");
    }
}
