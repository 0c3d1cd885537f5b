package com.example.kafka;

import io.github.kafkak8s.model.Brokers;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.KafkaClusterDefinition;
import io.github.kafkak8s.model.KafkaVersion;
import io.github.kafkak8s.model.Namespace;
import io.github.kafkak8s.model.ZooKeeper;
import io.github.kafkak8s.model.storage.Storage;
import io.github.kafkak8s.model.storage.StorageClass;
import io.github.kafkak8s.model.unit.Size;

/**
 * Three brokers, {@code kafka-N.broker.kafka.svc.cluster.local}, and three ZooKeeper servers of their own on disks of
 * Google's cloud. Brokers get their claims from the StatefulSet; those of ZooKeeper are manifests.
 */
public final class GcpKafka implements KafkaClusterDefinition {
    @Override
    public KafkaCluster define() {
        return KafkaCluster.named("kafka")
                .namespace(Namespace.created("kafka"))
                .version(KafkaVersion.V3_9_1)
                .storageClass(
                        StorageClass.of("kafka-ssd", "pd.csi.storage.gke.io").parameter("type", "pd-ssd"))
                .coordination(ZooKeeper.ensemble(3)
                        .name("zoo")
                        .serviceName("zookeeper")
                        .storage(Storage.claim(Size.gibibytes(10))
                                .storageClass("kafka-ssd")
                                .asManifests()))
                .brokers(Brokers.of(3)
                        .name("kafka")
                        .serviceName("broker")
                        .storage(Storage.claim(Size.gibibytes(200)).storageClass("kafka-ssd")))
                .networking(n -> n.bootstrapService("kafka"));
    }
}
