package io.github.kafkak8s.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.kafkak8s.model.Brokers;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.KafkaVersion;
import io.github.kafkak8s.model.Metrics;
import io.github.kafkak8s.model.ZooKeeper;
import io.github.kafkak8s.model.pod.EnvironmentSource;
import io.github.kafkak8s.model.pod.ExtraContainer;
import io.github.kafkak8s.model.pod.Image;
import io.github.kafkak8s.model.pod.KafkaScripts;
import io.github.kafkak8s.model.pod.PodSecurity;
import io.github.kafkak8s.model.pod.PodVolume;
import io.github.kafkak8s.model.pod.Resources;
import io.github.kafkak8s.model.unit.Cpu;
import io.github.kafkak8s.model.unit.Size;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be wrong with that which users add to pods, with the exact message. */
class AdditionRulesTest {
    private static final Resources RESOURCES = Resources.of(Cpu.millis(50), Size.mebibytes(64));

    @ParameterizedTest
    @MethodSource({"containers", "ports", "volumes", "mounts", "environment", "hostAliases", "users"})
    void eachRuleNamesPlaceValueAndFix(KafkaCluster cluster, String expected) {
        assertThat(problems(cluster)).isEqualTo(expected);
    }

    static Stream<Arguments> containers() {
        String name = ": is no name of a container: at most 63 lower-case letters, digits and \"-\", first and last no"
                + " \"-\". Use e.g. \"log-shipper\".";
        return Stream.of(
                arguments(brokers(b -> b.container(named("Shipper"))), "brokers.container[Shipper]" + name),
                arguments(
                        brokers(b -> b.container(named("a".repeat(64)))),
                        "brokers.container[" + "a".repeat(64) + "]" + name),
                arguments(brokers(b -> b.initContainer(named("-a"))), "brokers.initContainer[-a]" + name),
                arguments(
                        brokers(b -> b.container(named("jmx-exporter"))),
                        "brokers.container[jmx-exporter]: is a container of the generator. Use another name."),
                arguments(
                        brokers(b -> b.container(named("a")).initContainer(named("a"))),
                        "brokers.container[a]: is there twice. Give each container a name of its own."),
                arguments(
                        brokers(b -> b.initContainer(named("a").port("http", 8080))),
                        "brokers.initContainer[a]: has ports, which have no effect: it ends before the others start."
                                + " Remove them."),
                arguments(
                        brokers(b -> b.container(named("a").resources(RESOURCES.cpuLimit(Cpu.millis(10))))),
                        "brokers.container[a].resources.cpuLimit: 10m is less than the request of 50m. Use at least"
                                + " 50m."),
                arguments(
                        brokers(b -> b.container(named("a").args("x\ud800"))),
                        "brokers.container[a].command: the value holds half of a surrogate pair, which is no character."
                                + " Remove it."),
                arguments(brokers(b -> b.container(named("a").env("1ST", "x").env("DB_PASSWORD", "x"))), """
                        brokers.container[a].env[1ST]: is no name of a variable: letters, digits and "_", first no digit. Use e.g. "TZ".
                        brokers.container[a].env[DB_PASSWORD]: looks like a secret, and no secret passes through the description. Use envFromSecret."""),
                arguments(
                        brokers(b -> b.container(named("a").envFromSecret("A"))),
                        "brokers.container[a].envFromSecret: \"A\" is no name of a Secret: lower-case letters, digits,"
                                + " \"-\" and \".\"."),
                arguments(
                        brokers(b -> b.container(ExtraContainer.of(
                                "a", Image.of("example.com/a:1").scripts(KafkaScripts.APACHE), RESOURCES))),
                        "brokers.container[a].image: says where Kafka's commands are, which has no effect: this container"
                                + " does not run Kafka. Use Image.of, without scripts."));
    }

    static Stream<Arguments> ports() {
        String name =
                ": is no name of a port: at most 15 lower-case letters, digits and single \"-\", with a letter. Use"
                        + " e.g. \"grpc\".";
        return Stream.of(
                arguments(brokers(b -> b.port("sixteen-letters-", 1000)), "brokers.port[sixteen-letters-]" + name),
                arguments(brokers(b -> b.port("a--b", 1000)), "brokers.port[a--b]" + name),
                arguments(brokers(b -> b.port("8080", 8080)), "brokers.port[8080]" + name),
                arguments(
                        brokers(b -> b.container(named("a").port("Http", 8080))),
                        "brokers.container[a].port[Http]" + name),
                arguments(
                        brokers(b -> b.port("client", 8080)),
                        "brokers.port[client]: is a name of the port 9092 of the same pod, too. Give each a name of its"
                                + " own."),
                arguments(
                        brokers(b -> b.port("grpc", 8080).container(named("a").port("grpc", 8081))),
                        "brokers.container[a].port[grpc]: is a name of the port 8080 of the same pod, too. Give each a"
                                + " name of its own."),
                arguments(brokers(b -> b.port("a", 0)), "brokers.port[a]: 0 is not from 1 to 65535. Use e.g. 8080."),
                arguments(
                        brokers(b -> b.port("a", 65536)),
                        "brokers.port[a]: 65536 is not from 1 to 65535. Use e.g. 8080."),
                arguments(
                        brokers(b -> b.port("a", 9091)),
                        "brokers.port[a]: 9091 is the port replication of the same pod, too. Use another number."),
                arguments(
                        brokers(b -> b.port("a", 5555)).metrics(Metrics.jmxSidecar(Image.of("example.com/jmx:1"))),
                        "brokers.port[a]: 5555 is the port of JMX of the same pod, too. Use another number."),
                arguments(
                        brokers(b -> b.port("metrics", 9404)).metrics(Metrics.javaAgent(Image.of("example.com/jmx:1"))),
                        """
                        brokers.port[metrics]: is a name of the port 9404 of the same pod, too. Give each a name of its own.
                        brokers.port[metrics]: 9404 is the port metrics of the same pod, too. Use another number."""));
    }

    static Stream<Arguments> volumes() {
        return Stream.of(
                arguments(
                        brokers(b -> scratch(b, "Work")),
                        "brokers.volume[Work]: is no name of a volume: at most 63 lower-case letters, digits and \"-\","
                                + " first and last no \"-\". Use e.g. \"plugins\".\n"
                                + "brokers.mount[/work]: there is no volume \"Work\". Add it with volume(…)."),
                arguments(
                        brokers(b -> b.volume(PodVolume.emptyDir("data-7", Size.mebibytes(1)))
                                .container(named("a").mount("data-7", "/work"))),
                        "brokers.volume[data-7]: is a volume of the generator. Use another name.\n"
                                + "brokers.container[a].mount[/work]: there is no volume \"data-7\". Add it with"
                                + " volume(…)."),
                arguments(
                        brokers(b -> scratch(b, "work").volume(PodVolume.secret("work", "a"))),
                        "brokers.volume[work]: is there twice. Give each volume a name of its own."),
                arguments(
                        brokers(b -> b.volume(PodVolume.secret("work", "a"))),
                        "brokers.volume[work]: has no effect: no container mounts it. Add mount(…), or remove it."),
                arguments(
                        brokers(b ->
                                b.volume(PodVolume.configMap("work", "A_B")).mount("work", "/work")),
                        "brokers.volume[work]: \"A_B\" is no name of a ConfigMap: lower-case letters, digits, \"-\" and"
                                + " \".\"."),
                arguments(
                        brokers(b -> b.volume(PodVolume.claim("work", "")).mount("work", "/work")),
                        "brokers.volume[work]: \"\" is no name of a PersistentVolumeClaim: lower-case letters, digits,"
                                + " \"-\" and \".\"."));
    }

    static Stream<Arguments> mounts() {
        return Stream.of(
                arguments(
                        brokers(b -> b.mount("data", "/work")),
                        "brokers.mount[/work]: \"data\" is mounted by the generator. Remove it."),
                arguments(
                        brokers(b -> b.container(named("a").mount("data", "/work"))),
                        "brokers.container[a].mount[/work]: \"data\" is a volume of the generator, for reading only. Use"
                                + " mountReadOnly."),
                arguments(
                        brokers(b -> b.initContainer(named("a").mountReadOnly("work", "/work"))),
                        "brokers.initContainer[a].mount[/work]: there is no volume \"work\". Add it with volume(…)."),
                arguments(
                        brokers(b -> b.container(named("a").mountReadOnly("config", "work/"))),
                        "brokers.container[a].mount[work/]: is no absolute path without \"..\" and a final slash. Use e.g."
                                + " \"/opt/plugins\"."),
                arguments(
                        brokers(b -> at(b, "/opt/kafka/libs")),
                        "brokers.mount[/opt/kafka/libs]: collides with /opt/kafka, which the container needs. Use e.g."
                                + " \"/opt/plugins\"."),
                arguments(
                        brokers(b -> at(b, "/var/lib/kafka/data/more")),
                        "brokers.mount[/var/lib/kafka/data/more]: collides with /var/lib/kafka/data, which the container"
                                + " needs. Use e.g. \"/opt/plugins\"."),
                arguments(
                        brokers(b -> at(b, "/srv")
                                .image(Image.of("example.com/kafka:1").scripts(new KafkaScripts("/srv/bin", "")))),
                        "brokers.mount[/srv]: collides with /srv/bin, which the container needs. Use e.g."
                                + " \"/opt/plugins\"."),
                arguments(
                        zooKeeper(z -> z.volume(PodVolume.secret("work", "a")).mount("work", "/datalog")),
                        "coordination.mount[/datalog]: collides with /datalog, which the container needs. Use e.g."
                                + " \"/opt/plugins\"."),
                arguments(
                        brokers(b -> b.container(named("a").mountReadOnly("config", "/proc/x"))),
                        "brokers.container[a].mount[/proc/x]: collides with /proc, which the container needs. Use e.g."
                                + " \"/opt/plugins\"."),
                arguments(
                        brokers(b -> b.container(
                                named("a").mountReadOnly("config", "/x").mountReadOnly("data", "/x/y"))),
                        "brokers.container[a].mount[/x/y]: collides with another mount, /x. Use separate folders."),
                arguments(
                        brokers(b -> at(b, "/mnt/shared")),
                        "brokers.mount[/mnt/shared]: is above /mnt/shared/config, which the image declares as a volume of"
                                + " its own. Use \"/mnt/shared/config\", or a folder beside it."));
    }

    static Stream<Arguments> environment() {
        return Stream.of(
                arguments(
                        brokers(b -> b.env("POD_NAME", EnvironmentSource.field("metadata.name"))),
                        "brokers.env[POD_NAME]: belongs to the generator, which sets it in the container or in start.sh."
                                + " Remove it."),
                arguments(
                        brokers(b -> b.env("A-B", EnvironmentSource.field("metadata.name"))),
                        "brokers.env[A-B]: is no name of a variable: letters, digits and \"_\", first no digit. Use e.g."
                                + " \"TZ\"."),
                arguments(
                        brokers(b -> b.env("A", "x").env("A", EnvironmentSource.secretKey("s", "k"))),
                        "brokers.env[A]: is there twice. Remove one."),
                arguments(
                        brokers(b -> b.env("A", EnvironmentSource.field("metadata.nmae"))),
                        "brokers.env[A]: \"metadata.nmae\" is no field that a container can have. Use e.g."
                                + " \"metadata.namespace\" or \"metadata.labels['example.com/tier']\"."),
                arguments(
                        brokers(b -> b.env("A", EnvironmentSource.field("metadata.labels['a b']"))),
                        "brokers.env[A]: the key is no label key: a name of at most 63 letters, digits, \"-\", \"_\" and"
                                + " \".\", with an optional DNS prefix and \"/\". Use e.g. \"example.com/tier\"."),
                arguments(brokers(b -> b.env("A", EnvironmentSource.configMapKey("C", "a/b"))), """
                        brokers.env[A]: "C" is no name of a ConfigMap: lower-case letters, digits, "-" and ".".
                        brokers.env[A]: "a/b" is no key of a ConfigMap: letters, digits, "-", "_" and "."."""),
                arguments(
                        brokers(b -> b.env("A", EnvironmentSource.secretKey("s", ".."))),
                        "brokers.env[A]: \"..\" is no key of a Secret: letters, digits, \"-\", \"_\" and \".\"."));
    }

    static Stream<Arguments> hostAliases() {
        return Stream.of(
                arguments(
                        brokers(b -> b.hostAlias("10.0.0.256", "a")),
                        "brokers.hostAlias[10.0.0.256]: is no IP address. Use e.g. \"10.20.0.7\" or \"2001:db8::7\"."),
                arguments(
                        brokers(b -> b.hostAlias("10.0.0.7", "a").hostAlias("10.0.0.7", "b")),
                        "brokers.hostAlias[10.0.0.7]: is there twice. Give it all its names at once."),
                arguments(brokers(b -> b.hostAlias("::1")), "brokers.hostAlias[::1]: has no host name. Add one."),
                arguments(
                        brokers(b -> b.hostAlias("10.0.0.7", "Db_1")),
                        "brokers.hostAlias[10.0.0.7]: \"Db_1\" is no DNS name. Use e.g. \"db.example.com\"."));
    }

    static Stream<Arguments> users() {
        return Stream.of(
                arguments(
                        brokers(b -> b.security(PodSecurity.of(0, 0))),
                        "brokers.security.user: 0 is root, whom Pod Security restricted refuses. Use one from 1 to 2147483647."),
                arguments(
                        brokers(b -> b.security(
                                new PodSecurity(Optional.of(-1L), Optional.of(2_147_483_648L), Optional.empty()))),
                        """
                        brokers.security.user: -1 is no number of a user. Use one from 1 to 2147483647.
                        brokers.security.group: 2147483648 is no number of a group. Use one from 0 to 2147483647."""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "metadata.name",
                "metadata.uid",
                "metadata.annotations['kontrol.unity3d.com/opentsdb']",
                "spec.nodeName",
                "spec.serviceAccountName",
                "status.hostIP",
                "status.podIPs"
            })
    void fieldsOfThePodAreThere(String path) {
        assertThat(problems(brokers(b -> b.env("A", EnvironmentSource.field(path)))))
                .isEmpty();
    }

    @Test
    void whatIsNotTakenIsFree() {
        KafkaCluster cluster = zooKeeper(z -> z.port("metrics", 9092)
                        .container(named("kafka-lag").port("a", 5555).mountReadOnly("data", "/tmp")))
                .metrics(Metrics.jmxSidecar(Image.of("example.com/jmx:1")));

        assertThat(problems(cluster)).isEmpty();
    }

    private static String problems(KafkaCluster cluster) {
        return Check.problems(cluster).stream().map(Problem::toString).collect(Collectors.joining("\n"));
    }

    private static ExtraContainer named(String name) {
        return ExtraContainer.of(name, Image.of("example.com/a:1"), RESOURCES);
    }

    private static Brokers scratch(Brokers brokers, String name) {
        return brokers.volume(PodVolume.emptyDir(name, Size.mebibytes(1))).mount(name, "/work");
    }

    private static Brokers at(Brokers brokers, String path) {
        return brokers.volume(PodVolume.secret("work", "a")).mount("work", path);
    }

    private static KafkaCluster brokers(UnaryOperator<Brokers> change) {
        return KafkaCluster.named("orders").brokers(change.apply(Brokers.of(3)));
    }

    private static KafkaCluster zooKeeper(UnaryOperator<ZooKeeper.Ensemble> change) {
        return KafkaCluster.named("orders")
                .version(KafkaVersion.V3_9_1)
                .coordination(change.apply(ZooKeeper.ensemble(3)));
    }
}
