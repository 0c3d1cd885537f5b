package io.github.kafkak8s.model.broker;

import io.github.kafkak8s.model.Brokers;
import io.github.kafkak8s.model.unit.Size;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The typed methods of {@link BrokerConfig}, found by reflection, and a call of each. */
public final class TypedSettings {
    private static final Set<String> UNTYPED = Set.of("plugin", "properties", "set");

    /** Arguments by method. */
    private static final Map<String, List<Object>> ARGUMENTS = arguments();

    private TypedSettings() {}

    /** By name and types of parameters, e.g. {@code logRetention(Duration)}. */
    public static Map<String, Method> methods() {
        return Stream.of(BrokerConfig.class.getMethods())
                .filter(method -> Settings.class.isAssignableFrom(method.getReturnType()) && !method.isBridge())
                .filter(method -> !UNTYPED.contains(method.getName()) && !Modifier.isStatic(method.getModifiers()))
                .collect(Collectors.toMap(TypedSettings::name, Function.identity(), (a, b) -> a, TreeMap::new));
    }

    static Set<String> sampled() {
        return ARGUMENTS.keySet();
    }

    /** Calls a method with its sample. */
    public static BrokerConfig apply(BrokerConfig config, Method method) {
        return call(config, method, ARGUMENTS.get(name(method)).toArray());
    }

    /** The lines that a method writes with its sample. */
    static Map<String, String> lines(Method method) {
        return apply(none(), method).settings();
    }

    /** @throws IllegalArgumentException if the method refuses the arguments */
    static BrokerConfig call(BrokerConfig config, Method method, Object... arguments) {
        try {
            return (BrokerConfig) method.invoke(config, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refused) {
                throw refused;
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Object> arguments(Method method) {
        return ARGUMENTS.get(name(method));
    }

    static BrokerConfig none() {
        return Brokers.of(3).config();
    }

    private static String name(Method method) {
        return Stream.of(method.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(", ", method.getName() + "(", ")"));
    }

    private static Map<String, List<Object>> arguments() {
        Map<String, List<Object>> calls = new TreeMap<>();
        for (String name :
                Set.of("autoCreateTopics", "autoLeaderRebalance", "topicDeletion", "uncleanLeaderElection")) {
            calls.put(name + "(boolean)", List.of(false));
        }
        for (String name : Set.of(
                "backgroundThreads",
                "defaultReplicationFactor",
                "logCleanerThreads",
                "maxConnectionCreationRate",
                "maxConnections",
                "maxConnectionsPerIp",
                "minInsyncReplicas",
                "numIoThreads",
                "numNetworkThreads",
                "numPartitions",
                "numRecoveryThreadsPerDataDir",
                "numReplicaFetchers",
                "offsetsTopicNumPartitions",
                "offsetsTopicReplicationFactor",
                "queuedMaxRequests",
                "shareCoordinatorStateTopicMinIsr",
                "shareCoordinatorStateTopicReplicationFactor",
                "transactionStateLogMinIsr",
                "transactionStateLogNumPartitions",
                "transactionStateLogReplicationFactor")) {
            calls.put(name + "(int)", List.of(3));
        }
        for (String name : Set.of(
                "connectionsMaxIdle",
                "leaderImbalanceCheckInterval",
                "logCleanerDeleteRetention",
                "logCleanerMaxCompactionLag",
                "logCleanerMinCompactionLag",
                "logFlushInterval",
                "logRetention",
                "logRetentionCheckInterval",
                "logRoll",
                "logRollJitter",
                "logSegmentDeleteDelay",
                "offsetsRetention",
                "replicaLagTimeMax",
                "transactionMaxTimeout")) {
            calls.put(name + "(Duration)", List.of(Duration.ofMinutes(10)));
        }
        for (String name : Set.of(
                "fetchMaxBytes",
                "logCleanerDedupeBuffer",
                "logRetention",
                "logSegmentBytes",
                "messageMaxBytes",
                "replicaFetchMaxBytes",
                "replicaSocketReceiveBuffer",
                "socketReceiveBuffer",
                "socketRequestMaxBytes",
                "socketSendBuffer")) {
            calls.put(name + "(Size)", List.of(Size.mebibytes(512)));
        }
        for (String name : Set.of(
                "alterLogDirsReplicationQuotaWindow",
                "controllerQuotaWindow",
                "quotaWindow",
                "replicationQuotaWindow")) {
            calls.put(name + "(Duration, int)", List.of(Duration.ofSeconds(2), 21));
        }
        calls.put("clientQuotaCallback(String)", List.of("com.example.Quotas"));
        calls.put("compression(Compression)", List.of(Compression.ZSTD));
        calls.put("fetchFromClosestReplica()", List.of());
        calls.put("leaderImbalanceRatio(double)", List.of(0.1));
        calls.put("logCleanerMinCleanableRatio(double)", List.of(0.1));
        calls.put("logCleanupPolicy(CleanupPolicy)", List.of(CleanupPolicy.COMPACT_AND_DELETE));
        calls.put("logFlushIntervalMessages(long)", List.of(10_000L));
        calls.put("messageTimestampType(TimestampType)", List.of(TimestampType.LOG_APPEND_TIME));
        return calls;
    }
}
