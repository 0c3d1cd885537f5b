package io.github.kafkak8s.chart;

import io.github.kafkak8s.chart.discovery.Derived;
import io.github.kafkak8s.chart.discovery.Named;
import io.github.kafkak8s.chart.template.Type;
import io.github.kafkak8s.chart.values.Groups;
import io.github.kafkak8s.chart.values.ImageValues;
import io.github.kafkak8s.config.PropertiesText;
import io.github.kafkak8s.config.ServerProperties;
import io.github.kafkak8s.derive.ClusterId;
import io.github.kafkak8s.derive.DataVolume;
import io.github.kafkak8s.derive.Heap;
import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.derive.Sha256;
import io.github.kafkak8s.model.KRaft;
import io.github.kafkak8s.model.KafkaCluster;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** What follows from several values: each row says in Java what a template of the chart's frame says in Helm. */
final class DerivedValues {
    static final Map<String, String> FACTOR_OF_MINIMUM = Map.of(
            "min.insync.replicas", "default.replication.factor",
            "share.coordinator.state.topic.min.isr", "share.coordinator.state.topic.replication.factor",
            "transaction.state.log.min.isr", "transaction.state.log.replication.factor");

    /** The other files are the same for all Kafka pods. */
    private static final Set<String> OF_ONE_ROLE = Set.of("server.properties", "start.sh", "zoo.cfg");

    private final KafkaCluster base;
    private final String prefix;
    private final ChartDocuments documents;
    private final Map<String, String> digests = new HashMap<>();
    private final List<Derived<KafkaCluster>> rows = new ArrayList<>();

    /** @param prefix of the names of the chart's named templates */
    DerivedValues(KafkaCluster base, String prefix, ChartDocuments documents) {
        this.base = base;
        this.prefix = prefix;
        this.documents = documents;
    }

    /** @param named what {@link #named} returned: each text of several lines has a checksum */
    List<Derived<KafkaCluster>> rows(List<Named<KafkaCluster>> named) {
        images();
        for (Role role : Role.of(base)) {
            if (role.pool().isPresent()) {
                continue;
            }
            Role.Kind kind = role.kind();
            String section = kind == Role.Kind.BROKER ? "$.Values" : "$.Values." + kind.component();
            row(
                    "heap",
                    "(list " + section + " " + role.group().pods().jvm().heapPercent() + ")",
                    Type.PLAIN,
                    cluster -> Long.toString(
                            Heap.of(Groups.of(cluster, kind).pods()).toMebibytes()));
        }
        if (base.coordination() instanceof KRaft && base.clusterId().isEmpty()) {
            row("clusterId", "$", Type.TEXT, ClusterId::of);
        }
        replication();
        settings(".settings", "broker settings", ServerProperties.PLACED);
        PoolSettings.of(base)
                .forEach((component, keys) -> settings("." + component + ".settings", "settings of the brokers", keys));
        named.forEach(this::checksum);
        return rows;
    }

    /** The named templates: the labels of each role, and the files of its ConfigMap. */
    List<Named<KafkaCluster>> named() {
        List<Named<KafkaCluster>> named = new ArrayList<>();
        for (Role role : Role.of(base)) {
            String component = role.component();
            String name = prefix + "." + component;
            named.add(new Named<>(name + ".labels", cluster -> documents.labels(cluster, component)));
            named.add(new Named<>(name + ".selectorLabels", cluster -> ChartDocuments.selector(cluster, component)));
            for (String file : documents.configFiles(base, component).keySet()) {
                if (OF_ONE_ROLE.contains(file)) {
                    named.add(new Named<>(
                            name + "." + file,
                            cluster -> documents.configFiles(cluster, component).get(file)));
                } else if (component.equals(Role.Kind.BROKER.component())) {
                    named.add(new Named<>(
                            prefix + ".files." + file,
                            cluster -> documents.configFiles(cluster, component).get(file)));
                }
            }
        }
        return named;
    }

    private void images() {
        List<ImageValues> images = new ArrayList<>(ImageValues.of(base));
        images.add(ImageValues.ofMetrics());
        images.add(ImageValues.ofRack());
        for (ImageValues image : images) {
            if (image.get().apply(base).isPresent()) {
                row(
                        "image",
                        "$.Values." + image.path(),
                        Type.TEXT,
                        cluster -> image.get()
                                .apply(cluster)
                                .map(found -> (Object) found.reference())
                                .orElse(null));
            }
        }
    }

    private void replication() {
        for (String key : ServerProperties.replication(base).keySet()) {
            String factor = FACTOR_OF_MINIMUM.get(key);
            String operands = "(list $ \"" + key + "\"" + (factor == null ? "" : " \"" + factor + "\"") + ")";
            row(
                    factor == null ? "replicationFactor" : "minInsyncReplicas",
                    operands,
                    Type.TEXT,
                    cluster -> ServerProperties.replication(cluster).get(key));
        }
        Role brokers = Role.brokers(base);
        orDefault("log.dirs", DataVolume.logDirs(brokers));
        orDefault("zookeeper.connection.timeout.ms", "60000");
    }

    private void orDefault(String key, String standard) {
        rows.add(new Derived<>(
                "get $.Values.config \"" + key + "\" | default \"" + standard + "\"",
                key,
                Type.TEXT,
                cluster -> PropertiesText.escape(
                        cluster.brokers().config().settings().getOrDefault(key, standard))));
    }

    private void checksum(Named<KafkaCluster> file) {
        if (file.of().apply(base) instanceof String) {
            rows.add(new Derived<>(
                    "include \"" + file.name() + "\" $ | sha256sum", "checksum", Type.TEXT, true, cluster -> {
                        Object text = file.of().apply(cluster);
                        return text == null ? null : digests.computeIfAbsent((String) text, Sha256::hex);
                    }));
        }
    }

    private void row(String template, String operand, Type type, Function<KafkaCluster, Object> of) {
        rows.add(new Derived<>("include \"" + prefix + "." + template + "\" " + operand, template, type, of));
    }

    /** Without the keys that have a place of their own. */
    private void settings(String template, String says, Set<String> placed) {
        rows.add(new Derived<>("include \"" + prefix + template + "\" $ | fromJson", says, Type.MAP, cluster -> {
            Map<String, String> settings = new TreeMap<>();
            cluster.brokers().config().settings().forEach((key, value) -> {
                if (!placed.contains(key)) {
                    settings.put(key, PropertiesText.escape(value));
                }
            });
            return settings;
        }));
    }
}
