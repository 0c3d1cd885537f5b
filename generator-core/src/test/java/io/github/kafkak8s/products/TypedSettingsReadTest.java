package io.github.kafkak8s.products;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kafkak8s.check.Check;
import io.github.kafkak8s.check.keys.TopicKeys;
import io.github.kafkak8s.config.ServerProperties;
import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.KafkaVersion;
import io.github.kafkak8s.model.ZooKeeper;
import io.github.kafkak8s.model.broker.BrokerConfig;
import io.github.kafkak8s.model.broker.TypedSettings;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Kafka itself takes what the typed methods of {@link BrokerConfig} write, and has the same keys of topics. */
@Tag("kafka")
class TypedSettingsReadTest {

    @Test
    void kafkaTakesWhatAllTypedMethodsWrite() {
        KafkaVersion version = KafkaVersion.of(KafkaJars.version());
        KafkaCluster cluster = KafkaCluster.named("a").version(version);
        if (version.supportsZooKeeper()) {
            cluster = cluster.coordination(ZooKeeper.external("zk:2181"));
        }
        for (Method method : TypedSettings.methods().values()) {
            KafkaCluster changed =
                    cluster.brokers(cluster.brokers().config(config -> TypedSettings.apply(config, method)));
            Set<String> unknown =
                    new TreeSet<>(changed.brokers().config().settings().keySet());
            unknown.removeAll(KafkaJars.keys().keySet());
            // Its class is the user's.
            if (unknown.isEmpty() && !method.getName().equals("clientQuotaCallback")) {
                cluster = withTwoCopies(changed);
            }
        }
        KafkaCluster all = cluster;

        assertThat(Check.problems(all)).isEmpty();
        Map<String, String> settings = new HashMap<>(PropertiesFile.parse(ServerProperties.of(all, Role.brokers(all))));
        settings.put(version.supportsZooKeeper() ? "broker.id" : "node.id", "0");
        settings.put("advertised.listeners", "REPLICATION://a:9091,CLIENT://a:9092");
        assertThat(Complaint.of(() -> KafkaJars.readConfig(settings))).isEmpty();
        assertThat(all.brokers().config().settings()).hasSizeGreaterThan(50);
    }

    @Test
    void keysOfTopicsAreCalledAsKafkaSays() {
        Map<?, ?> synonyms = (Map<?, ?>) Reflection.constant(
                "org.apache.kafka.server.config.ServerTopicConfigSynonyms", "TOPIC_CONFIG_SYNONYMS");
        Map<String, String> expected = new TreeMap<>();
        synonyms.forEach((topic, broker) -> expected.put((String) topic, (String) broker));
        expected.entrySet().removeIf(entry -> entry.getKey().equals(entry.getValue()));
        Map<String, String> actual = new TreeMap<>();
        expected.keySet()
                .forEach(key -> actual.put(key, TopicKeys.brokerKey(key).orElse("none")));

        assertThat(actual).isEqualTo(expected).containsEntry("retention.ms", "log.retention.ms");
        Collection<?> ofTopics = (Collection<?>)
                Reflection.callStatic("org.apache.kafka.storage.internals.log.LogConfig", "configNames");
        assertThat(ofTopics)
                .map(String.class::cast)
                .filteredOn(key -> !synonyms.containsKey(key))
                .isNotEmpty()
                .allMatch(key -> TopicKeys.isOfTopicsOnly(key)
                        && TopicKeys.brokerKey(key).isEmpty());
        assertThat(expected.keySet()).noneMatch(TopicKeys::isOfTopicsOnly);
    }

    /** The samples say three copies and three that must be written, which a rule refuses. */
    private static KafkaCluster withTwoCopies(KafkaCluster cluster) {
        return cluster.brokers(cluster.brokers().config(config -> {
            BrokerConfig changed = config;
            for (String key : Set.of(
                    "min.insync.replicas", "share.coordinator.state.topic.min.isr", "transaction.state.log.min.isr")) {
                changed = Optional.ofNullable(config.settings().get(key)).isPresent() ? changed.set(key, "2") : changed;
            }
            return changed;
        }));
    }
}
