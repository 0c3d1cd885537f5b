package io.github.kafkak8s.model.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kafkak8s.check.keys.BrokerKey;
import io.github.kafkak8s.check.keys.BrokerKeys;
import io.github.kafkak8s.golden.Samples;
import io.github.kafkak8s.model.KafkaVersion;
import io.github.kafkak8s.model.unit.Size;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each typed method of {@link BrokerConfig} writes a key of every line of Kafka, in its unit and within its limits. The
 * tables of keys are those of the jars, which {@code BrokerKeyTableTest} makes sure of.
 */
class TypedSettingsTest {
    private static final List<KafkaVersion> VERSIONS = List.of(
            KafkaVersion.V3_9_1, KafkaVersion.V4_0_0, KafkaVersion.V4_1_1, KafkaVersion.V4_2_0, KafkaVersion.V4_3_1);
    private static final Set<String> UNTIL_3_9 = Set.of("leader.imbalance.per.broker.percentage");
    private static final Set<String> FROM_4_0 =
            Set.of("share.coordinator.state.topic.min.isr", "share.coordinator.state.topic.replication.factor");
    /** Keys of which one line of Kafka takes less than another; a rule compares with the version. */
    private static final Set<String> NARROWER_FROM_4_0 = Set.of("log.segment.bytes");

    static Collection<Method> methods() {
        return TypedSettings.methods().values();
    }

    @Test
    void eachTypedMethodHasASample() {
        assertThat(TypedSettings.sampled()).isEqualTo(TypedSettings.methods().keySet());
    }

    @ParameterizedTest
    @MethodSource("methods")
    void eachLineOfKafkaKnowsTheKeyAndTakesTheValue(Method method) {
        for (KafkaVersion version : VERSIONS) {
            TypedSettings.lines(method).forEach((key, value) -> {
                var row = BrokerKeys.of(version).find(key);
                assertThat(row.isPresent())
                        .as("%s is a key of Kafka %s", key, version)
                        .isEqualTo(version.supportsZooKeeper() ? !FROM_4_0.contains(key) : !UNTIL_3_9.contains(key));
                assertThat(row.flatMap(known -> known.complaint(value)))
                        .as("%s=%s for Kafka %s", key, value, version)
                        .isEmpty();
                assertThat(row.map(BrokerKey::type).orElse("INT"))
                        .as("type of %s in Kafka %s", key, version)
                        .isIn(types(method, key));
            });
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void theValueIsInTheUnitOfTheKey(Method method) {
        List<Object> arguments = TypedSettings.arguments(method);
        Map<String, String> lines = TypedSettings.lines(method);
        for (Object argument : arguments) {
            if (argument instanceof Duration time) {
                assertThat(lines.keySet()).anyMatch(key -> unit(key) != null);
                lines.forEach((key, value) -> {
                    if (unit(key) != null) {
                        assertThat(unit(key).multipliedBy(Long.parseLong(value)))
                                .as(key)
                                .isEqualTo(time);
                    }
                });
            } else if (argument instanceof Size size) {
                assertThat(lines)
                        .hasSize(1)
                        .allSatisfy((key, value) -> assertThat(key).matches(".*\\.(bytes|buffer\\.size)"))
                        .containsValue(Long.toString(size.bytes()));
            } else if (method.getName().equals("leaderImbalanceRatio")) {
                assertThat(lines).containsExactly(Map.entry("leader.imbalance.per.broker.percentage", "10"));
            } else {
                assertThat(lines).containsValue(argument.toString());
            }
        }
    }

    /** What a method takes at its limits, the tables take; so it does not pass what would stop a broker. */
    @ParameterizedTest
    @MethodSource("methods")
    void whatIsBeyondTheTableIsRefused(Method method) {
        for (Object[] extreme : extremes(method.getParameterTypes())) {
            BrokerConfig config;
            try {
                config = TypedSettings.call(TypedSettings.none(), method, extreme);
            } catch (IllegalArgumentException refused) {
                assertThat(refused).hasMessageMatching("(?s)(config\\." + method.getName() + ": .* is |size: ).*");
                continue;
            }
            for (KafkaVersion version : VERSIONS) {
                config.settings().forEach((key, value) -> {
                    if (version.supportsZooKeeper() || !NARROWER_FROM_4_0.contains(key)) {
                        assertThat(BrokerKeys.of(version).find(key).flatMap(row -> row.complaint(value)))
                                .as("%s=%s for Kafka %s", key, value, version)
                                .isEmpty();
                    }
                });
            }
        }
    }

    static Stream<Method> methodsThatTakeObjects() {
        return methods().stream()
                .filter(method -> Stream.of(method.getParameterTypes()).anyMatch(type -> !type.isPrimitive()));
    }

    @ParameterizedTest
    @MethodSource("methodsThatTakeObjects")
    void nullIsNamed(Method method) {
        Object[] arguments = TypedSettings.arguments(method).toArray();
        for (int i = 0; i < arguments.length; i++) {
            if (!method.getParameterTypes()[i].isPrimitive()) {
                arguments[i] = null;
                assertThatThrownBy(() -> TypedSettings.call(TypedSettings.none(), method, arguments))
                        .hasRootCauseInstanceOf(NullPointerException.class)
                        .hasRootCauseMessage("config." + method.getName() + " is null");
            }
        }
    }

    @Test
    void eachWordOfAnEnumIsOneOfKafka() {
        Stream.of(Compression.values()).forEach(word -> isTaken("compression.type", word));
        Stream.of(CleanupPolicy.values()).forEach(word -> isTaken("log.cleanup.policy", word));
        Stream.of(TimestampType.values()).forEach(word -> isTaken("log.message.timestamp.type", word));
    }

    @Test
    void theDocumentHasEachMethodWithItsKeys() throws IOException {
        List<String> rows = new ArrayList<>();
        TypedSettings.methods()
                .forEach((name, method) -> rows.add("| `" + name + "` | `"
                        + String.join(
                                "`, `",
                                new TreeSet<>(TypedSettings.lines(method).keySet())) + "` |"));

        assertThat(Files.readAllLines(Samples.root().resolve("docs/configuration.md")))
                .filteredOn(line -> line.startsWith("| `") && line.contains("(") && line.split("\\|", -1).length == 5)
                .map(line -> line.substring(0, line.lastIndexOf("|", line.length() - 2) + 1))
                .as("the table of typed methods")
                .containsExactlyInAnyOrderElementsOf(rows);
    }

    @Test
    void mistakesThrowWithValueAndRule() {
        refused(
                c -> c.logRetention(Duration.ofNanos(1_500_000)),
                "config.logRetention: PT0.0015S is no whole number of milliseconds, the unit of log.retention.ms");
        refused(
                c -> c.leaderImbalanceCheckInterval(Duration.ofMillis(1500)),
                "config.leaderImbalanceCheckInterval: PT1.5S is no whole number of seconds, the unit of"
                        + " leader.imbalance.check.interval.seconds");
        refused(
                c -> c.offsetsRetention(Duration.ofSeconds(90)),
                "config.offsetsRetention: PT1M30S is no whole number of minutes, the unit of offsets.retention.minutes");
        refused(
                c -> c.offsetsRetention(Duration.ofSeconds(30)),
                "config.offsetsRetention: PT30S is less than PT1M, the least of offsets.retention.minutes");
        refused(
                c -> c.transactionMaxTimeout(Duration.ofDays(25)),
                "config.transactionMaxTimeout: PT600H is more than 2147483647 milliseconds, the most of"
                        + " transaction.max.timeout.ms");
        refused(c -> c.logRoll(Duration.ofDays(36_501)), "config.logRoll: PT876024H is more than 100 years");
        refused(
                c -> c.logSegmentBytes(Size.gibibytes(2)),
                "config.logSegmentBytes: 2Gi is more than 2147483647 bytes, the most of a Kafka INT; use at most 2047Mi");
        refused(c -> c.fetchMaxBytes(new Size(1023)), "config.fetchMaxBytes: 1023 is less than 1024 bytes");
        refused(c -> c.numIoThreads(0), "config.numIoThreads: 0 is less than 1");
        refused(
                c -> c.offsetsTopicReplicationFactor(40_000),
                "config.offsetsTopicReplicationFactor: 40000 is more than 32767");
        refused(
                c -> c.leaderImbalanceRatio(10),
                "config.leaderImbalanceRatio: 10.0 is not from 0 to 1; 10 percent is 0.1");
        refused(
                c -> c.leaderImbalanceRatio(0.125),
                "config.leaderImbalanceRatio: 0.125 is no whole number of percent, the unit of"
                        + " leader.imbalance.per.broker.percentage");
        refused(
                c -> c.logCleanerDedupeBuffer(Size.mebibytes(1)),
                "config.logCleanerDedupeBuffer: 1Mi is not more than 1Mi, which one thread needs");
        refused(
                c -> c.clientQuotaCallback("com.example.Quotas "),
                "config.clientQuotaCallback: \"com.example.Quotas \" is no name of a class; write it with its package,"
                        + " e.g. \"com.example.Quotas\"");
    }

    private static void isTaken(String key, Enum<?> word) {
        for (KafkaVersion version : VERSIONS) {
            assertThat(BrokerKeys.of(version).find(key).orElseThrow().complaint(word.toString()))
                    .as("%s=%s", key, word)
                    .isEmpty();
        }
    }

    private static void refused(UnaryOperator<BrokerConfig> change, String message) {
        assertThatThrownBy(() -> change.apply(TypedSettings.none()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private static List<String> types(Method method, String key) {
        if (UNTIL_3_9.contains(key) || key.endsWith("window.num")) {
            return List.of("INT");
        }
        Class<?> parameter = method.getParameterCount() == 0 ? String.class : method.getParameterTypes()[0];
        if (parameter == boolean.class) {
            return List.of("BOOLEAN");
        }
        if (parameter == double.class) {
            return List.of("DOUBLE");
        }
        if (parameter == int.class) {
            return List.of("SHORT", "INT");
        }
        return parameter == long.class || parameter == Duration.class || parameter == Size.class
                ? List.of("INT", "LONG")
                : List.of("STRING", "LIST", "CLASS");
    }

    /** Of the unit in which a key counts time; null if it does not. */
    private static Duration unit(String key) {
        if (key.endsWith(".ms")) {
            return Duration.ofMillis(1);
        }
        if (key.endsWith(".seconds")) {
            return Duration.ofSeconds(1);
        }
        return key.endsWith(".minutes") ? Duration.ofMinutes(1) : null;
    }

    private static List<Object[]> extremes(Class<?>... parameters) {
        List<Object[]> combinations = new ArrayList<>();
        combinations.add(new Object[0]);
        for (Class<?> parameter : parameters) {
            List<Object[]> longer = new ArrayList<>();
            for (Object[] combination : combinations) {
                for (Object value : extremes(parameter)) {
                    longer.add(Stream.concat(Stream.of(combination), Stream.of(value))
                            .toArray());
                }
            }
            combinations = longer;
        }
        return combinations;
    }

    private static List<?> extremes(Class<?> parameter) {
        if (parameter == int.class) {
            return List.of(Integer.MIN_VALUE, -1, 0, 1, Short.MAX_VALUE + 1, Integer.MAX_VALUE);
        }
        if (parameter == long.class) {
            return List.of(Long.MIN_VALUE, -1L, 0L, 1L, Long.MAX_VALUE);
        }
        if (parameter == double.class) {
            return List.of(Double.NaN, -0.01, 0.0, 0.5, 1.0, 1.01, Double.POSITIVE_INFINITY);
        }
        if (parameter == Size.class) {
            return List.of(new Size(1), new Size(14), new Size(Integer.MAX_VALUE), new Size(Long.MAX_VALUE));
        }
        if (parameter == Duration.class) {
            return List.of(
                    Duration.ofSeconds(Long.MIN_VALUE),
                    Duration.ofMillis(-1),
                    Duration.ZERO,
                    Duration.ofNanos(1),
                    Duration.ofMillis(1),
                    Duration.ofSeconds(1),
                    Duration.ofMinutes(1),
                    Duration.ofDays(25),
                    Duration.ofDays(36_500),
                    Duration.ofSeconds(Long.MAX_VALUE));
        }
        return parameter == boolean.class
                ? List.of(true, false)
                : parameter.isEnum() ? List.of(parameter.getEnumConstants()) : List.of("Quotas", "", "a b");
    }
}
