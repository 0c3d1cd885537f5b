package io.github.kafkak8s.chart;

import io.github.kafkak8s.chart.values.ChartValue;
import io.github.kafkak8s.chart.values.ChartValues;
import io.github.kafkak8s.check.Check;
import io.github.kafkak8s.config.ServerProperties;
import io.github.kafkak8s.derive.DataVolume;
import io.github.kafkak8s.derive.Images;
import io.github.kafkak8s.derive.Names;
import io.github.kafkak8s.derive.Port;
import io.github.kafkak8s.derive.Racks;
import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.model.KRaft;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.ZooKeeper;
import io.github.kafkak8s.model.placement.Placement;
import io.github.kafkak8s.model.placement.Rack;
import io.github.kafkak8s.model.pod.Additions;
import io.github.kafkak8s.model.pod.KafkaScripts;
import io.github.kafkak8s.model.pod.PodSecurity;
import io.github.kafkak8s.yaml.Yaml;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the templates of the frame know. */
final class FrameContext {
    private static final String RELEASE = "{{ .Release.Name }}";
    /** Helm itself refuses longer ones. */
    private static final int LONGEST_RELEASE = 53;

    private final KafkaCluster cluster;
    private final ChartInfo info;
    private final List<ChartValue> values;

    FrameContext(KafkaCluster cluster, ChartInfo info, List<ChartValue> values) {
        this.cluster = cluster;
        this.info = info;
        this.values = values;
    }

    Map<String, Object> map() {
        Map<String, Object> context = new LinkedHashMap<>();
        chart(context);
        kinds(context);
        names(context);
        checks(context);
        context.put("entries", ValuesFile.entries(values, ChartValues.sections(cluster)));
        context.put("table", ValuesFile.table(values));
        // No value makes pools small, gives a laptop's node a zone, or moves volumes to its directories.
        boolean canBeSmall = cluster.brokerPools().isEmpty()
                && !Racks.isZone(Role.brokers(cluster))
                && DataVolume.of(cluster).stream().noneMatch(DataVolume::isStatic);
        context.put("small", canBeSmall ? ValuesFile.small(values) : List.of());
        context.put("fixed", fixed());
        return context;
    }

    private void chart(Map<String, Object> context) {
        context.put("name", cluster.name());
        context.put("chartName", Yaml.scalar(cluster.name()));
        context.put("namespace", cluster.namespace().name());
        context.put("namespaceCreated", cluster.namespace().created());
        // Kubernetes makes that one, and it is not only for Kafka.
        context.put("ownNamespace", !cluster.namespace().name().equals("default"));
        context.put("version", info.version());
        context.put("appVersion", cluster.version().toString());
        context.put("kubernetes", cluster.kubernetes().toString());
        context.put("description", "Apache Kafka " + cluster.version() + " " + coordination() + ".");
        List<Map<String, String>> maintainers = new ArrayList<>();
        for (ChartInfo.Maintainer maintainer : info.maintainers()) {
            maintainers.add(Map.of(
                    "name", Yaml.scalar(maintainer.name().strip().replaceAll("\\s+", " ")),
                    "email", maintainer.email().map(Yaml::scalar).orElse(""),
                    "url", maintainer.url().map(Yaml::scalar).orElse("")));
        }
        context.put("maintainers", maintainers);
    }

    private void kinds(Map<String, Object> context) {
        context.put("kraft", cluster.coordination() instanceof KRaft);
        context.put("zookeeper", cluster.coordination() instanceof ZooKeeper);
        context.put(
                "derivedClusterId",
                cluster.coordination() instanceof KRaft && cluster.clusterId().isEmpty());
        context.put("pools", !cluster.brokerPools().isEmpty());
        new FrameStorage(cluster, values).putTo(context);
        List<Port> metrics = Port.metrics(cluster, Role.brokers(cluster));
        context.put(
                "metrics",
                metrics.isEmpty() ? Map.of() : Map.of("port", metrics.get(0).number()));
        context.put(
                "openPorts",
                Role.of(cluster).stream()
                        .flatMap(role -> Port.additional(role).stream())
                        .distinct()
                        .map(port -> port.number() + " (" + port.name() + ")")
                        .collect(Collectors.joining(", ")));
    }

    private void names(Map<String, Object> context) {
        KafkaCluster renamed = FixedNames.renamed(cluster);
        Role brokers = Role.brokers(cluster);
        List<String> statefulSets = new ArrayList<>();
        Iterator<Role> others = Role.of(renamed).iterator();
        Role.of(cluster)
                .forEach(role ->
                        statefulSets.add(templated(role.name(), others.next().name())));
        context.put("statefulSets", statefulSets);
        context.put(
                "fixedNames",
                FixedNames.of(cluster).stream().map(name -> "`" + name + "`").collect(Collectors.joining(", ")));
        context.put("brokers", templated(brokers.name(), Role.brokers(renamed).name()));
        context.put("bootstrap", templated(Names.bootstrapService(cluster), Names.bootstrapService(renamed)));
        context.put("volumes", Images.of(cluster, brokers).volumes());
        KafkaScripts scripts = Images.scripts(cluster, brokers);
        context.put("scripts", Map.of("folder", scripts.folder(), "suffix", scripts.suffix()));
        context.put("security", security(brokers.group().pods().security()));
        context.put("longestName", longestName());
        context.put(
                "pullPolicy",
                has("imagePullPolicy")
                        ? ".Values.imagePullPolicy"
                        : "\"" + Images.of(cluster, brokers).pullPolicy() + "\"");
    }

    /** Empty where the platform decides. */
    private static Map<String, String> security(PodSecurity security) {
        return Map.of(
                "user", security.user().map(String::valueOf).orElse(""),
                "group", security.group().map(String::valueOf).orElse(""),
                "fsGroup", security.fsGroup().map(String::valueOf).orElse(""));
    }

    private void checks(Map<String, Object> context) {
        String count = Integer.toString(Role.brokerCount(cluster));
        int ofPools = Role.brokerCount(cluster) - cluster.brokers().count();
        String brokers = ofPools == 0 ? "int %s.Values.replicaCount" : "add %s.Values.replicaCount " + ofPools;
        context.put("replicaCount", has("replicaCount") ? "(" + brokers.formatted("$root") + ")" : count);
        context.put("countIsValue", has("replicaCount"));
        context.put("replicaCountAtTop", has("replicaCount") ? brokers.formatted("") : count);
        context.put("placed", ServerProperties.PLACED);
        context.put("settingsOfPools", PoolSettings.of(cluster));
        Map<String, String> factors = DerivedValues.FACTOR_OF_MINIMUM;
        List<String> keys = List.copyOf(ServerProperties.replication(cluster).keySet());
        context.put(
                "factors",
                keys.stream().filter(key -> !factors.containsKey(key)).toList());
        context.put(
                "minima",
                keys.stream()
                        .filter(factors::containsKey)
                        .map(key -> Map.of("key", key, "factor", factors.get(key)))
                        .toList());
        context.put(
                "images",
                values.stream()
                        .map(ChartValue::path)
                        .filter(path -> path.endsWith("image.tag"))
                        .map(path -> path.substring(0, path.lastIndexOf('.')))
                        .toList());
        context.put(
                "groups",
                Role.of(cluster).stream()
                        .filter(role -> role.pool().isEmpty())
                        .map(role -> {
                            String path = role.kind() == Role.Kind.BROKER
                                    ? ""
                                    : role.kind().component() + ".";
                            String section = ".Values." + path;
                            return Map.of(
                                    "section", section.substring(0, section.length() - 1),
                                    "path", path,
                                    "kafka", role.isKafka(),
                                    "heap", has(path + "heap"),
                                    "heapPercent", role.group().pods().jvm().heapPercent(),
                                    "cpuLimit", has(path + "resources.cpuLimit"));
                        })
                        .toList());
    }

    private List<String> fixed() {
        List<String> fixed = new ArrayList<>();
        fixed.add("Kafka " + cluster.version() + " " + coordination() + ", on Kubernetes " + cluster.kubernetes()
                + " or newer.");
        if (cluster.coordination() instanceof KRaft.Combined) {
            fixed.add("The number of brokers, " + cluster.brokers().count()
                    + ": they are the quorum, too, and a quorum is not resized by an upgrade.");
        }
        fixed.add("Listeners, ports and mount paths; all listeners are PLAINTEXT.");
        fixed.addAll(new FrameStorage(cluster, values).fixed());
        if (Role.of(cluster).stream()
                .anyMatch(role -> !role.group().pods().additions().equals(Additions.none()))) {
            fixed.add("Further containers, volumes, ports and host names of the pods.");
        }
        if (!has("imagePullPolicy")) {
            fixed.add("When nodes pull images: the pull policies of the images differ.");
        }
        if (Role.of(cluster).stream()
                .filter(role -> role.pool().isEmpty())
                .anyMatch(role -> hasFixedWishes(role.group().pods().placement()))) {
            fixed.add(
                    "Which nodes the pods prefer, by label or for the pods that run there, and what labels of nodes must be"
                            + " beyond `nodeSelector`.");
        }
        Role.allBrokers(cluster).stream()
                .filter(role -> role.pool().isPresent())
                .map(FrameContext::pool)
                .forEach(fixed::add);
        Racks.of(Role.brokers(cluster))
                .ifPresent(rack -> fixed.add(
                        rack instanceof Rack.OfZone
                                ? "`broker.rack` is the zone of each broker's node: every node must have one."
                                : "The rack of the brokers, `broker.rack`."));
        if (Racks.readNodes(cluster)) {
            fixed.add(
                    "A ClusterRole and its binding, which let init containers read nodes: whoever installs the chart must be"
                            + " allowed to make them.");
        }
        if (!has("metrics.enabled")) {
            fixed.add("No metrics: the description names no image with a JMX exporter.");
        }
        return fixed;
    }

    private static boolean hasFixedWishes(Placement placement) {
        return placement.nearCoordination()
                || !placement.nearPods().isEmpty()
                || !placement.preferredNodes().isEmpty()
                || !placement.requiredNodes().isEmpty();
    }

    private String coordination() {
        if (cluster.coordination() instanceof ZooKeeper.Ensemble ensemble) {
            return "with a ZooKeeper ensemble of " + ensemble.size();
        }
        if (cluster.coordination() instanceof KRaft.Dedicated controllers) {
            return "with " + controllers.size() + " KRaft controllers";
        }
        return cluster.coordination() instanceof KRaft
                ? "with brokers that are KRaft controllers, too"
                : "with an existing ZooKeeper ensemble";
    }

    private static String pool(Role pool) {
        return "The brokers of the pool `" + pool.pool().orElseThrow() + "`: "
                + pool.group().count() + " with the ids from " + pool.firstNodeId() + " to " + pool.lastNodeId()
                + ", with data " + FrameStorage.kinds(pool)
                + "; their resources, placement, labels and environment. Of the values, they follow `config`, but for"
                + " settings of their own, and what holds for all pods.";
    }

    /** A name that follows from the release's, unless the description gives it. */
    private String templated(String name, String renamed) {
        return name.equals(renamed)
                ? name
                : RELEASE + name.substring(cluster.name().length());
    }

    private int longestName() {
        int longest = LONGEST_RELEASE;
        while (longest > 1 && !Check.problems(cluster.name("a".repeat(longest))).isEmpty()) {
            longest--;
        }
        return longest;
    }

    private boolean has(String path) {
        return values.stream().anyMatch(value -> value.path().equals(path));
    }
}
