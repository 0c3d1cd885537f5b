package com.example.kafka;

import io.github.kafkak8s.model.Brokers;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.KafkaClusterDefinition;
import io.github.kafkak8s.model.KafkaVersion;
import io.github.kafkak8s.model.Metrics;
import io.github.kafkak8s.model.ZooKeeper;
import io.github.kafkak8s.model.broker.Compression;
import io.github.kafkak8s.model.placement.Placement;
import io.github.kafkak8s.model.placement.Topology;
import io.github.kafkak8s.model.pod.Image;
import io.github.kafkak8s.model.pod.Resources;
import io.github.kafkak8s.model.storage.Storage;
import io.github.kafkak8s.model.unit.Cpu;
import io.github.kafkak8s.model.unit.Size;
import java.time.Duration;

/** What a custom resource of kind {@code Kafkacluster} once asked an operator for; here each line has its effect. */
public final class TestCluster implements KafkaClusterDefinition {
    @Override
    public KafkaCluster define() {
        return KafkaCluster.named("test-cluster-1")
                .namespace("default")
                .version(KafkaVersion.V3_9_1)
                .coordination(ZooKeeper.external("zk-headless.default.svc.cluster.local:2181"))
                .brokers(Brokers.of(3)
                        .name("test-cluster-1")
                        .serviceName("test-cluster-1")
                        .image(Image.confluentKafka("docker.io/confluentinc/cp-kafka:7.9.1"))
                        .storage(Storage.emptyDir().sizeLimit(Size.of("50G")))
                        .resources(Resources.of(Cpu.cores(1), Size.gibibytes(1)))
                        .placement(Placement.preferSeparate(Topology.HOST).stayOnFailedNode(Duration.ofSeconds(1200)))
                        .config(c -> c.logRetention(Duration.ofHours(24))
                                .autoCreateTopics(false)
                                .compression(Compression.GZIP)
                                .leaderImbalanceRatio(0.1)
                                .leaderImbalanceCheckInterval(Duration.ofSeconds(600))))
                .metrics(Metrics.none());
    }
}
