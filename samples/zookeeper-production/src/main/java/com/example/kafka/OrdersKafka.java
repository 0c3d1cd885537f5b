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
import java.time.Duration;

/** Kafka 3.9 with its own ZooKeeper: five brokers on five nodes, rather those with fast disks. */
public final class OrdersKafka implements KafkaClusterDefinition {
    @Override
    public KafkaCluster define() {
        return KafkaCluster.named("orders")
                .namespace("kafka")
                .version(KafkaVersion.V3_9_1)
                .coordination(ZooKeeper.ensemble(3)
                        .storage(Storage.claim(Size.gibibytes(10)).storageClass("ssd"))
                        .placement(Placement.separate(Topology.HOST).spread(Topology.ZONE)))
                .brokers(Brokers.of(5)
                        .storage(Storage.claim(Size.gibibytes(250)).storageClass("ssd"))
                        .resources(Resources.of(Cpu.cores(4), Size.gibibytes(8)))
                        .placement(Placement.separate(Topology.HOST)
                                .spread(Topology.ZONE)
                                .preferNodes("disk", "fast"))
                        .config(c -> c.logRetention(Duration.ofHours(72))
                                .autoCreateTopics(false)
                                .set("num.network.threads", "8")))
                .metrics(Metrics.jmxSidecar(Image.of("registry.example.com/jmx-exporter:1.6.0")));
    }
}
