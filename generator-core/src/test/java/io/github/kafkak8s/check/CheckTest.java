package io.github.kafkak8s.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.kafkak8s.Generator;
import io.github.kafkak8s.check.keys.BrokerKeys;
import io.github.kafkak8s.config.ServerProperties;
import io.github.kafkak8s.golden.Samples;
import io.github.kafkak8s.model.Brokers;
import io.github.kafkak8s.model.KRaft;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.KafkaVersion;
import io.github.kafkak8s.model.Metrics;
import io.github.kafkak8s.model.Namespace;
import io.github.kafkak8s.model.ZooKeeper;
import io.github.kafkak8s.model.broker.BrokerConfig;
import io.github.kafkak8s.model.network.NetworkPeer;
import io.github.kafkak8s.model.placement.Placement;
import io.github.kafkak8s.model.placement.Toleration;
import io.github.kafkak8s.model.pod.Image;
import io.github.kafkak8s.model.pod.Resources;
import io.github.kafkak8s.model.storage.EmptyDir;
import io.github.kafkak8s.model.storage.Storage;
import io.github.kafkak8s.model.unit.Cpu;
import io.github.kafkak8s.model.unit.Size;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule with the exact message that users see. */
class CheckTest {
    private static final Size GI = Size.gibibytes(1);

    @Test
    void samplesHaveNoProblem() {
        assertThat(Samples.all())
                .allSatisfy(
                        (sample, cluster) -> assertThat(Check.problems(cluster)).isEmpty());
    }

    @Test
    void allProblemsAreReportedAtOnceInStableOrder() {
        KafkaCluster cluster = zooKeeper(ZooKeeper.ensemble(4))
                .brokers(Brokers.of(5)
                        .config(c -> c.set("num.netwrok.threads", "8").defaultReplicationFactor(6)));

        assertThatThrownBy(() -> Generator.manifests(cluster))
                .isInstanceOf(InvalidClusterException.class)
                .hasMessage("""
                        orders: 3 problems
                          coordination.size: 4 is even; an ensemble of 4 survives no more failures than one of 3. Use 3 or 5.
                          brokers.config[default.replication.factor]: 6 exceeds the 5 brokers. Use at most 5.
                          brokers.config[num.netwrok.threads]: is no broker key of Kafka 3.9.1. Did you mean num.network.threads?""");
        assertThat(Check.problems(cluster)).isEqualTo(Check.problems(cluster));
    }

    @ParameterizedTest
    @MethodSource({
        "names",
        "versions",
        "counts",
        "replication",
        "resources",
        "storage",
        "placement",
        "labels",
        "environment",
        "network",
        "keys",
        "metrics"
    })
    void eachRuleNamesPlaceValueAndFix(KafkaCluster cluster, String expected) {
        assertThat(Check.problems(cluster).stream().map(Problem::toString).collect(Collectors.joining("\n")))
                .isEqualTo(expected);
    }

    static Stream<Arguments> names() {
        String label = "is no DNS label: lower-case letters, digits and \"-\", first a letter, last no \"-\". Use e.g."
                + " \"orders\".";
        String longName = "a".repeat(46);
        return Stream.of(
                arguments(KafkaCluster.named("Orders"), "name: \"Orders\" " + label),
                arguments(KafkaCluster.named("1st"), "name: \"1st\" " + label),
                arguments(kraft().namespace("kafka-"), "namespace: \"kafka-\" " + label),
                arguments(
                        kraft().networking(n -> n.clusterDomain("Cluster.local")),
                        "networking.clusterDomain: \"Cluster.local\" is no DNS name. Use e.g. \"cluster.local\"."),
                arguments(
                        KafkaCluster.named(longName),
                        "name: makes the StatefulSet name \"" + longName
                                + "-broker\", 53 characters; with more than 52 no pod can start (label"
                                + " controller-revision-hash). Shorten it by 1."),
                arguments(brokers(b -> b.name("Kafka")), "brokers.name: \"Kafka\" " + label),
                arguments(
                        brokers(b -> b.name("b".repeat(60))),
                        "brokers.name: makes the StatefulSet name \"" + "b".repeat(60)
                                + "\", 60 characters; with more than 52 no pod can start (label"
                                + " controller-revision-hash). Shorten it by 8."),
                arguments(brokers(b -> b.serviceName("a_b")), "brokers.serviceName: \"a_b\" " + label),
                arguments(
                        brokers(b -> b.serviceName("s".repeat(64))),
                        "brokers.serviceName: \"" + "s".repeat(64)
                                + "\" has 64 characters; a DNS label has at most 63. Shorten it by 1."),
                arguments(
                        kraft().namespace(Namespace.created("kube-system")),
                        "namespace: \"kube-system\" belongs to Kubernetes and must not be generated. Use"
                                + " Namespace.existing, or a namespace of your own."),
                arguments(
                        kraft().networking(n -> n.clusterDomain(("d".repeat(60) + ".").repeat(4) + "local")),
                        "brokers.serviceName: makes DNS names of up to 298 characters; at most 253 resolve. Use shorter"
                                + " names, or a shorter networking.clusterDomain."),
                arguments(
                        brokers(b -> b.serviceName("orders-bootstrap")),
                        "networking.bootstrapService: \"orders-bootstrap\" is also brokers.serviceName. Give each a"
                                + " name of its own."),
                arguments(
                        brokers(b -> b.name("orders-controller")).coordination(KRaft.dedicated(3)),
                        "brokers.name: \"orders-controller\" is also coordination.name. Give each a name of its own.\n"
                                + "brokers.serviceName: \"orders-controller-headless\" is also coordination.serviceName."
                                + " Give each a name of its own."),
                arguments(kraft().name("a_b"), "name: \"a_b\" " + label),
                arguments(kraft().imagePullSecrets("registry.example.com", "registry-2"), ""),
                arguments(
                        kraft().imagePullSecrets("registry", "Registry"),
                        "imagePullSecrets: \"Registry\" is no name of a Secret: lower-case letters, digits, \"-\" and"
                                + " \".\"."),
                arguments(
                        kraft().imagePullSecrets("registry", "other", "registry"),
                        "imagePullSecrets: \"registry\" is there twice. Remove one."));
    }

    static Stream<Arguments> versions() {
        return Stream.of(
                arguments(
                        kraft().coordination(ZooKeeper.ensemble(3)),
                        "coordination: ZooKeeper needs Kafka 3.x, and the version is 4.3.1: Kafka 4.0 removed it. Use"
                                + " KRaft.dedicated(3), or version 3.9.1."),
                arguments(
                        zooKeeper(ZooKeeper.external("zk-0.zk")),
                        "coordination.connect: \"zk-0.zk\" is no ZooKeeper connect string. Write hosts with ports and an"
                                + " optional chroot, e.g. \"zk-0.zk:2181,zk-1.zk:2181/orders\"."),
                arguments(
                        zooKeeper(ZooKeeper.external("zk:2181/a/../b")),
                        "coordination.connect: \"zk:2181/a/../b\" is no ZooKeeper connect string. Write hosts with ports and"
                                + " an optional chroot, e.g. \"zk-0.zk:2181,zk-1.zk:2181/orders\"."),
                arguments(zooKeeper(ZooKeeper.external("[2001:db8::1]:2181,zk:2181/orders")), ""),
                arguments(
                        kraft().coordination(KRaft.dedicated(3).firstNodeId(Integer.MAX_VALUE)),
                        "coordination.firstNodeId: the last of the ids 2147483647 to 2147483649 is more than 1000000. Use e.g."
                                + " 100."),
                arguments(
                        kraft().clusterId("my-cluster"),
                        "clusterId: \"my-cluster\" is not 22 characters of base64url that decode to 16 bytes. Take one"
                                + " from kafka-storage.sh random-uuid."),
                arguments(
                        kraft().clusterId("AAAAAAAAAAAAAAAAAAAAAB"),
                        "clusterId: \"AAAAAAAAAAAAAAAAAAAAAB\" is not 22 characters of base64url that decode to 16 bytes."
                                + " Take one from kafka-storage.sh random-uuid."),
                arguments(
                        zooKeeper(ZooKeeper.ensemble(3)).clusterId("AAAAAAAAAAAAAAAAAAAAAA"),
                        "clusterId: \"AAAAAAAAAAAAAAAAAAAAAA\" has no effect with ZooKeeper, which makes the id itself."
                                + " Remove it."),
                arguments(
                        kraft().coordination(KRaft.dedicated(3).firstNodeId(2)),
                        "coordination.firstNodeId: the ids 2 to 4 and those of brokers, 0 to 2, overlap: no two nodes may have"
                                + " the same one. Use e.g. 100."));
    }

    static Stream<Arguments> counts() {
        return Stream.of(
                arguments(
                        kraft().coordination(KRaft.dedicated(2)),
                        "coordination.size: 2 is even; a quorum of 2 survives no more failures than one of 1. Use 1 or 3."),
                arguments(zooKeeper(ZooKeeper.ensemble(0)), "coordination.size: 0 is less than 1. Use 3 or 5."),
                arguments(
                        brokers(b -> b.count(4)),
                        "brokers.count: 4 is even; a quorum of 4 survives no more failures than one of 3. Use 3 or 5, or"
                                + " KRaft.dedicated(3)."),
                arguments(
                        brokers(b -> b.count(0)), "brokers.count: 0 is less than 1. Use at least 1, 3 for production."),
                arguments(
                        brokers(b -> b.count(1001))
                                .coordination(KRaft.dedicated(3).firstNodeId(2000)),
                        "brokers.count: 1001 is more than 1000. Use several clusters."));
    }

    static Stream<Arguments> replication() {
        return Stream.of(
                arguments(
                        config(c -> c.defaultReplicationFactor(4)),
                        "brokers.config[default.replication.factor]: 4 exceeds the 3 brokers. Use at most 3."),
                arguments(
                        brokers(b -> b.count(1).config(c -> c.set("offsets.topic.replication.factor", "3"))),
                        "brokers.config[offsets.topic.replication.factor]: 3 exceeds the 1 broker. Use at most 1."),
                arguments(
                        config(c -> c.set("default.replication.factor", "-1")),
                        "brokers.config[default.replication.factor]: -1 is less than 1. Use at least 1."),
                arguments(config(c -> c.defaultReplicationFactor(2)), ""),
                arguments(
                        config(c -> c.minInsyncReplicas(3)),
                        "brokers.config[min.insync.replicas]: 3 leaves no copy to lose of default.replication.factor, 3:"
                                + " one broker down stops every writer with acks=all. Use at most 2."),
                arguments(
                        brokers(b -> b.count(1).config(c -> c.minInsyncReplicas(2))),
                        "brokers.config[min.insync.replicas]: 2 exceeds default.replication.factor, 1: nothing could be"
                                + " written with acks=all. Use 1."));
    }

    static Stream<Arguments> resources() {
        return Stream.of(
                arguments(
                        brokers(b -> b.heap(Size.gibibytes(2))),
                        "brokers.heap: 2Gi does not fit into the memory of 2Gi: the container would be killed. Use at"
                                + " most 1Gi."),
                arguments(
                        brokers(b -> b.heap(Size.mebibytes(1500))),
                        "brokers.heap: 1500Mi is more than half of the memory of 2Gi, which leaves too little for the"
                                + " page cache. Use at most 1Gi."),
                arguments(
                        brokers(b -> b.heap(Size.mebibytes(1))),
                        "brokers.heap: 1Mi is too little for a Java server to start. Use at least 64Mi."),
                arguments(
                        brokers(b -> b.startupTimeout(Duration.ofDays(365_000))),
                        "brokers.startupTimeout: PT8760000H is not a number of whole seconds from 1 to a week. Use e.g."
                                + " Duration.ofMinutes(2)."),
                arguments(
                        brokers(b -> b.resources(Resources.of(Cpu.cores(1), Size.mebibytes(200)))),
                        "brokers.resources.memory: 200Mi is too little for a Java server. Use at least 256Mi."),
                arguments(
                        brokers(b -> b.resources(Resources.of(Cpu.cores(2), GI).cpuLimit(Cpu.cores(1)))),
                        "brokers.resources.cpuLimit: 1 is less than the request of 2. Use at least 2."),
                arguments(
                        brokers(b -> b.shutdownGrace(Duration.ZERO)),
                        "brokers.shutdownGrace: PT0S is not a number of whole seconds from 1 to a week. Use e.g."
                                + " Duration.ofMinutes(2)."),
                arguments(
                        kraft().coordination(KRaft.dedicated(3).shutdownGrace(Duration.ofSeconds(19))),
                        "coordination.shutdownGrace: PT19S is too short: for 15 seconds of it the pod stays for brokers that"
                                + " stop at the same time. Use at least Duration.ofSeconds(20)."),
                arguments(
                        brokers(b -> b.startupTimeout(Duration.ofMillis(1500))),
                        "brokers.startupTimeout: PT1.5S is not a number of whole seconds from 1 to a week. Use e.g."
                                + " Duration.ofMinutes(2)."),
                arguments(
                        brokers(b -> b.storage(Storage.emptyDir().medium(EmptyDir.Medium.MEMORY))),
                        "brokers.storage.sizeLimit: is missing: medium MEMORY counts towards the memory limit of 2Gi. Use"
                                + " less than 1024Mi."),
                arguments(
                        brokers(b -> b.storage(Storage.emptyDir()
                                .medium(EmptyDir.Medium.MEMORY)
                                .sizeLimit(GI))),
                        "brokers.storage.sizeLimit: 1Gi of medium MEMORY and a heap of 1Gi do not fit into the memory of"
                                + " 2Gi. Use less than 1024Mi."));
    }

    static Stream<Arguments> storage() {
        return Stream.of(
                arguments(
                        brokers(b -> b.count(1).storage(Storage.emptyDir())),
                        "brokers.storage: emptyDir with a replication factor of 1 loses all records with one pod. Use"
                                + " Storage.claim, more brokers, or acceptDataLoss()."),
                arguments(
                        zooKeeper(ZooKeeper.ensemble(1).storage(Storage.emptyDir())),
                        "coordination.storage: emptyDir with a single pod loses all metadata with that pod. Use"
                                + " Storage.claim, 3 pods, or acceptDataLoss()."),
                arguments(
                        brokers(b -> b.storage(Storage.claim(GI).storageClass("Fast SSD"))),
                        "brokers.storage.storageClass: \"Fast SSD\" is no name of a StorageClass: lower-case letters,"
                                + " digits, \"-\" and \".\". Leave it out for the default class."),
                arguments(
                        brokers(b -> b.mountPath("/var/lib/kafka")),
                        "brokers.mountPath: \"/var/lib/kafka\" is above /var/lib/kafka/data, which the image declares as"
                                + " a volume of its own: the records written there would be lost with the pod. Use"
                                + " \"/var/lib/kafka/data\"."),
                arguments(
                        zooKeeper(ZooKeeper.ensemble(3).image(Image.of("zk:1").volumes("/data/version-2"))),
                        "coordination.image: \"/data\" is above /data/version-2, which the image declares as a volume of its"
                                + " own: the records written there would be lost with the pod. Use an image without it."),
                arguments(
                        config(c -> c.set("log.dirs", "/var/lib/kafka/data/a,/var/lib/kafka/data/a/b")),
                        "brokers.config[log.dirs]: \"/var/lib/kafka/data/a/b\" and \"/var/lib/kafka/data/a\" are one place."
                                + " Use separate folders."),
                arguments(brokers(b -> b.mountPath("/var/lib/kafka/data/vol1")), ""),
                arguments(
                        kraft().coordination(KRaft.dedicated(3).mountPath("data")),
                        "coordination.mountPath: \"data\" is no absolute path without \"..\". Use e.g."
                                + " \"/var/lib/kafka/data\"."),
                arguments(
                        brokers(b -> b.mountPath("/run")),
                        "brokers.mountPath: \"/run\" collides with /run/kafka, which the pods need. Use e.g."
                                + " \"/var/lib/kafka/data\"."),
                arguments(
                        config(c -> c.set("log.dirs", "/var/lib/kafka/data/a,/tmp/kafka-logs")),
                        "brokers.config[log.dirs]: \"/tmp/kafka-logs\" is no folder below the mounted volume"
                                + " /var/lib/kafka/data: what is written there is lost with the pod. Use"
                                + " \"/var/lib/kafka/data/logs\"."),
                arguments(
                        config(c -> c.set("log.dirs", "/var/lib/kafka/data")),
                        "brokers.config[log.dirs]: \"/var/lib/kafka/data\" is no folder below the mounted volume"
                                + " /var/lib/kafka/data: what is written there is lost with the pod. Use"
                                + " \"/var/lib/kafka/data/logs\"."));
    }

    static Stream<Arguments> placement() {
        return Stream.of(
                arguments(
                        brokers(b -> b.placement(Placement.anywhere().preferCoordinationNodes())),
                        "brokers.placement.preferCoordinationNodes: has no effect: this cluster generates no coordination"
                                + " pods. Remove it."),
                arguments(
                        kraft().coordination(KRaft.dedicated(3)
                                .placement(Placement.anywhere().preferCoordinationNodes())),
                        "coordination.placement.preferCoordinationNodes: is for brokers: these are the coordination's own"
                                + " pods. Remove it."),
                arguments(
                        brokers(b -> b.placement(Placement.anywhere().onNodes("disk", "very fast"))),
                        "brokers.placement.onNodes[disk]: \"very fast\" is no label value: at most 63 letters, digits,"
                                + " \"-\", \"_\" and \".\", first and last a letter or digit. Use an annotation for other"
                                + " text."),
                arguments(
                        brokers(b -> b.placement(Placement.anywhere()
                                .tolerate(Toleration.exists("a").evictAfter(Duration.ofMillis(1))))),
                        "brokers.placement.tolerate[a]: PT0.001S is no number of whole seconds. Use e.g."
                                + " Duration.ofMinutes(20)."),
                arguments(
                        brokers(b -> b.placement(Placement.anywhere()
                                .tolerate(new Toleration(
                                        "a", Optional.empty(), Optional.empty(), Optional.of(Duration.ofMinutes(1)))))),
                        "brokers.placement.tolerate[a]: a time limit has a meaning for the effect NoExecute only. Use"
                                + " evictAfter alone."));
    }

    static Stream<Arguments> labels() {
        String key = "the key is no label key: a name of at most 63 letters, digits, \"-\", \"_\" and \".\", with an"
                + " optional DNS prefix and \"/\". Use e.g. \"example.com/tier\".";
        return Stream.of(
                arguments(brokers(b -> b.label("my tier", "data")), "brokers.label[my tier]: " + key),
                arguments(
                        brokers(b -> b.annotation("Example.com/a/b", "x")),
                        "brokers.annotation[Example.com/a/b]: " + key),
                arguments(
                        brokers(b -> b.label("app.kubernetes.io/name", "x")),
                        "brokers.label[app.kubernetes.io/name]: labels of app.kubernetes.io are written by the generator."
                                + " Use a prefix of your own."),
                arguments(
                        brokers(b -> b.annotation("a", "\ud800")),
                        "brokers.annotation[a]: the value holds half of a surrogate pair, which is no character. Remove it."),
                arguments(
                        brokers(b -> b.annotation("checksum/start.sh", "x")),
                        "brokers.annotation[checksum/start.sh]: is written by the generator. Use a prefix of your own."));
    }

    static Stream<Arguments> environment() {
        String owned = "belongs to the generator, which sets it in the container or in start.sh. Remove it.";
        String secret = "looks like a secret, and no secret passes through the description. Use envFromSecret.";
        KafkaCluster options = brokers(b -> b.env("KAFKA_OPTS", "-Dx=y"));
        return Stream.of(
                arguments(
                        brokers(b -> b.env("TZ", "Etc/UTC")
                                .env("_a1", "")
                                .envFromSecret("b")
                                .envFromSecret("a.b")),
                        ""),
                arguments(
                        brokers(b -> b.env("1st", "x").env("a-b", "x")),
                        "brokers.env[1st]: is no name of a variable: letters, digits and \"_\", first no digit. Use e.g."
                                + " \"TZ\".\n"
                                + "brokers.env[a-b]: is no name of a variable: letters, digits and \"_\", first no digit. Use"
                                + " e.g. \"TZ\"."),
                arguments(
                        kraft().coordination(KRaft.dedicated(3).env("KAFKA_HEAP_OPTS", "-Xmx1g")),
                        "coordination.env[KAFKA_HEAP_OPTS]: " + owned),
                arguments(
                        zooKeeper(ZooKeeper.ensemble(3).env("ZOO_LOG_DIR", "/logs")),
                        "coordination.env[ZOO_LOG_DIR]: " + owned),
                arguments(options, ""),
                arguments(options.metrics(Metrics.jmxSidecar(Image.of("jmx:1"))), ""),
                arguments(options.metrics(Metrics.javaAgent(Image.of("jmx:1"))), "brokers.env[KAFKA_OPTS]: " + owned),
                arguments(
                        brokers(b -> b.env("JMX_PORT", "9999")),
                        "brokers.env[JMX_PORT]: would break every kafka-*.sh that is run with kubectl exec: each would open"
                                + " that port again. Use metrics."),
                arguments(
                        brokers(b ->
                                b.env("DB_PASSWORD", "x").env("myToken", "x").env("SECRETS_DIR", "x")),
                        "brokers.env[DB_PASSWORD]: " + secret + "\nbrokers.env[SECRETS_DIR]: " + secret
                                + "\nbrokers.env[myToken]: " + secret),
                arguments(
                        brokers(b -> b.env("A", "\ud800")),
                        "brokers.env[A]: the value holds half of a surrogate pair, which is no character. Remove it."),
                arguments(
                        brokers(b -> b.envFromSecret("Store_Keys")),
                        "brokers.envFromSecret: \"Store_Keys\" is no name of a Secret: lower-case letters, digits, \"-\" and"
                                + " \".\"."),
                arguments(
                        brokers(b -> b.envFromSecret("store").envFromSecret("store")),
                        "brokers.envFromSecret: \"store\" is there twice. Remove one."));
    }

    static Stream<Arguments> network() {
        return Stream.of(
                arguments(
                        kraft().networking(n -> n.bootstrapServiceAnnotation("my load balancer", "x")),
                        "networking.bootstrapServiceAnnotation[my load balancer]: the key is no label key: a name of at most"
                                + " 63 letters, digits, \"-\", \"_\" and \".\", with an optional DNS prefix and \"/\". Use e.g."
                                + " \"example.com/tier\"."),
                arguments(
                        kraft().networking(n -> n.bootstrapServiceAnnotation("a", "\ud800")),
                        "networking.bootstrapServiceAnnotation[a]: the value holds half of a surrogate pair, which is no"
                                + " character. Remove it."),
                arguments(
                        kraft().networking(n -> n.networkPolicies(false).clientPeers(NetworkPeer.namespace("shop"))),
                        "networking.clientPeers: has no effect without NetworkPolicies, and everyone could connect. Remove"
                                + " it, or networkPolicies(false)."),
                arguments(
                        peers(
                                NetworkPeer.namespace("shop"),
                                NetworkPeer.cidr("10.20.0.0/16").podLabel("app", "cart")),
                        "networking.clientPeers[1]: is a range of addresses with labels, which are for pods. Use two"
                                + " peers."),
                arguments(
                        peers(new NetworkPeer(Optional.empty(), new TreeMap<>(), new TreeMap<>())),
                        "networking.clientPeers[0]: names nobody. Use NetworkPeer.namespace, NetworkPeer.pods or"
                                + " NetworkPeer.cidr."),
                arguments(
                        peers(NetworkPeer.namespace("my shop")),
                        "networking.clientPeers[0].namespace[kubernetes.io/metadata.name]: \"my shop\" is no label value: at"
                                + " most 63 letters, digits, \"-\", \"_\" and \".\", first and last a letter or digit. Use an"
                                + " annotation for other text."),
                arguments(
                        peers(NetworkPeer.pods("my app", "cart")),
                        "networking.clientPeers[0].podLabel[my app]: the key is no label key: a name of at most 63 letters,"
                                + " digits, \"-\", \"_\" and \".\", with an optional DNS prefix and \"/\". Use e.g."
                                + " \"example.com/tier\"."),
                arguments(
                        peers(NetworkPeer.cidr("broker.example.com/24")),
                        "networking.clientPeers[0].cidr: \"broker.example.com/24\" is no CIDR: the first address of a range"
                                + " and the length of its prefix. Use e.g. \"10.20.0.0/16\" or \"2001:db8::/32\"."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0/0",
                "10.20.0.0/16",
                "192.168.1.255/32",
                "::/0",
                "::1/128",
                "2001:db8::/32",
                "2001:DB8:0:0:8000::/65",
                "fe80::1:2/127",
                "1:2:3:4:5:6:7:8/128"
            })
    void rangesOfAddressesAreCidrs(String cidr) {
        assertThat(Check.problems(peers(NetworkPeer.cidr(cidr)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/8",
                "10.20.0.0",
                "10.20.0.0/",
                "10.20.0.0/33",
                "10.20.0.0/08",
                "10.20.0.0/-1",
                "10.20.0.1/16",
                "10.20.0/16",
                "10.20.0.0.0/16",
                "10.020.0.0/16",
                "10.20.0.256/32",
                "10.20.0.0/16 ",
                "٠.0.0.0/0",
                ":/0",
                ":::/0",
                "1::2::3/128",
                "1:2:3:4:5:6:7/128",
                "1:2:3:4:5:6:7:8:9/128",
                "1:2:3:4:5:6:7:8::/128",
                ":1:2:3:4:5:6:7:8/128",
                "12345::/16",
                "g::/16",
                "fe80::1%eth0/128",
                "2001:db8::/129",
                "2001:db8::1/64",
                "::ffff:10.0.0.0/104"
            })
    void anythingElseIsNoCidr(String cidr) {
        assertThat(Check.problems(peers(NetworkPeer.cidr(cidr))))
                .singleElement()
                .satisfies(problem -> assertThat(problem.path()).isEqualTo("networking.clientPeers[0].cidr"));
    }

    static Stream<Arguments> keys() {
        String secret =
                "is a secret, and no secret passes through the description. Leave it out, or write a reference for a config"
                        + " provider, e.g. \"${file:/etc/secret/broker.properties:key}\".";
        return Stream.of(
                arguments(
                        config(c -> c.set("listeners", "PLAINTEXT://:9092")),
                        "brokers.config[listeners]: belongs to the generator: it follows from the description, or differs"
                                + " between the pods. Remove it."),
                arguments(
                        config(c -> c.set("retention.ms", "259200000")),
                        "brokers.config[retention.ms]: is a key of topics, which brokers ignore. Write theirs:"
                                + " log.retention.ms=259200000."),
                arguments(
                        config(c -> c.set("max.message.bytes", "1")),
                        "brokers.config[max.message.bytes]: is a key of topics, which brokers ignore. Write theirs:"
                                + " message.max.bytes=1."),
                arguments(
                        config(c -> c.set("inter.broker.protocol.version", "3.9")),
                        "brokers.config[inter.broker.protocol.version]: was removed after Kafka 3.9, and the version is"
                                + " 4.3.1. Remove it."),
                arguments(
                        config(c -> c.set("share.coordinator.threads", "1")).version(KafkaVersion.V3_9_1),
                        "brokers.config[share.coordinator.threads]: came with Kafka 4.0, and the version is 3.9.1. Remove"
                                + " it."),
                arguments(
                        config(c -> c.set("cruise.control.metrics.topic", "m")),
                        "brokers.config[cruise.control.metrics.topic]: is no broker key of Kafka 4.3.1. If a plugin reads"
                                + " it, use plugin(key, value)."),
                arguments(
                        config(c -> c.plugin("num.io.threads", "8")),
                        "brokers.config.plugin[num.io.threads]: is a key of Kafka itself. Use set(key, value), which"
                                + " checks it."),
                arguments(
                        config(c -> c.set("num.io.threads", "many")),
                        "brokers.config[num.io.threads]: \"many\" is not a whole number."),
                arguments(
                        config(c -> c.set("num.io.threads", "0")),
                        "brokers.config[num.io.threads]: \"0\" is less than 1."),
                arguments(
                        config(c -> c.set("num.io.threads", "3000000000")),
                        "brokers.config[num.io.threads]: \"3000000000\" does not fit into a Kafka INT."),
                arguments(
                        config(c -> c.set("log.cleaner.min.cleanable.ratio", "1.5")),
                        "brokers.config[log.cleaner.min.cleanable.ratio]: \"1.5\" is more than 1."),
                arguments(
                        config(c -> c.set("auto.create.topics.enable", "no")),
                        "brokers.config[auto.create.topics.enable]: \"no\" is neither true nor false."),
                arguments(
                        config(c -> c.set("compression.type", "zip")),
                        "brokers.config[compression.type]: \"zip\" is none of uncompressed, zstd, lz4, snappy, gzip,"
                                + " producer."),
                arguments(
                        config(c -> c.set("delegation.token.secret.key", "x")),
                        "brokers.config[delegation.token.secret.key]: " + secret),
                arguments(
                        config(c -> c.set("ssl.client.auth", "required")),
                        "brokers.config[ssl.client.auth]: has no effect: every listener is PLAINTEXT, without TLS and"
                                + " SASL. Remove it."),
                arguments(
                        config(c -> c.set("listener.name.client.plain.sasl.jaas.config", "x")),
                        "brokers.config[listener.name.client.plain.sasl.jaas.config]: has no effect: every listener is"
                                + " PLAINTEXT, without TLS and SASL. Remove it."),
                arguments(
                        config(c -> c.set("listener.name.external.max.connections", "5")),
                        "brokers.config[listener.name.external.max.connections]: names no listener of the cluster with a"
                                + " key of Kafka 4.3.1. The listeners are replication, client and controller."),
                arguments(
                        config(c -> c.set("zookeeper.connection.timeout.ms", "9000"))
                                .version(KafkaVersion.V3_9_1),
                        "brokers.config[zookeeper.connection.timeout.ms]: has no effect without ZooKeeper. Remove it."),
                arguments(
                        config(c -> c.set("super.users", "User:a").plugin("super.users", "User:b")),
                        "brokers.config.plugin[super.users]: is given with set(key, value), too. Remove one of them."),
                arguments(config(c -> c.set("config.providers", "file")).version(KafkaVersion.V3_9_1), ""),
                arguments(config(c -> c.plugin("my.password", "x")), "brokers.config.plugin[my.password]: " + secret),
                arguments(
                        config(c -> c.plugin("a b", "x")),
                        "brokers.config.plugin[a b]: is no key: letters, digits, \".\", \"-\" and \"_\" only."),
                arguments(
                        config(c -> c.set("delegation.token.secret.key", "${file:/etc/broker.properties:key}")),
                        "brokers.config[delegation.token.secret.key]: refers to the config provider file, which"
                                + " config.providers does not name. Add set(\"config.providers\", \"file\") and the class of"
                                + " the provider."),
                arguments(
                        config(c -> c.set("delegation.token.secret.key", "${file:/etc/broker.properties:key}")
                                .set("config.providers", "file")
                                .set(
                                        "config.providers.file.class",
                                        "org.apache.kafka.common.config.provider.FileConfigProvider")),
                        ""),
                arguments(
                        config(c -> c.plugin("routing.key", "a")
                                .plugin("my.tokenizer.class", "b")
                                .set("super.users", "User:admin")),
                        ""),
                arguments(config(c -> c.set("listener.name.client.max.connections", "5")), ""));
    }

    static Stream<Arguments> metrics() {
        Metrics.JmxSidecar sidecar = Metrics.jmxSidecar(Image.of("jmx:1"));
        return Stream.of(
                arguments(
                        kraft().metrics(sidecar.port(80)),
                        "metrics.port: 80 is not from 1024 to 65535, as a port of an unprivileged container is. Use e.g."
                                + " 9404."),
                arguments(
                        kraft().metrics(Metrics.javaAgent(Image.of("jmx:1")).port(9092)),
                        "metrics.port: 9092 is a port of Kafka in the same pod. Use e.g. 9404."),
                arguments(
                        kraft().metrics(sidecar.resources(Resources.of(Cpu.cores(1), Size.mebibytes(8)))),
                        "metrics.resources.memory: 8Mi is too little for the exporter. Use at least 128Mi."),
                arguments(
                        kraft().metrics(sidecar.jar("jmx.jar")),
                        "metrics.jar: \"jmx.jar\" is no absolute path of a jar in the image."),
                arguments(
                        kraft().metrics(sidecar.resources(
                                Resources.of(Cpu.cores(1), GI).cpuLimit(Cpu.millis(1)))),
                        "metrics.resources.cpuLimit: 1m is less than the request of 1. Use at least 1."));
    }

    @Test
    void everyDerivedKeyIsAKeyOfEveryLine() {
        assertThat(List.of(
                        KafkaVersion.V3_9_1,
                        KafkaVersion.V4_0_0,
                        KafkaVersion.V4_1_1,
                        KafkaVersion.V4_2_0,
                        KafkaVersion.V4_3_1))
                .allSatisfy(version -> assertThat(ServerProperties.replication(kraft().version(version))
                                .keySet())
                        .allSatisfy(key ->
                                assertThat(BrokerKeys.of(version).find(key)).isPresent()));
    }

    private static KafkaCluster kraft() {
        return KafkaCluster.named("orders");
    }

    private static KafkaCluster zooKeeper(ZooKeeper zooKeeper) {
        return kraft().version(KafkaVersion.V3_9_1).coordination(zooKeeper);
    }

    private static KafkaCluster peers(NetworkPeer... peers) {
        return kraft().networking(n -> n.clientPeers(peers));
    }

    private static KafkaCluster brokers(UnaryOperator<Brokers> change) {
        return kraft().brokers(change.apply(Brokers.of(3)));
    }

    private static KafkaCluster config(UnaryOperator<BrokerConfig> change) {
        return brokers(brokers -> brokers.config(change));
    }
}
