package io.github.kafkak8s.chart;

import io.github.kafkak8s.golden.Samples;
import io.github.kafkak8s.model.Brokers;
import io.github.kafkak8s.model.KRaft;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.KafkaVersion;
import io.github.kafkak8s.model.LogLevel;
import io.github.kafkak8s.model.Metrics;
import io.github.kafkak8s.model.Namespace;
import io.github.kafkak8s.model.ZooKeeper;
import io.github.kafkak8s.model.network.NetworkPeer;
import io.github.kafkak8s.model.network.ServiceType;
import io.github.kafkak8s.model.placement.Placement;
import io.github.kafkak8s.model.placement.Toleration;
import io.github.kafkak8s.model.placement.Topology;
import io.github.kafkak8s.model.pod.GarbageCollector;
import io.github.kafkak8s.model.pod.Image;
import io.github.kafkak8s.model.pod.Resources;
import io.github.kafkak8s.model.storage.AccessMode;
import io.github.kafkak8s.model.storage.EmptyDir;
import io.github.kafkak8s.model.storage.Storage;
import io.github.kafkak8s.model.unit.Cpu;
import io.github.kafkak8s.model.unit.Size;
import io.github.kafkak8s.resources.ClusterResources;
import io.github.kafkak8s.resources.ResourceSet;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Descriptions that together reach every structural branch: the samples, and what no sample shows. */
public final class ChartBases {
    private static final Map<String, KafkaCluster> ALL = make();

    private ChartBases() {}

    /** By name. */
    public static Map<String, KafkaCluster> all() {
        return ALL;
    }

    /** The objects of a base, or of the same with other values. */
    static Function<KafkaCluster, ResourceSet> resources(String name) {
        return name.equals("decorated") ? DecoratedBase.resources() : ClusterResources::of;
    }

    private static Map<String, KafkaCluster> make() {
        Map<String, KafkaCluster> bases = new TreeMap<>(Samples.all());
        bases.put("coincidence", coincidence());
        bases.put("combined", combined());
        bases.put("decorated", DecoratedBase.cluster());
        bases.put("dedicated", dedicated());
        bases.put("external", external());
        bases.put("hostile", hostile());
        bases.put("memory", memory());
        bases.put("named", named());
        bases.put("ensemble", ensemble());
        bases.put("tuned", tuned());
        bases.putAll(StorageBases.all());
        bases.put("additions", PodChartBases.additions());
        bases.put("layout", PodChartBases.layout());
        bases.put("pools", PoolBases.pools());
        bases.put("zones-asked", PoolBases.askedZones());
        bases.put("zones-known", PoolBases.knownZones());
        return bases;
    }

    /** Three brokers that are controllers, claims, a sidecar, separation on both topologies. */
    private static KafkaCluster combined() {
        return KafkaCluster.named("combined")
                .coordination(KRaft.combined())
                .brokers(Brokers.of(3)
                        .placement(Placement.separate(Topology.HOST)
                                .separation(Topology.ZONE, Placement.Strength.PREFERRED)
                                .spread(Topology.HOST)
                                .spread(Topology.ZONE, Placement.Strength.REQUIRED))
                        .envFromSecret("tuning")
                        .shutdownGrace(Duration.ofMinutes(10)))
                .imagePullSecrets("mirror", "other")
                .metrics(Metrics.jmxSidecar(Image.of("registry.example.com:5000/jmx:1.6.0"))
                        .port(9500));
    }

    /** A sidecar beside controllers of their own, CPU limits, heaps, node labels of all kinds, another first node id. */
    private static KafkaCluster dedicated() {
        return KafkaCluster.named("dedicated")
                .version(KafkaVersion.V3_9_1)
                .coordination(KRaft.dedicated(5)
                        .firstNodeId(200)
                        .image(Image.kafka("example.com/controllers:2"))
                        .storage(Storage.claim(Size.of("1Pi")).storageClass("fast"))
                        .resources(
                                Resources.of(Cpu.millis(700), Size.gibibytes(3)).cpuLimit(Cpu.cores(4)))
                        .heap(Size.gibibytes(1))
                        .placement(Placement.preferSeparate(Topology.HOST)
                                .onNodes("pool", "controllers")
                                .tolerate(Toleration.exists("spot").evictAfter(Duration.ofMinutes(5)))))
                .brokers(Brokers.of(4)
                        .mountPath("/data")
                        .resources(
                                Resources.of(Cpu.cores(1), Size.mebibytes(4097)).cpuLimit(Cpu.millis(2500)))
                        .heap(Size.mebibytes(777))
                        .placement(Placement.preferSeparate(Topology.HOST)
                                .onNodes("pool", "brokers")
                                .preferNodes("disk", "fast")
                                .preferCoordinationNodes()))
                .networking(n -> n.bootstrapServiceType(ServiceType.LOAD_BALANCER)
                        .bootstrapServiceAnnotation("example.com/internal", "true")
                        .clusterDomain("k8s.local"))
                .logLevel(LogLevel.WARN)
                .disruptionBudgets(false)
                .metrics(Metrics.jmxSidecar(Image.of("example.com/jmx:1"))
                        .resources(Resources.of(Cpu.millis(10), Size.mebibytes(128))
                                .cpuLimit(Cpu.cores(1))));
    }

    /** A ZooKeeper that others run. */
    private static KafkaCluster external() {
        return KafkaCluster.named("external")
                .namespace(Namespace.created("messaging"))
                .version(KafkaVersion.V3_9_1)
                .coordination(ZooKeeper.external("zk-0.zk:2181,zk-1.zk:2181/kafka"))
                .brokers(Brokers.of(2)
                        .config(config -> config.set("zookeeper.connection.timeout.ms", "18000")
                                .set("default.replication.factor", "+02")
                                .set("min.insync.replicas", "01")
                                .set("num.network.threads", "+8")
                                .set("log.cleaner.io.buffer.load.factor", "9e-1")
                                .set("config.providers", "file")
                                .set("config.providers.file.class", "org.example.Files")
                                .set("num.replica.fetchers", "${file:/etc/my \\ files/é:key}")))
                .networking(n -> n.networkPolicies(false))
                .metrics(Metrics.javaAgent(Image.of("example.com/jmx:1")));
    }

    /** Text that Helm or YAML might take for something else, in values and in what is fixed. */
    /** Says what probes of the values say, and what schemas do not expect. */
    private static KafkaCluster coincidence() {
        return KafkaCluster.named("other")
                .namespace("elsewhere")
                .brokers(Brokers.of(7)
                        .image(Image.kafka("Harbor/mirrored/5:9.5.1"))
                        .storage(Storage.claim(Size.of("1024Pi")))
                        .label("helm.sh/team", "x")
                        .annotation("a", "x\n\n")
                        .env("E", "y\n\n"))
                .coordination(KRaft.dedicated(3))
                .networking(n -> n.bootstrapServiceAnnotation("checksum/lb", "z\n\n"));
    }

    private static KafkaCluster hostile() {
        Brokers brokers = Brokers.of(3);
        KRaft.Dedicated controllers = KRaft.dedicated(1);
        for (Map.Entry<String, String> text : HostileTexts.all().entrySet()) {
            brokers = brokers.annotation("brokers/" + text.getKey(), text.getValue())
                    .env("B_" + text.getKey(), text.getValue());
            controllers = controllers
                    .annotation("controllers/" + text.getKey(), text.getValue())
                    .env("C_" + text.getKey(), text.getValue());
            if (HostileTexts.isOneLine(text.getValue())) {
                brokers = brokers.config(config -> config.plugin("plugin." + text.getKey(), text.getValue())
                        .set("rsm.config." + text.getKey(), text.getValue()));
            }
        }
        return KafkaCluster.named("hostile")
                .coordination(controllers.label("null", "null").label("yes", "0644"))
                .brokers(brokers.label("no", "1e3")
                        .label("on", "")
                        .placement(Placement.anywhere().onNodes("true", "false").preferNodes("y", "null")))
                .networking(n -> n.bootstrapServiceAnnotation(
                                "example.com/a", HostileTexts.all().get("action"))
                        .clientPeers(
                                NetworkPeer.namespace("no").podLabel("yes", "12e3"),
                                NetworkPeer.cidr("2001:db8::/32")));
    }

    /** Everything about the JVM and the loggers. */
    private static KafkaCluster tuned() {
        return KafkaCluster.named("tuned")
                .version(KafkaVersion.V3_9_1)
                .coordination(ZooKeeper.ensemble(3)
                        .heapPercent(70)
                        .garbageCollector(GarbageCollector.SERIAL)
                        .systemProperty("zookeeper.snapCount", "50000"))
                .brokers(Brokers.of(3)
                        .heapPercent(20)
                        .garbageCollector(GarbageCollector.Z)
                        .jvmOption("-Xlog:gc*:stdout:time")
                        .systemProperty("java.net.preferIPv4Stack", "true"))
                .logger("kafka.request.logger", LogLevel.WARN)
                .logger("kafka.network.RequestChannel$", LogLevel.TRACE)
                .metrics(Metrics.javaAgent(Image.of("example.com/jmx:1")));
    }

    /** Data in memory, and no wish at all about nodes. */
    private static KafkaCluster memory() {
        return KafkaCluster.named("memory")
                .version(KafkaVersion.of("4.0.0"))
                .coordination(KRaft.dedicated(3).storage(Storage.emptyDir()))
                .brokers(Brokers.of(3)
                        .storage(Storage.emptyDir()
                                .medium(EmptyDir.Medium.MEMORY)
                                .sizeLimit(Size.mebibytes(512)))
                        .resources(Resources.of(Cpu.cores(2), Size.gibibytes(12)))
                        .placement(Placement.anywhere()))
                .logger("kafka.request.logger", LogLevel.WARN)
                .metrics(Metrics.javaAgent(Image.of("docker.io/jmx/agent:1").pullPolicy(Image.PullPolicy.NEVER)));
    }

    /** Nothing is derived that can be given. */
    private static KafkaCluster named() {
        return KafkaCluster.named("named")
                .clusterId("Q3Jvc3MtcGxhdGZvcm0tMQ")
                .coordination(KRaft.dedicated(3).name("quorum").serviceName("votes"))
                .brokers(Brokers.of(3)
                        .name("kafka")
                        .serviceName("kafka-pods")
                        .image(Image.kafka("example.com/kafka@sha256:" + "0123456789abcdef".repeat(4)))
                        .resources(Resources.of(Cpu.cores(1), Size.of("3000000001")))
                        .storage(Storage.claim(Size.of("300000001")).accessMode(AccessMode.READ_WRITE_ONCE_POD))
                        .config(config -> config.set("log.dirs", "/var/lib/kafka/data/a,/var/lib/kafka/data/b")))
                .networking(n -> n.bootstrapService("kafka-bootstrap"));
    }

    /** ZooKeeper with everything that can be given, and images that are pulled differently. */
    private static KafkaCluster ensemble() {
        return KafkaCluster.named("ensemble")
                .version(KafkaVersion.V3_9_1)
                .coordination(ZooKeeper.ensemble(1)
                        .image(Image.zooKeeper("[fd00::1]:5000/zk:3.9.4@sha512:" + "ab".repeat(64))
                                .pullPolicy(Image.PullPolicy.ALWAYS))
                        .resources(Resources.of(Cpu.cores(1), Size.gibibytes(2)).cpuLimit(Cpu.cores(2)))
                        .heap(Size.mebibytes(300))
                        .storage(Storage.emptyDir().acceptDataLoss())
                        .env("ZOO", "x")
                        .envFromSecret("zk"))
                .brokers(Brokers.of(12)
                        .env("KAFKA_OPTS", "-Dx=y")
                        .image(Image.of("localhost:5000/k/k:1"))
                        .placement(Placement.separate(Topology.ZONE)
                                .separation(Topology.HOST, Placement.Strength.PREFERRED)
                                .spread(Topology.ZONE)
                                .preferCoordinationNodes()));
    }
}
