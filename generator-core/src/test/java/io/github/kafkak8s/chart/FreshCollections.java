package io.github.kafkak8s.chart;

import io.github.kafkak8s.chart.values.ChartValue;
import io.github.kafkak8s.chart.values.Trees;
import io.github.kafkak8s.config.PropertiesText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Maps and lists of maps among the {@link FreshSettings}. */
final class FreshCollections {
    private FreshCollections() {}

    static List<?> of(ChartValue value) {
        return switch (value.key()) {
            case "config" -> config(value);
            case "podLabels" ->
                List.of(
                        Map.of(),
                        Map.of("null", "null", "y", "no", "1", "0644"),
                        Map.of("a.b/c", "", "n", "1e3", "0x1f", "2024-01-01", "e1", "true"));
            case "nodeSelector" ->
                List.of(
                        Map.of(),
                        Map.of("kubernetes.io/os", "linux"),
                        Map.of("no", "null", "app.kubernetes.io/x", "1_0", "1", "12e03"),
                        Map.of("y", "", "on", "0o7"));
            case "podAnnotations", "annotations" -> hostile("example.com/");
            case "env" -> hostile("x");
            case "tolerations" -> tolerations();
            case "clientPeers" -> peers();
            default ->
                throw new AssertionError(
                        value.path() + " has no settings to compare with: give it some in FreshSettings");
        };
    }

    private static List<Map<String, String>> hostile(String prefix) {
        Map<String, String> all = new TreeMap<>();
        HostileTexts.all().forEach((name, text) -> all.put(prefix + name, text));
        return List.of(all, Map.of(), Map.of("null", "null"), Map.of("y", "no", "N", "~"), Map.of("true", "\n"));
    }

    private static List<Map<String, String>> config(ChartValue value) {
        List<Map<String, String>> settings = new ArrayList<>();
        settings.add(Map.of());
        settings.add(Map.of("default.replication.factor", "2", "min.insync.replicas", "1"));
        settings.add(Map.of("default.replication.factor", "1"));
        settings.add(Map.of("default.replication.factor", "2"));
        settings.add(Map.of("default.replication.factor", "+03"));
        settings.add(Map.of("default.replication.factor", "010", "offsets.topic.replication.factor", "01"));
        settings.add(Map.of("default.replication.factor", "3", "min.insync.replicas", "3"));
        settings.add(Map.of("default.replication.factor", "0"));
        settings.add(Map.of("default.replication.factor", "1000000"));
        settings.add(Map.of("min.insync.replicas", "1", "log.retention.ms", "1000000"));
        settings.add(Map.of("offsets.topic.replication.factor", "1", "num.io.threads", "100"));
        settings.add(Map.of("transaction.state.log.replication.factor", "2", "transaction.state.log.min.isr", "1"));
        settings.add(Map.of("transaction.state.log.min.isr", "2"));
        settings.add(Map.of(
                "share.coordinator.state.topic.replication.factor", "1", "share.coordinator.state.topic.min.isr", "1"));
        String mount = mountPath(value.schema());
        settings.add(Map.of("log.dirs", mount + "/x," + mount + "/y/z"));
        settings.add(Map.of("zookeeper.connection.timeout.ms", "12", "zookeeper.session.timeout.ms", "1000000"));
        settings.add(Map.of(
                "config.providers",
                "file",
                "config.providers.file.class",
                "org.apache.kafka.common.config.provider.FileConfigProvider",
                "num.network.threads",
                "${file:/etc/x/y.properties:threads}"));
        settings.add(Map.of(
                "config.providers",
                "file",
                "config.providers.file.class",
                "org.example.Files",
                "default.replication.factor",
                "${file:/etc/a b:factor}",
                "min.insync.replicas",
                "+02"));
        settings.add(Map.of("log.cleaner.io.buffer.load.factor", "0.75", "auto.create.topics.enable", "true"));
        settings.add(Map.of("log.retention.ms", "-1", "log.retention.bytes", "9223372036854775807"));
        Map<String, String> texts = new TreeMap<>();
        HostileTexts.all().forEach((name, text) -> texts.put("metrics.context." + name, PropertiesText.escape(text)));
        settings.add(texts);
        settings.add(Map.of("super.users", PropertiesText.escape("User:{{ .Values.x }};User:CN=\\,`b`; ")));
        return settings.stream()
                .map(map -> known(map, value.schema()))
                .distinct()
                .toList();
    }

    private static String mountPath(Map<String, Object> schema) {
        Map<String, Object> properties = Trees.map(schema.get("properties"));
        String description = (String) Trees.map(properties.get("log.dirs")).get("description");
        return description.substring("folders below ".length()).split(" and ", 2)[0];
    }

    /** Without the keys of other versions of Kafka. */
    private static Map<String, String> known(Map<String, String> settings, Map<String, Object> schema) {
        Map<String, String> known = new TreeMap<>(settings);
        known.keySet()
                .removeIf(key -> !((Map<?, ?>) schema.get("properties")).containsKey(key)
                        && ((Map<?, ?>) schema.get("patternProperties"))
                                .keySet().stream().noneMatch(pattern -> key.matches((String) pattern)));
        return known;
    }

    private static List<List<Map<String, Object>>> tolerations() {
        Map<String, Object> exists = Map.of("key", "no", "operator", "Exists");
        Map<String, Object> equal =
                Map.of("key", "example.com/null", "operator", "Equal", "value", "null", "effect", "PreferNoSchedule");
        Map<String, Object> short0 = timed("a", 0L);
        return List.of(
                List.of(),
                List.of(exists),
                List.of(equal, exists),
                List.of(short0, timed("b", 1L), timed("1", 1_000_000L)),
                List.of(timed("c", 12_345_678L), timed("d", 1_000_000_000L)),
                List.of(Map.of("key", "e", "operator", "Equal", "value", "")),
                List.of(
                        Map.of("key", "f", "operator", "Equal", "value", "1e3"),
                        Map.of("key", "f", "operator", "Equal", "value", "0644"),
                        Map.of("key", "f", "operator", "Equal", "value", "yes"),
                        Map.of("key", "f", "operator", "Equal", "value", "2024-01-01")));
    }

    private static Map<String, Object> timed(String key, long seconds) {
        Map<String, Object> toleration = new LinkedHashMap<>();
        toleration.put("key", key);
        toleration.put("operator", "Exists");
        toleration.put("effect", "NoExecute");
        toleration.put("tolerationSeconds", seconds);
        return toleration;
    }

    private static List<List<Map<String, Object>>> peers() {
        Map<String, Object> labels = Map.of("matchLabels", Map.of("no", "null", "a/b", "", "y", "0644"));
        Map<String, Object> pods = Map.of("podSelector", Map.of("matchLabels", Map.of("role", "1e3")));
        return List.of(
                List.of(),
                List.of(Map.of("namespaceSelector", labels)),
                List.of(pods, Map.of("ipBlock", Map.of("cidr", "0.0.0.0/0"))),
                List.of(
                        Map.of("namespaceSelector", labels, "podSelector", labels),
                        Map.of("ipBlock", Map.of("cidr", "2001:db8::/32"))));
    }
}
