package io.github.kafkak8s.products;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.MalformedObjectNameException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The JMX exporter makes of Kafka's MBeans, by the goldens' rules, the series that dashboards ask for. */
class JmxRulesTest {
    private static final String FILE = "jmx-exporter.yaml";
    private static final List<String> SERIES = """
            jmx_scrape_error 0.0
            kafka_controller_controllerstats_uncleanleaderelections_total 1.0
            kafka_controller_kafkacontroller_activecontrollercount 2.0
            kafka_controller_kafkacontroller_offlinepartitionscount 3.0
            kafka_log_logmanager_offlinelogdirectorycount 4.0
            kafka_network_requestchannel_requestqueuesize 5.0
            kafka_network_requestmetrics_totaltimems{request="Produce",statistic="99thPercentile"} 7.0
            kafka_network_requestmetrics_totaltimems{request="Produce",statistic="Mean"} 6.0
            kafka_network_socketserver_networkprocessoravgidlepercent 0.8
            kafka_server_brokertopicmetrics_bytesin_total 9.0
            kafka_server_brokertopicmetrics_messagesin_total 10.0
            kafka_server_kafkarequesthandlerpool_requesthandleravgidlepercent 0.25
            kafka_server_kafkaserver_brokerstate 11.0
            kafka_server_raft_current_leader 15.0
            kafka_server_raft_high_watermark 16.0
            kafka_server_replicamanager_isrshrinks_total 13.0
            kafka_server_replicamanager_underreplicatedpartitions 14.0
            """.lines().toList();
    /** Of this JVM, which has collectors of its own. */
    private static final List<String> JVM_SERIES = List.of(
            "jvm_gc_collectioncount_total{collector=",
            "jvm_gc_collectiontime_total{collector=",
            "jvm_heap_memory_max_bytes ",
            "jvm_heap_memory_used_bytes ");

    private static KafkaMBeans beans;

    @BeforeAll
    static void registerBeans() throws JMException {
        beans = KafkaMBeans.register();
    }

    @AfterAll
    static void unregisterBeans() throws JMException {
        beans.close();
    }

    static Stream<PodFiles> goldens() throws IOException {
        return PodFiles.all().stream().filter(files -> files.has(FILE));
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void theRulesGiveTheSeriesThatDashboardsAskFor(PodFiles files) throws Exception {
        check(files);
    }

    /** So that no rule is dead, and none can be added without an MBean that it is for. */
    @Test
    void everyObjectNameAndEveryRuleGivesASeries() throws Exception {
        String rules = goldens().findFirst().orElseThrow().text(FILE);
        List<String> lines = rules.lines()
                .filter(line -> line.matches("  - (kafka\\.|java\\.).*|  - pattern: .*"))
                .toList();

        assertThat(lines).hasSizeGreaterThan(10);
        for (String line : lines) {
            String without = rules.replace(line, line.replaceFirst("(kafka|java)\\.", "nobody."));
            assertThat(names(without)).as("without \"%s\"", line).isNotEqualTo(names(rules));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lowercaseOutputName | lowercaseOutputNames | lowercaseOutputNames",
                "rules: | rule: | rule",
                "    cache: | caches: | caches",
                "pattern: kafka.(\\w+)< | pattern: kafka.((\\w+)< | Unclosed group",
                "type=ReplicaManager | type=ReplicationManager | kafka_server_replicamanager",
                "kafka.server:type= | kafka.server.type= | Domain part must be specified",
                "99thPercentile | 98thPercentile | 99thPercentile",
                "request: $1 | request: $2 | Produce",
                "type: COUNTER | type: COUNT | of no type",
            },
            quoteCharacter = '`')
    void aMistakeIsReported(String good, String bad, String reported) throws IOException {
        PodFiles damaged = goldens().findFirst().orElseThrow().damaged(FILE, good, bad);

        assertThatThrownBy(() -> check(damaged))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(damaged.place(FILE))
                .hasMessageContaining(reported);
    }

    private static void check(PodFiles files) throws Exception {
        String rules = files.text(FILE);
        assertThat(Complaint.of(() -> JmxExporter.read(rules)))
                .as("%s, read by the JMX exporter", files.place(FILE))
                .isEmpty();
        assertThat(JmxExporter.unknownKeys(rules))
                .as("%s: keys that the JMX exporter does not know", files.place(FILE))
                .isEmpty();
        List<String> series = JmxExporter.collect(rules);
        assertThat(series)
                .as("%s: series of Kafka", files.place(FILE))
                .filteredOn(name -> name.startsWith("kafka_") || name.startsWith("jmx_scrape_error"))
                .containsExactlyInAnyOrderElementsOf(SERIES);
        assertThat(series)
                .as("%s: series of the JVM", files.place(FILE))
                .filteredOn(name -> name.startsWith("jvm_"))
                .allMatch(name -> JVM_SERIES.stream().anyMatch(name::startsWith));
        assertThat(JVM_SERIES)
                .as("%s: series of the JVM", files.place(FILE))
                .allMatch(name -> series.stream().anyMatch(line -> line.startsWith(name)));
    }

    private static List<String> names(String rules) throws MalformedObjectNameException {
        return JmxExporter.collect(rules).stream()
                .map(line -> line.substring(0, line.lastIndexOf(' ')))
                .toList();
    }
}
