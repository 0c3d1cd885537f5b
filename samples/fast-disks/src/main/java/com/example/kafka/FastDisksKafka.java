package com.example.kafka;

import io.github.kafkak8s.model.Brokers;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.KafkaClusterDefinition;
import io.github.kafkak8s.model.KafkaVersion;
import io.github.kafkak8s.model.Metrics;
import io.github.kafkak8s.model.ZooKeeper;
import io.github.kafkak8s.model.placement.Placement;
import io.github.kafkak8s.model.placement.Topology;
import io.github.kafkak8s.model.pod.Image;
import io.github.kafkak8s.model.pod.Resources;
import io.github.kafkak8s.model.storage.Storage;
import io.github.kafkak8s.model.unit.Cpu;
import io.github.kafkak8s.model.unit.Size;

/**
 * Records on the nodes' own fast disks: five brokers and two copies of each record, so that one broker may lose its data.
 * ZooKeeper, which must not lose any, has claims.
 */
public final class FastDisksKafka implements KafkaClusterDefinition {
    @Override
    public KafkaCluster define() {
        return KafkaCluster.named("fast")
                .namespace("kafka")
                .version(KafkaVersion.V3_9_1)
                .coordination(ZooKeeper.ensemble(3).storage(Storage.claim(Size.gibibytes(10))))
                .brokers(Brokers.of(5)
                        .storage(Storage.emptyDir().sizeLimit(Size.gibibytes(400)))
                        .resources(Resources.of(Cpu.cores(2), Size.gibibytes(4)))
                        .heapPercent(50)
                        .placement(Placement.preferSeparate(Topology.HOST)
                                .onNodes("disk", "fast")
                                .preferCoordinationNodes()
                                .preferNodesOf("app.kubernetes.io/part-of", "shop"))
                        .config(c -> c.defaultReplicationFactor(2)
                                .offsetsTopicReplicationFactor(2)
                                .transactionStateLogReplicationFactor(2)))
                .metrics(Metrics.jmxSidecar(Image.of("registry.example.com/jmx-exporter:1.6.0")));
    }
}
