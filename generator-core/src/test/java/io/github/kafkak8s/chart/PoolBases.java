package io.github.kafkak8s.chart;

import io.github.kafkak8s.model.Brokers;
import io.github.kafkak8s.model.KRaft;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.KafkaVersion;
import io.github.kafkak8s.model.KubernetesVersion;
import io.github.kafkak8s.model.Metrics;
import io.github.kafkak8s.model.ZooKeeper;
import io.github.kafkak8s.model.network.NetworkPeer;
import io.github.kafkak8s.model.placement.NodeLabels;
import io.github.kafkak8s.model.placement.Placement;
import io.github.kafkak8s.model.placement.Rack;
import io.github.kafkak8s.model.placement.Topology;
import io.github.kafkak8s.model.pod.Image;
import io.github.kafkak8s.model.pod.Resources;
import io.github.kafkak8s.model.storage.Storage;
import io.github.kafkak8s.model.unit.Cpu;
import io.github.kafkak8s.model.unit.Size;
import java.time.Duration;

/** Descriptions with broker pools, racks of each kind, and all wishes about nodes. */
final class PoolBases {
    private PoolBases() {}

    /** Beside dedicated controllers: settings, images, names and volumes of their own, or none at all. */
    static KafkaCluster pools() {
        return KafkaCluster.named("pools")
                .version(KafkaVersion.V3_9_1)
                .coordination(KRaft.dedicated(3).firstNodeId(500))
                .brokers(Brokers.of(2)
                        .firstNodeId(10)
                        .rack(Rack.of("a"))
                        .priorityClass("kafka")
                        .scheduler("packing")
                        .placement(Placement.separate(Topology.HOST)
                                .spread(Topology.ZONE)
                                .onNodes("pool", "kafka")
                                .onNodes(NodeLabels.in("disk", "ssd", "nvme"))
                                .onNodes(NodeLabels.doesNotExist("spot"))
                                .preferNodes(NodeLabels.notIn("generation", "1"))
                                .preferCoordinationNodes()
                                .preferNodesOf("app", "checkout")
                                .stayOnFailedNode(Duration.ofMinutes(20)))
                        .config(config -> config.set("num.io.threads", "9")
                                .set("log.dirs", "/var/lib/kafka/data/a")
                                .set("compression.type", "lz4")
                                .plugin("plugin.x", "one")
                                .plugin("plugin.y", "two")))
                .brokerPool(
                        "bulk",
                        Brokers.of(1)
                                .firstNodeId(100)
                                .rack(Rack.of("b {{ }}é"))
                                .mountPath("/data")
                                .storage(Storage.claim(Size.gibibytes(500)).storageClass("slow"))
                                .resources(Resources.of(Cpu.cores(1), Size.gibibytes(6)))
                                .placement(Placement.anywhere().preferNodesOf("app", "archive"))
                                .runtimeClass("gvisor")
                                .image(Image.kafka("example.com/bulk:1"))
                                .config(config -> config.set("num.io.threads", "5")
                                        .set("compression.type", "zstd")
                                        .set("log.dirs", "/data/one,/data/two")
                                        .plugin("plugin.x", "three")))
                .brokerPool(
                        "edge",
                        Brokers.of(4)
                                .firstNodeId(200)
                                .rack(Rack.of("c"))
                                .config(config ->
                                        config.set("num.io.threads", "3").set("compression.type", "gzip")))
                .networking(n -> n.clientPeers(NetworkPeer.pods("app", "checkout")))
                .metrics(Metrics.jmxSidecar(Image.of("example.com/jmx:1")));
    }

    /** Brokers of all pools ask for the zone of their node, with ZooKeeper. */
    static KafkaCluster askedZones() {
        Image kubectl = Image.of("example.com/kubectl:1.34.1");
        return KafkaCluster.named("asked")
                .version(KafkaVersion.V3_9_1)
                .kubernetes(KubernetesVersion.V1_34)
                .coordination(ZooKeeper.ensemble(3))
                .brokers(Brokers.of(3).rack(Rack.ofZone(kubectl)))
                .brokerPool(
                        "bulk",
                        Brokers.of(2)
                                .name("bulk")
                                .serviceName("bulk-pods")
                                .firstNodeId(100)
                                .rack(Rack.ofZone(kubectl)))
                .metrics(Metrics.javaAgent(Image.of("example.com/jmx:1")));
    }

    /** Brokers know the zone of their node, and those of the pool are no controllers. */
    static KafkaCluster knownZones() {
        return KafkaCluster.named("known")
                .kubernetes(KubernetesVersion.V1_35)
                .coordination(KRaft.combined())
                .brokers(Brokers.of(3).firstNodeId(1).rack(Rack.ofZone()))
                .brokerPool(
                        "bulk",
                        Brokers.of(1)
                                .firstNodeId(100)
                                .rack(Rack.ofZone())
                                .config(config -> config.set("num.io.threads", "7")));
    }
}
