package io.github.kafkak8s.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.kafkak8s.Generator;
import io.github.kafkak8s.chart.ChartBases;
import io.github.kafkak8s.check.Check;
import io.github.kafkak8s.model.Brokers;
import io.github.kafkak8s.model.KRaft;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.KafkaVersion;
import io.github.kafkak8s.model.KubernetesVersion;
import io.github.kafkak8s.model.LogLevel;
import io.github.kafkak8s.model.Metrics;
import io.github.kafkak8s.model.ZooKeeper;
import io.github.kafkak8s.model.network.NetworkPeer;
import io.github.kafkak8s.model.placement.Placement;
import io.github.kafkak8s.model.placement.Toleration;
import io.github.kafkak8s.model.placement.Topology;
import io.github.kafkak8s.model.pod.Image;
import io.github.kafkak8s.model.pod.ImageReference;
import io.github.kafkak8s.model.pod.PodVolume;
import io.github.kafkak8s.model.pod.Resources;
import io.github.kafkak8s.model.storage.LocalVolume;
import io.github.kafkak8s.model.storage.Storage;
import io.github.kafkak8s.model.unit.Cpu;
import io.github.kafkak8s.model.unit.Size;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No key of the model is without effect: each component, changed alone, changes the manifests. */
class MutationTest {
    /** Values of their own, changed as a whole wherever they stand. */
    private static final Set<Class<?>> VALUES =
            Set.of(Cpu.class, Size.class, KafkaVersion.class, KubernetesVersion.class);

    /** Mutated below, and what only names the parts of an image. */
    private static final Set<Class<?>> OF_OTHER_TESTS = Set.of(Toleration.class, ImageReference.class);

    private static final Mutations MUTATIONS = new Mutations(Map.ofEntries(
            Map.entry("KafkaCluster.clusterId", "AAAAAAAAAAAAAAAAAAAAAA"),
            Map.entry("BrokerConfig.settings", new TreeMap<>(Map.of("num.io.threads", "9"))),
            Map.entry("NetworkPeer.cidr", "10.7.0.0/16"),
            Map.entry("External.connect", "mutated:2181"),
            Map.entry("Brokers.mountPath", "/mutated"),
            Map.entry("HostPathVolumes.paths", List.of("/mutated")),
            Map.entry("LocalVolume.path", "/mutated"),
            Map.entry("LocalVolumes.disks", List.of(LocalVolume.on("mutated", "/disk"))),
            Map.entry("Dedicated.mountPath", "/mutated"),
            Map.entry("JmxSidecar.jar", "/mutated.jar"),
            Map.entry("JavaAgent.jar", "/mutated.jar"),
            Map.entry("Image.reference", "example.com/mutated:2"),
            Map.entry("Jvm.heap", Size.mebibytes(333)),
            Map.entry("Jvm.options", List.of("-XX:+UseStringDeduplication")),
            Map.entry("CommonPodSettings.loggers", new TreeMap<>(Map.of("mutated", LogLevel.WARN))),
            Map.entry("Resources.cpuLimit", Cpu.cores(64)),
            Map.entry("Toleration.effect", Toleration.Effect.NO_EXECUTE),
            Map.entry("Toleration.period", Duration.ofSeconds(777)),
            Map.entry("CommonPodSettings.registryMirror", "mirror.example.com/mutated"),
            Map.entry("KafkaScripts.folder", "/mutated"),
            Map.entry("Mount.path", "/mutated"),
            Map.entry("Mount.volume", "settings"),
            Map.entry("HostAlias.ip", "10.7.7.7"),
            Map.entry("Field.path", "metadata.uid"),
            Map.entry("Additions.volumes", PodBase.otherVolumes())));

    @Test
    void everyComponentChangesTheManifests() throws ClassNotFoundException {
        Set<String> changed = new TreeSet<>();
        Set<String> silent = new TreeSet<>();
        int mutants = 0;
        for (Map.Entry<String, KafkaCluster> base : bases().entrySet()) {
            assertThat(Check.problems(base.getValue())).as(base.getKey()).isEmpty();
            var before = Generator.manifests(base.getValue());
            for (Map.Entry<String, List<Object>> mutated :
                    MUTATIONS.of(base.getValue()).entrySet()) {
                for (Object mutant : mutated.getValue()) {
                    KafkaCluster cluster = (KafkaCluster) mutant;
                    if (!Check.problems(cluster).isEmpty()) {
                        continue;
                    }
                    mutants++;
                    boolean same = Generator.manifests(cluster).equals(before);
                    (same ? silent : changed).add(mutated.getKey() + (same ? " of " + base.getKey() : ""));
                }
            }
        }

        System.out.println("mutation: " + mutants + " valid mutants of " + changed.size() + " components");
        assertThat(silent).as("changed without effect").isEmpty();
        assertThat(changed).as("every component of every record of the model").containsAll(components());
    }

    /** Together they have every alternative of the model. */
    private static Map<String, KafkaCluster> bases() {
        Map<String, KafkaCluster> bases = new TreeMap<>();
        Image image = Image.kafka("example.com/base:1");
        bases.put(
                "zookeeper",
                KafkaCluster.named("base")
                        .version(KafkaVersion.V3_9_1)
                        .coordination(ZooKeeper.ensemble(3)
                                .image(Image.zooKeeper("example.com/zk:1"))
                                .label("a", "b"))
                        .brokers(Brokers.of(4)
                                .image(image)
                                .storage(Storage.claim(Size.gibibytes(1)).storageClass("ssd"))
                                .resources(Resources.of(Cpu.cores(1), Size.gibibytes(4)))
                                .placement(Placement.anywhere()
                                        .separation(Topology.HOST, Placement.Strength.REQUIRED)
                                        .spread(Topology.HOST)
                                        .preferCoordinationNodes()))
                        .metrics(Metrics.jmxSidecar(Image.of("example.com/jmx:1"))));
        bases.put(
                "external",
                KafkaCluster.named("base")
                        .version(KafkaVersion.V3_9_1)
                        .coordination(ZooKeeper.external("zk:2181"))
                        .networking(n -> n.clientPeers(
                                NetworkPeer.cidr("10.20.0.0/16"),
                                NetworkPeer.namespace("shop").podLabel("app", "cart")))
                        .metrics(Metrics.javaAgent(Image.of("example.com/jmx:1"))));
        bases.put(
                "dedicated",
                KafkaCluster.named("base")
                        .version(KafkaVersion.V3_9_1)
                        .coordination(KRaft.dedicated(3))
                        .brokers(Brokers.of(3).storage(Storage.emptyDir().sizeLimit(Size.mebibytes(100)))));
        bases.put("pods", PodBase.cluster());
        bases.put(
                "combined",
                KafkaCluster.named("base").version(KafkaVersion.V3_9_1).coordination(KRaft.combined()));
        bases.putAll(StorageMutants.bases());
        for (String name : List.of("pools", "zones-asked")) {
            bases.put(name, ChartBases.all().get(name));
        }
        return bases;
    }

    /** Everything a description can say, from the classes themselves: a new component must be in a base above. */
    private static Set<String> components() throws ClassNotFoundException {
        Set<String> components = new TreeSet<>();
        for (var imported : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.github.kafkak8s.model")) {
            Class<?> type = Class.forName(imported.getName());
            if (type.isRecord() && !VALUES.contains(type) && !OF_OTHER_TESTS.contains(type)) {
                Stream.of(type.getRecordComponents())
                        .filter(component -> !isDescription(component.getType()))
                        .filter(component -> !PodVolume.class.isAssignableFrom(type)
                                || !component.getName().equals("name"))
                        .map(component -> Mutations.name(type, component))
                        .forEach(components::add);
            }
        }
        return components;
    }

    /** Whether the parts of a component are mutated instead of the component. */
    private static boolean isDescription(Class<?> type) {
        return type.isSealed() || (type.isRecord() && !VALUES.contains(type));
    }

    @Test
    void everyPartOfATolerationIsRendered() {
        Toleration full = Toleration.equal("key", "value").evictAfter(Duration.ofMinutes(20));
        for (Toleration other : List.of(
                full,
                Toleration.equal("other", "value").evictAfter(Duration.ofMinutes(20)),
                Toleration.equal("key", "other").evictAfter(Duration.ofMinutes(20)),
                Toleration.equal("key", "value").effect(Toleration.Effect.NO_EXECUTE),
                Toleration.equal("key", "value").effect(Toleration.Effect.NO_SCHEDULE),
                Toleration.equal("key", "value"),
                Toleration.exists("key"))) {
            assertThat(Generator.manifests(tolerating(other)).equals(Generator.manifests(tolerating(full))))
                    .as("%s renders as %s does", other, full)
                    .isEqualTo(other.equals(full));
        }
    }

    private static KafkaCluster tolerating(Toleration toleration) {
        return KafkaCluster.named("base")
                .brokers(Brokers.of(3).placement(Placement.anywhere().tolerate(toleration)));
    }
}
