package io.github.kafkak8s.chart;

import io.github.kafkak8s.derive.RegistryMirror;
import io.github.kafkak8s.model.Brokers;
import io.github.kafkak8s.model.KRaft;
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
import java.util.ArrayList;
import java.util.List;

/** Bases with what users add to pods, and with images of other layouts. */
final class PodChartBases {
    private static final Resources RESOURCES = Resources.of(Cpu.millis(50), Size.mebibytes(64));

    private PodChartBases() {}

    /** Confluent's image in a mirror, on OpenShift, with one of everything, and a helper that has the brokers' image. */
    static KafkaCluster additions() {
        Image image = Image.confluentKafka("confluentinc/cp-kafka:8.1.0");
        List<String> texts = new ArrayList<>(HostileTexts.all().values());
        ExtraContainer shipper = ExtraContainer.of(
                        "shipper",
                        Image.of("quay.io/tools/shipper:1").volumes("/buffer"),
                        RESOURCES.cpuLimit(Cpu.cores(1)))
                .command("ship")
                .args(texts.toArray(String[]::new))
                .env("NODE", EnvironmentSource.field("spec.nodeName"))
                .env("TIER", EnvironmentSource.field("metadata.labels['example.com/tier']"))
                .env("TEXT", HostileTexts.all().get("action"))
                .envFromSecret("shipper")
                .port("http", 8080)
                .mount("scratch", "/scratch")
                .mountReadOnly("data", "/data")
                .mountReadOnly("config", "/kafka");
        return RegistryMirror.applied(KafkaCluster.named("additions")
                .version(KafkaVersion.of("4.1.1"))
                .coordination(KRaft.dedicated(3)
                        .security(PodSecurity.ofPlatform())
                        .initContainer(ExtraContainer.of("first", Image.of("quay.io/tools/first:1"), RESOURCES)))
                .brokers(Brokers.of(3)
                        .image(image)
                        .security(PodSecurity.ofPlatform())
                        .label("example.com/tier", "data")
                        .volume(PodVolume.emptyDir("scratch", Size.mebibytes(10)))
                        .volume(PodVolume.configMap("settings", "settings"))
                        .volume(PodVolume.secret("keys", "keys"))
                        .volume(PodVolume.claim("shared", "shared"))
                        .mountWritable("scratch", "/scratch")
                        .mount("settings", "/settings")
                        .mount("keys", "/etc/kafka/secrets")
                        .port("grpc", 19091)
                        .hostAlias("2001:db8::7", "db.example.com", "db")
                        .env("NAMESPACE", EnvironmentSource.field("metadata.namespace"))
                        .env("LEVEL", EnvironmentSource.configMapKey("settings", "level"))
                        .env("PASSWORD", EnvironmentSource.secretKey("keys", "password"))
                        .env("WHERE", "$(NAMESPACE)")
                        .container(shipper)
                        .initContainer(ExtraContainer.of(
                                        "prepare", Image.of(image.reference()).volumes("/etc/kafka/secrets"), RESOURCES)
                                .mount("shared", "/shared")))
                .metrics(Metrics.jmxSidecar(Image.of("jmx:1.6.0")))
                .registryMirror("mirror.example.com:5000/all"));
    }

    /** Kafka where nobody expects it, other users, and ZooKeeper with a container and a port. */
    static KafkaCluster layout() {
        return KafkaCluster.named("layout")
                .version(KafkaVersion.V3_9_1)
                .coordination(ZooKeeper.ensemble(3)
                        .security(PodSecurity.of(2000, 2001))
                        .port("admin", 8080)
                        .container(ExtraContainer.of("backup", Image.of("example.com/backup:1"), RESOURCES)
                                .mountReadOnly("data", "/zookeeper")))
                .brokers(Brokers.of(1)
                        .image(Image.of("example.com/kafka:3.9.1").scripts(new KafkaScripts("/srv/kafka/bin", ".bash")))
                        .security(PodSecurity.of(2_147_483_647, 1)))
                .metrics(Metrics.javaAgent(Image.of("example.com/jmx:1")));
    }
}
