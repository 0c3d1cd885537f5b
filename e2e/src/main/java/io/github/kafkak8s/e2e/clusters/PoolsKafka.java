package io.github.kafkak8s.e2e.clusters;

import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.github.kafkak8s.decorate.DecoratedClusterDefinition;
import io.github.kafkak8s.decorate.Decorations;
import io.github.kafkak8s.model.Brokers;
import io.github.kafkak8s.model.KRaft;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.LogLevel;
import io.github.kafkak8s.model.Namespace;
import io.github.kafkak8s.model.SmallProfile;
import io.github.kafkak8s.model.placement.Rack;
import io.github.kafkak8s.model.pod.EnvironmentSource;
import io.github.kafkak8s.model.pod.ExtraContainer;
import io.github.kafkak8s.model.pod.GarbageCollector;
import io.github.kafkak8s.model.pod.Image;
import io.github.kafkak8s.model.pod.PodVolume;
import io.github.kafkak8s.model.pod.Resources;
import io.github.kafkak8s.model.storage.Storage;
import io.github.kafkak8s.model.unit.Cpu;
import io.github.kafkak8s.model.unit.Size;
import java.util.Optional;

/** What no sample has: two pools of brokers, several log directories, racks, a container of the user's own, and a decoration. */
public final class PoolsKafka implements DecoratedClusterDefinition {
    @Override
    public KafkaCluster define() {
        Resources small = Resources.of(SmallProfile.CPU, SmallProfile.MEMORY);
        Resources tiny = Resources.of(Cpu.millis(10), Size.mebibytes(32));
        Image busybox = Image.of("docker.io/library/busybox:1.37");
        Rack zone = Rack.ofZone(Image.of(
                Optional.ofNullable(System.getenv("E2E_KUBECTL_IMAGE")).orElse("registry.example.com/kubectl:1.34.0")));
        return KafkaCluster.named("pools")
                .namespace(Namespace.created("kafka-k8s-e2e-pools"))
                .coordination(KRaft.combined())
                .brokers(Brokers.of(3)
                        .resources(small)
                        .storage(Storage.jbod(Storage.claim(SmallProfile.STORAGE), Storage.claim(SmallProfile.STORAGE)))
                        .metadataStorage(Storage.claim(SmallProfile.STORAGE))
                        .rack(zone)
                        .garbageCollector(GarbageCollector.SERIAL)
                        .systemProperty("e2e.pool", "main")
                        .volume(PodVolume.emptyDir("notes", Size.mebibytes(1)))
                        .mount("notes", "/notes")
                        .initContainer(ExtraContainer.of("write-notes", busybox, tiny)
                                .command("/bin/sh", "-c", "echo \"$NAMESPACE\" >/notes/namespace")
                                .env("NAMESPACE", EnvironmentSource.field("metadata.namespace"))
                                .mount("notes", "/notes"))
                        .container(ExtraContainer.of("idle", busybox, tiny)
                                .command("/bin/sh", "-c", "while :; do sleep 3600 & wait; done")
                                .mountReadOnly("notes", "/notes")))
                .brokerPool(
                        "bulk",
                        Brokers.of(1)
                                .firstNodeId(100)
                                .resources(small)
                                .storage(Storage.claim(SmallProfile.STORAGE))
                                .rack(zone))
                .logger("kafka.log.LogCleaner", LogLevel.WARN);
    }

    @Override
    public Decorations decorations(KafkaCluster cluster) {
        return Decorations.none()
                .each(
                        StatefulSet.class,
                        set -> set.getSpec().getTemplate().getSpec().setShareProcessNamespace(false));
    }
}
