package com.example.kafka;

import io.github.kafkak8s.model.Brokers;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.KafkaClusterDefinition;
import io.github.kafkak8s.model.KafkaVersion;
import io.github.kafkak8s.model.ZooKeeper;
import io.github.kafkak8s.model.placement.Placement;
import io.github.kafkak8s.model.placement.Topology;
import io.github.kafkak8s.model.pod.EnvironmentSource;
import io.github.kafkak8s.model.pod.Image;
import io.github.kafkak8s.model.pod.Image.PullPolicy;
import io.github.kafkak8s.model.storage.Storage;
import io.github.kafkak8s.model.storage.StorageClass;
import io.github.kafkak8s.model.unit.Size;

/**
 * Three brokers on three nodes of their own kind, with 250 GiB of EBS each. The image has a proxy and an agent beside Kafka:
 * their ports are there, but the brokers' command starts Kafka only.
 */
public final class PixyKafka implements KafkaClusterDefinition {
    @Override
    public KafkaCluster define() {
        return KafkaCluster.named("kafka")
                .namespace("test")
                .version(KafkaVersion.V3_9_1)
                .storageClass(StorageClass.of("ebs", "ebs.csi.aws.com").parameter("type", "gp3"))
                .coordination(ZooKeeper.ensemble(3)
                        .storage(Storage.claim(Size.gibibytes(10)).storageClass("ebs"))
                        .placement(Placement.separate(Topology.HOST)))
                .brokers(Brokers.of(3)
                        .name("kafka")
                        .serviceName("kafka")
                        .image(Image.kafka("registry.example.com:5005/ads-infra-kafka:3.9.1")
                                .pullPolicy(PullPolicy.ALWAYS))
                        .mountPath("/data")
                        .storage(Storage.claim(Size.gibibytes(250)).storageClass("ebs"))
                        .placement(Placement.separate(Topology.HOST).onNodes("unity3d.com/array", "data"))
                        .label("app", "kafka")
                        .label("role", "broker")
                        .label("tier", "data")
                        .annotation("kontrol.unity3d.com/opentsdb", "kairosdb.us-east-1.applifier.info")
                        .env("NAMESPACE", EnvironmentSource.field("metadata.namespace"))
                        .port("kontrol", 8000)
                        .port("pixy-grpc", 19091)
                        .port("pixy-http", 19092)
                        .config(c -> c.properties("""
                                default.replication.factor=3
                                num.partitions=32
                                log.retention.ms=259200000
                                """)));
    }
}
