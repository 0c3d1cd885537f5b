package io.github.kafkak8s.chart.values;

import io.github.kafkak8s.chart.template.Type;
import io.github.kafkak8s.config.PropertiesText;
import io.github.kafkak8s.derive.AllImages;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.LogLevel;
import io.github.kafkak8s.model.Metrics;
import io.github.kafkak8s.model.broker.BrokerConfig;
import io.github.kafkak8s.model.network.Networking;
import io.github.kafkak8s.model.network.ServiceType;
import io.github.kafkak8s.model.pod.Image;
import io.github.kafkak8s.model.storage.StorageClass;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The values of the cluster as a whole. */
final class ClusterValues {
    private final KafkaCluster cluster;

    ClusterValues(KafkaCluster cluster) {
        this.cluster = cluster;
    }

    /** How images are pulled; no common policy where the description has several. */
    List<ChartValue> pulling() {
        List<ChartValue> values = new ArrayList<>();
        Set<Image.PullPolicy> policies = EnumSet.noneOf(Image.PullPolicy.class);
        AllImages.change(cluster, image -> {
            policies.add(image.pullPolicy());
            return image;
        });
        if (policies.size() == 1) {
            values.add(ValueBuilder.at("imagePullPolicy", "pull policy")
                    .doc("When nodes ask the registry for an image: IfNotPresent, Always or Never.")
                    .text(
                            Type.CHOICE,
                            policies.iterator().next().toString(),
                            Schemas.choice(words(Image.PullPolicy.values())),
                            (before, word) -> pulled(before, find(Image.PullPolicy.values(), word)),
                            words(Image.PullPolicy.values()).toArray(String[]::new)));
        }
        values.add(ValueBuilder.at("imagePullSecrets", "pull secrets")
                .doc("Names of existing Secrets with credentials of registries.")
                .list(
                        cluster.pods().imagePullSecrets(),
                        Schemas.names(),
                        (before, names) -> before.imagePullSecrets(names.toArray(String[]::new)),
                        List.of(List.of("mirror", "registry.example"), List.of("other"), List.of())));
        return values;
    }

    /** Broker settings and logging. */
    List<ChartValue> configuration() {
        return List.of(
                ValueBuilder.at("config", "broker settings")
                        .doc("Settings of brokers and controllers: quoted texts by key of Kafka " + cluster.version()
                                + ", as they stand in server.properties. A setting of null goes back to the default.")
                        .map(
                                escaped(cluster.brokers().config().settings()),
                                ConfigSchema.of(cluster),
                                (before, settings) -> before.brokers(before.brokers()
                                        .config(config ->
                                                new BrokerConfig(unescaped(settings), config.pluginSettings()))),
                                ConfigProbes.of(cluster)),
                ValueBuilder.at("logLevel", "log level")
                        .doc("Level of Kafka's log: TRACE, DEBUG, INFO, WARN or ERROR.")
                        .text(
                                Type.CHOICE,
                                cluster.pods().logLevel().name(),
                                Schemas.choice(words(LogLevel.values())),
                                (before, word) -> before.logLevel(LogLevel.valueOf(word)),
                                words(LogLevel.values()).toArray(String[]::new)));
    }

    /** Whether there are StorageClasses: of two releases, only one can have them. */
    List<ChartValue> storageClasses() {
        if (cluster.storageClasses().isEmpty()) {
            return List.of();
        }
        return List.of(ValueBuilder.at("storageClass.create", "StorageClasses")
                .doc("Whether the release has the "
                        + (cluster.storageClasses().size() == 1 ? "StorageClass " : "StorageClasses ")
                        + cluster.storageClasses().stream()
                                .map(StorageClass::name)
                                .collect(Collectors.joining(", "))
                        + "; false where another release or somebody else made it.")
                .flag(true, (before, on) -> on ? before : before.storageClasses(List.of())));
    }

    /** How clients reach the brokers, and who may. */
    List<ChartValue> networking() {
        Networking networking = cluster.networking();
        return List.of(
                ValueBuilder.at("service.type", "type of the bootstrap service")
                        .doc(
                                "Type of the bootstrap service: ClusterIP, NodePort or LoadBalancer. Brokers still advertise"
                                        + " their DNS names inside the Kubernetes cluster.")
                        .text(
                                Type.CHOICE,
                                networking.bootstrapServiceType().toString(),
                                Schemas.choice(words(ServiceType.values())),
                                (before, word) -> before.networking(
                                        to -> to.bootstrapServiceType(find(ServiceType.values(), word))),
                                words(ServiceType.values()).toArray(String[]::new)),
                ValueBuilder.at("service.annotations", "annotations of the bootstrap service")
                        .doc("Annotations of the bootstrap service.")
                        .map(
                                networking.bootstrapServiceAnnotations(),
                                Schemas.anyAnnotations(),
                                (before, annotations) -> before.networking(to -> new Networking(
                                        to.clusterDomain(),
                                        to.bootstrapService(),
                                        to.bootstrapServiceType(),
                                        new TreeMap<>(annotations),
                                        to.networkPolicies(),
                                        to.clientPeers())),
                                List.of(Map.of("example.com/lb", "internal", "d", "4"), Map.of("e", ""), Map.of())),
                ValueBuilder.at("networkPolicy.enabled", "NetworkPolicies")
                        .doc("Whether NetworkPolicies keep other pods away from all ports but those for clients,"
                                + " metrics, and those that the description adds.")
                        .flag(
                                networking.networkPolicies(),
                                (before, on) -> before.networking(to -> to.networkPolicies(on))),
                ValueBuilder.at("networkPolicy.clientPeers", "clients that may connect")
                        .doc("Who may connect as a client, beside the cluster's own pods: namespaceSelector and"
                                + " podSelector with matchLabels, or ipBlock with cidr; empty for everyone.")
                        .trees(
                                Peers.trees(networking.clientPeers()),
                                Peers.schema(),
                                (before, trees) -> before.networking(to -> to.clientPeers(Peers.of(trees))),
                                Peers.probes()),
                ValueBuilder.at("clusterDomain", "DNS domain")
                        .doc("DNS domain of the Kubernetes cluster; a part of every address that brokers advertise.")
                        .text(
                                Type.PLAIN,
                                networking.clusterDomain(),
                                Schemas.DNS_NAME,
                                (before, domain) -> before.networking(to -> to.clusterDomain(domain)),
                                "k8s.example.com",
                                "local"));
    }

    ChartValue disruptionBudgets() {
        return ValueBuilder.at("podDisruptionBudget.enabled", "PodDisruptionBudgets")
                .doc("Whether node drains may take only one pod of each kind at a time.")
                .flag(cluster.pods().disruptionBudgets(), KafkaCluster::disruptionBudgets);
    }

    /** Metrics on or off; nothing where the description has none, since the exporter needs an image. */
    List<ChartValue> metrics() {
        if (cluster.metrics() instanceof Metrics.None) {
            return List.of();
        }
        List<ChartValue> values = new ArrayList<>();
        values.add(ValueBuilder.at("metrics.enabled", "JMX metrics")
                .doc("Whether the JMX exporter answers Prometheus at the port named metrics.")
                .flag(true, (before, on) -> on ? before : before.metrics(Metrics.none())));
        values.addAll(ImageValues.ofMetrics().values(cluster));
        return values;
    }

    private static KafkaCluster pulled(KafkaCluster cluster, Image.PullPolicy policy) {
        return AllImages.change(cluster, image -> image.pullPolicy(policy));
    }

    private static Map<String, String> escaped(Map<String, String> settings) {
        Map<String, String> escaped = new TreeMap<>();
        settings.forEach((key, value) -> escaped.put(key, PropertiesText.escape(value)));
        return escaped;
    }

    private static SortedMap<String, String> unescaped(Map<String, String> settings) {
        SortedMap<String, String> values = new TreeMap<>();
        settings.forEach((key, value) -> values.put(key, PropertiesText.unescape(value)));
        return values;
    }

    private static List<String> words(Object[] constants) {
        return Stream.of(constants).map(Object::toString).toList();
    }

    private static <E> E find(E[] constants, String word) {
        return Stream.of(constants)
                .filter(constant -> constant.toString().equals(word))
                .findFirst()
                .orElseThrow();
    }
}
