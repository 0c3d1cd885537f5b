package io.github.kafkak8s.mutation;

import io.github.kafkak8s.model.Brokers;
import io.github.kafkak8s.model.KRaft;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.KafkaVersion;
import io.github.kafkak8s.model.pod.EnvironmentReference;
import io.github.kafkak8s.model.pod.EnvironmentSource;
import io.github.kafkak8s.model.pod.ExtraContainer;
import io.github.kafkak8s.model.pod.HostAlias;
import io.github.kafkak8s.model.pod.Image;
import io.github.kafkak8s.model.pod.KafkaScripts;
import io.github.kafkak8s.model.pod.Mount;
import io.github.kafkak8s.model.pod.NamedPort;
import io.github.kafkak8s.model.pod.PodVolume;
import io.github.kafkak8s.model.pod.Resources;
import io.github.kafkak8s.model.unit.Cpu;
import io.github.kafkak8s.model.unit.Size;
import java.util.List;
import java.util.Map;

/** A base with all that can be added to pods. */
final class PodBase {
    private static final Resources RESOURCES = Resources.of(Cpu.millis(50), Size.mebibytes(64));

    /** One more of each. */
    static final Map<Class<?>, Object> FRESH = Map.of(
            ExtraContainer.class, ExtraContainer.of("mutated", Image.of("example.com/mutated:1"), RESOURCES),
            EnvironmentReference.class,
                    new EnvironmentReference("MUTATED", EnvironmentSource.field("metadata.namespace")),
            Mount.class, new Mount("settings", "/fresh", true),
            NamedPort.class, new NamedPort("mutated", 7777),
            HostAlias.class, new HostAlias("10.7.7.8", List.of("mutated")),
            KafkaScripts.class, KafkaScripts.CONFLUENT);

    private PodBase() {}

    /** Two volumes are mounted at least twice, so that one mount less still leaves each one mounted. */
    static KafkaCluster cluster() {
        Image image = Image.of("example.com/tools:1");
        ExtraContainer shipper = ExtraContainer.of("shipper", image, RESOURCES)
                .command("ship")
                .args("all")
                .env("NODE", EnvironmentSource.field("spec.nodeName"))
                .env("LEVEL", "info")
                .envFromSecret("shipper")
                .port("http", 8080)
                .mount("scratch", "/scratch")
                .mountReadOnly("settings", "/settings")
                .mountReadOnly("config", "/kafka");
        return KafkaCluster.named("base")
                .version(KafkaVersion.V3_9_1)
                .coordination(KRaft.dedicated(3))
                .brokers(Brokers.of(3)
                        .image(Image.confluentKafka("example.com/cp-kafka:7.9.2"))
                        .volume(PodVolume.emptyDir("scratch", Size.mebibytes(10)))
                        .volume(PodVolume.configMap("settings", "settings"))
                        .volume(PodVolume.secret("keys", "keys"))
                        .volume(PodVolume.claim("shared", "shared"))
                        .mountWritable("scratch", "/scratch")
                        .mount("settings", "/settings")
                        .mount("keys", "/keys")
                        .mount("shared", "/shared")
                        .port("grpc", 19091)
                        .hostAlias("10.20.0.7", "db.example.com")
                        .env("NAMESPACE", EnvironmentSource.field("metadata.namespace"))
                        .env("LEVEL", EnvironmentSource.configMapKey("settings", "level"))
                        .env("PASSWORD", EnvironmentSource.secretKey("keys", "password"))
                        .container(shipper)
                        .initContainer(ExtraContainer.of("prepare", image, RESOURCES)))
                .registryMirror("mirror.example.com");
    }

    /** As many volumes with the same names. */
    static List<PodVolume> otherVolumes() {
        return List.of(
                PodVolume.secret("scratch", "other"),
                PodVolume.configMap("settings", "settings"),
                PodVolume.secret("keys", "keys"),
                PodVolume.claim("shared", "shared"));
    }
}
