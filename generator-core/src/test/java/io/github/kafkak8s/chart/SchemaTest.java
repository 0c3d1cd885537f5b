package io.github.kafkak8s.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kafkak8s.chart.values.ChartValue;
import io.github.kafkak8s.chart.values.ChartValues;
import io.github.kafkak8s.yaml.Yaml;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code values.schema.json} takes what the description can say, and Helm's message names the key of anything else. */
class SchemaTest {
    private static final String DIGEST = "sha256:" + "0".repeat(64);

    @TempDir
    Path folder;

    static Set<String> bases() {
        return ChartBases.all().keySet();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            quoteCharacter = '`',
            value = {
                "replicaCount: -5 -> '/replicaCount'",
                "replicaCount: 0 -> '/replicaCount'",
                "replicaCount: 1001 -> '/replicaCount'",
                "replicaCount: 2.5 -> '/replicaCount'",
                "replicaCount: \"3\" -> '/replicaCount'",
                "replicaCount: true -> '/replicaCount'",
                "terminationGracePeriodSeconds: 0 -> '/terminationGracePeriodSeconds'",
                "resources: {memory: 1Gb} -> '/resources/memory'",
                "resources: {memory: 1024} -> '/resources/memory'",
                "resources: {memory: 0Gi} -> '/resources/memory'",
                "resources: {memory: 9999999Ti} -> '/resources/memory'",
                "resources: {memory: \"1Gi\\n\"} -> '/resources/memory'",
                "resources: {cpu: 2} -> '/resources/cpu'",
                "resources: {cpu: \"0.5\"} -> '/resources/cpu'",
                "resources: {cpu: null} -> 'cpu'",
                "resources: null -> 'resources'",
                "config: null -> 'config'",
                "logLevel: null -> 'logLevel'",
                "heap: 1.5Gi -> '/heap'",
                "storage: {size: \"\"} -> '/storage/size'",
                "storage: {className: Fast_Disk} -> '/storage/className'",
                "controller: {resources: {memory: 1Gb}} -> '/controller/resources/memory'",
                "config: {log.retention.ms: 604800000} -> '/config/log.retention.ms'",
                "config: {log.retention.ms: 7d} -> '/config/log.retention.ms'",
                "config: {auto.create.topics.enable: false} -> '/config/auto.create.topics.enable'",
                "config: {auto.create.topics.enable: \"no\"} -> '/config/auto.create.topics.enable'",
                "config: {num.io.thread: \"1\"} -> 'num.io.thread'",
                "config: {listeners: \"PLAINTEXT://:9092\"} -> 'listeners'",
                "config: {node.id: \"1\"} -> 'node.id'",
                "config: {retention.ms: \"1\"} -> 'retention.ms'",
                "config: {zookeeper.connect: \"zk:2181\"} -> 'zookeeper.connect'",
                "config: {ssl.keystore.location: /x} -> 'ssl.keystore.location'",
                "config: {super.users: \"two\\nlines\"} -> '/config/super.users'",
                "config: {super.users: \"a\\\\z\"} -> '/config/super.users'",
                "env: {DB_PASSWORD: x} -> DB_PASSWORD",
                "env: {myToken: x} -> myToken",
                "env: {KAFKA_HEAP_OPTS: x} -> KAFKA_HEAP_OPTS",
                "env: {A-B: x} -> A-B",
                "env: {A: 1} -> '/env/A'",
                "podLabels: {app.kubernetes.io/name: x} -> '/podLabels/app.kubernetes.io~1name'",
                "podLabels: {a: b c} -> '/podLabels/a'",
                "podLabels: {a: true} -> '/podLabels/a'",
                "podAnnotations: {checksum/start.sh: x} -> '/podAnnotations/checksum~1start.sh'",
                "podAnnotations: {a b: x} -> a b",
                "nodeSelector: {a: 1} -> '/nodeSelector/a'",
                "config: {num.partitions: '-5'} -> '/config/num.partitions'",
                "config: {log.cleanup.policy: comapct} -> '/config/log.cleanup.policy'",
                "config: {log.dirs: /tmp/logs} -> '/config/log.dirs'",
                "image: {tag: \"\"} -> '/image/tag'",
                "image: {tag: 4.3} -> '/image/tag'",
                "image: {registry: mirror} -> '/image/registry'",
                "image: {registry: \"https://mirror.example.com\"} -> '/image/registry'",
                "image: {repository: \"a//b\"} -> '/image/repository'",
                "image: {repository: \"a:1\"} -> '/image/repository'",
                "image: {digest: \"sha256:00\"} -> '/image/digest'",
                "imagePullPolicy: Sometimes -> '/imagePullPolicy'",
                "imagePullSecrets: [a, a] -> '/imagePullSecrets'",
                "imagePullSecrets: [{name: a}] -> '/imagePullSecrets/0'",
                "logLevel: info -> '/logLevel'",
                "podAntiAffinity: soft -> '/podAntiAffinity'",
                "topologySpread: \"true\" -> '/topologySpread'",
                "service: {type: ExternalName} -> '/service/type'",
                "clusterDomain: Cluster.Local -> '/clusterDomain'",
                "networkPolicy: {clientPeers: [{}]} -> '/networkPolicy/clientPeers/0'",
                "networkPolicy: {clientPeers: [{podSelector: {}}]} -> '/networkPolicy/clientPeers/0/podSelector'",
                "networkPolicy: {clientPeers: [{ipBlock: {cidr: x}}]} -> '/networkPolicy/clientPeers/0/ipBlock/cidr'",
                "tolerations: [{key: a}] -> '/tolerations/0'",
                "tolerations: [{key: a, operator: Exists, value: b}] -> '/tolerations/0'",
                "tolerations: [{key: a, operator: Exists, effect: NoSchedule, tolerationSeconds: 1}] -> '/tolerations/0'",
                "metrics: {enabled: \"false\"} -> '/metrics/enabled'",
                "metrics: false -> /metrics"
            })
    void theMessageNamesTheKey(String values, String key) throws IOException {
        HelmRun.Outcome outcome = ChartFolder.of("kraft-production", folder).render("payments", "kafka", values);

        assertThat(outcome.isRefused()).as(values).isTrue();
        assertThat(outcome.refusal()).contains(key).contains("schema");
    }

    @Test
    void latestIsRefusedInWords() throws IOException {
        HelmRun.Outcome outcome =
                ChartFolder.of("kraft-production", folder).render("payments", "kafka", "image: {tag: latest}");

        assertThat(outcome.refusal()).contains("image.tag: latest may differ between two pods of one cluster. Use a");
    }

    @ParameterizedTest
    @MethodSource("bases")
    void aMisspelledKeyIsRefusedInEverySection(String base) throws IOException {
        ChartFolder chart = ChartFolder.of(base, folder).onlySchema();
        Set<String> sections = new TreeSet<>();
        for (ChartValue value : ChartValues.of(ChartBases.all().get(base))) {
            for (int dot = value.path().indexOf('.');
                    dot > 0;
                    dot = value.path().indexOf('.', dot + 1)) {
                sections.add(value.path().substring(0, dot + 1));
            }
        }
        sections.add("");

        for (String section : sections) {
            Map<String, Object> values = new HashMap<>();
            Combination.put(values, section + "enabeld", true);
            HelmRun.Outcome outcome = chart.render("a", "b", Yaml.write(values));
            assertThat(outcome.refusal()).as(section).contains("additional properties 'enabeld' not allowed");
        }
        assertThat(sections).hasSizeGreaterThan(5);
    }

    @ParameterizedTest
    @MethodSource("bases")
    void everyObjectIsClosed(String base) {
        Object schema =
                Yaml.readAll(ChartFolder.files(base).get("values.schema.json")).get(0);
        List<String> open = new ArrayList<>();
        collectOpen("", schema, open);

        assertThat(open).as("objects with keys that nobody checks").containsExactly("/properties/global");
    }

    @ParameterizedTest
    @MethodSource("bases")
    void aCollectionOfNullIsEmpty(String base) throws IOException {
        ChartFolder chart = ChartFolder.of(base, folder);
        for (ChartValue value : ChartValues.of(ChartBases.all().get(base))) {
            Object empty = switch (value.lens().type()) {
                case MAP -> Map.of();
                case LIST, TREES -> List.of();
                default -> "";
            };
            if (!empty.equals("") && !value.path().equals("config")) {
                Map<String, Object> values = new HashMap<>();
                Combination.put(values, value.path(), null);
                Combination expected =
                        Combination.defaults(ChartBases.all().get(base)).with(value, empty);

                HelmRun.Outcome outcome = chart.render(expected.release(), expected.namespace(), Yaml.write(values));

                assertThat(outcome.refusal()).isEmpty();
                assertThat(outcome.yaml())
                        .as(value.path())
                        .isEqualTo(chart.render(expected).yaml());
            }
        }
    }

    private static void collectOpen(String path, Object schema, List<String> open) {
        if (schema instanceof Map<?, ?> map) {
            boolean condition = path.endsWith("/if") || path.endsWith("/then") || path.endsWith("/not");
            if (!condition
                    && "object".equals(map.get("type"))
                    && (map.get("additionalProperties") == null
                            || Boolean.TRUE.equals(map.get("additionalProperties")))) {
                open.add(path);
            }
            map.forEach((key, child) -> collectOpen(path + "/" + key, child, open));
        } else if (schema instanceof List<?> list) {
            list.forEach(child -> collectOpen(path + "/-", child, open));
        }
    }

    /** Each of them, several values at once: {@link ParityTest} then renders most of them without the schema. */
    @ParameterizedTest
    @MethodSource("bases")
    void everySettingToCompareWithIsAllowed(String base) throws IOException {
        ChartFolder chart = ChartFolder.of(base, folder).onlySchema();
        List<ChartValue> values = ChartValues.of(ChartBases.all().get(base));
        int most = values.stream()
                .mapToInt(value -> FreshSettings.of(value).size())
                .max()
                .orElseThrow();

        for (int i = 0; i < most; i++) {
            Combination combination = Combination.defaults(ChartBases.all().get(base));
            for (ChartValue value : values) {
                List<Object> settings = FreshSettings.of(value);
                combination = combination.with(value, settings.get(i % settings.size()));
            }
            assertThat(chart.render(combination).refusal()).isEmpty();
        }
        assertThat(most).isGreaterThan(2);
    }

    @ParameterizedTest
    @MethodSource("bases")
    void whatADescriptionNamesByDigestOnlyNeedsNoTag(String base) throws IOException {
        String tag = "image: {tag: \"\", digest: \"" + DIGEST + "\"}";

        HelmRun.Outcome outcome = ChartFolder.of(base, folder).onlySchema().render("a", "b", tag);

        assertThat(outcome.isRefused()).isEqualTo(!base.equals("named"));
    }
}
