package io.github.kafkak8s.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kafkak8s.model.Brokers;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.KafkaVersion;
import io.github.kafkak8s.model.ZooKeeper;
import io.github.kafkak8s.model.broker.BrokerConfig;
import io.github.kafkak8s.model.unit.Size;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings of another line of Kafka, and those of topics in a text of properties. */
class BrokerKeyRulesTest {

    @Test
    void aTextOfPropertiesIsCheckedKeyByKey() {
        assertThat(Check.problems(cluster(KafkaVersion.V4_3_1, c -> c.properties("""
                        default.replication.factor=3
                        num.partitions=32
                        retention.ms=259200000
                        """))))
                .map(Problem::toString)
                .containsExactly("brokers.config[retention.ms]: is a key of topics, which brokers ignore. Write theirs:"
                        + " log.retention.ms=259200000.");
    }

    @ParameterizedTest
    @CsvSource({
        "cleanup.policy, compact, log.cleanup.policy",
        "delete.retention.ms, 1, log.cleaner.delete.retention.ms",
        "file.delete.delay.ms, 1, log.segment.delete.delay.ms",
        "flush.ms, 1, log.flush.interval.ms",
        "index.interval.bytes, 1, log.index.interval.bytes",
        "max.message.bytes, 1, message.max.bytes",
        "min.cleanable.dirty.ratio, 0.5, log.cleaner.min.cleanable.ratio",
        "preallocate, true, log.preallocate",
        "retention.bytes, 1, log.retention.bytes",
        "segment.bytes, 1, log.segment.bytes",
        "segment.jitter.ms, 1, log.roll.jitter.ms",
        "segment.ms, 1, log.roll.ms"
    })
    void aKeyOfTopicsIsRefusedWithTheLineForBrokers(String key, String value, String brokers) {
        assertThat(Check.problems(cluster(KafkaVersion.V3_9_1, c -> c.set(key, value))))
                .map(Problem::toString)
                .containsExactly("brokers.config[" + key + "]: is a key of topics, which brokers ignore. Write theirs: "
                        + brokers + "=" + value + ".");
    }

    @Test
    void aKeyOfTopicsThatBrokersHaveNotIsRefused() {
        assertThat(Check.problems(cluster(KafkaVersion.V4_3_1, c -> c.set("remote.storage.enable", "true"))))
                .map(Problem::toString)
                .containsExactly(
                        "brokers.config[remote.storage.enable]: is a key of topics, and brokers have no default"
                                + " for it. Remove it, and set it on the topic.");
    }

    @Test
    void aTypedSettingOfAnotherLineIsRefused() {
        UnaryOperator<BrokerConfig> imbalance =
                c -> c.leaderImbalanceRatio(0.1).leaderImbalanceCheckInterval(Duration.ofMinutes(10));

        assertThat(Check.problems(cluster(KafkaVersion.V3_9_1, imbalance).coordination(ZooKeeper.external("zk:2181"))))
                .isEmpty();
        assertThat(Check.problems(cluster(KafkaVersion.V3_9_1, imbalance)))
                .map(Problem::toString)
                .containsExactly(
                        "brokers.config[leader.imbalance.per.broker.percentage]: has no effect without ZooKeeper."
                                + " Remove it.");
        assertThat(Check.problems(cluster(KafkaVersion.V4_0_0, imbalance)))
                .map(Problem::toString)
                .containsExactly("brokers.config[leader.imbalance.per.broker.percentage]: was removed after Kafka 3.9,"
                        + " and the version is 4.0.0. Remove it.");
        assertThat(Check.problems(cluster(KafkaVersion.V3_9_1, c -> c.shareCoordinatorStateTopicReplicationFactor(1))))
                .map(Problem::toString)
                .containsExactly(
                        "brokers.config[share.coordinator.state.topic.replication.factor]: came with Kafka 4.0,"
                                + " and the version is 3.9.1. Remove it.");
    }

    @Test
    void aSegmentThatOnlyOldBrokersTakeIsRefusedFromFourOn() {
        UnaryOperator<BrokerConfig> small = c -> c.logSegmentBytes(Size.of("512Ki"));

        assertThat(Check.problems(cluster(KafkaVersion.V3_9_1, small))).isEmpty();
        assertThat(Check.problems(cluster(KafkaVersion.V4_0_0, small)))
                .map(Problem::toString)
                .containsExactly("brokers.config[log.segment.bytes]: \"524288\" is less than 1048576.");
    }

    private static KafkaCluster cluster(KafkaVersion version, UnaryOperator<BrokerConfig> change) {
        return KafkaCluster.named("a").version(version).brokers(Brokers.of(3).config(change));
    }
}
