package com.example.kafka;

import io.github.kafkak8s.model.Brokers;
import io.github.kafkak8s.model.KRaft;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.KafkaClusterDefinition;
import io.github.kafkak8s.model.KafkaVersion;
import io.github.kafkak8s.model.Metrics;
import io.github.kafkak8s.model.network.NetworkPeer;
import io.github.kafkak8s.model.placement.Placement;
import io.github.kafkak8s.model.placement.Toleration;
import io.github.kafkak8s.model.placement.Topology;
import io.github.kafkak8s.model.pod.Image;
import io.github.kafkak8s.model.pod.Resources;
import io.github.kafkak8s.model.storage.Storage;
import io.github.kafkak8s.model.unit.Cpu;
import io.github.kafkak8s.model.unit.Size;
import java.time.Duration;

/** Kafka 4.3 without ZooKeeper: three controllers and three brokers over zones, for the clients of one namespace. */
public final class PaymentsKafka implements KafkaClusterDefinition {
    @Override
    public KafkaCluster define() {
        return KafkaCluster.named("payments")
                .namespace("kafka")
                .version(KafkaVersion.V4_3_1)
                .coordination(KRaft.dedicated(3)
                        .storage(Storage.claim(Size.gibibytes(10)))
                        .resources(Resources.of(Cpu.millis(500), Size.gibibytes(2)))
                        .placement(Placement.separate(Topology.HOST).spread(Topology.ZONE)))
                .brokers(Brokers.of(3)
                        .storage(Storage.claim(Size.gibibytes(100)))
                        .resources(Resources.of(Cpu.cores(2), Size.gibibytes(8)))
                        .placement(Placement.separate(Topology.HOST)
                                .spread(Topology.ZONE)
                                .tolerate(Toleration.equal("dedicated", "kafka")))
                        .label("example.com/team", "payments")
                        .env("TZ", "Etc/UTC")
                        .config(c -> c.logRetention(Duration.ofDays(7)).autoCreateTopics(false)))
                .networking(n -> n.clientPeers(NetworkPeer.namespace("shop")))
                .metrics(Metrics.javaAgent(Image.of("registry.example.com/jmx-exporter:1.6.0")));
    }
}
