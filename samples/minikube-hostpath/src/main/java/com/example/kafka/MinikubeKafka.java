package com.example.kafka;

import io.github.kafkak8s.model.Brokers;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.KafkaClusterDefinition;
import io.github.kafkak8s.model.KafkaVersion;
import io.github.kafkak8s.model.Namespace;
import io.github.kafkak8s.model.ZooKeeper;
import io.github.kafkak8s.model.placement.Placement;
import io.github.kafkak8s.model.pod.Image;
import io.github.kafkak8s.model.pod.Resources;
import io.github.kafkak8s.model.storage.Storage;
import io.github.kafkak8s.model.unit.Cpu;
import io.github.kafkak8s.model.unit.Size;

/** Two brokers of Confluent's image on one node, on directories of that node; ZooKeeper is somebody else's. */
public final class MinikubeKafka implements KafkaClusterDefinition {
    @Override
    public KafkaCluster define() {
        return KafkaCluster.named("kafka")
                .namespace(Namespace.created("kafka"))
                .version(KafkaVersion.V3_9_1)
                .coordination(ZooKeeper.external("zookeeper:2181"))
                .brokers(Brokers.of(2)
                        .name("kafka")
                        .image(Image.confluentKafka("docker.io/confluentinc/cp-kafka:7.9.1"))
                        .storage(Storage.hostPath(Size.gibibytes(5), "/data/kafka/kafka-0", "/data/kafka/kafka-1"))
                        .resources(Resources.of(Cpu.millis(250), Size.gibibytes(1)))
                        .placement(Placement.anywhere()));
    }
}
