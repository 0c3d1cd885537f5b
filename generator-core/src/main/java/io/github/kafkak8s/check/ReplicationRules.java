package io.github.kafkak8s.check;

import io.github.kafkak8s.config.ServerProperties;
import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.model.KafkaCluster;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Replication that the brokers can keep. */
public final class ReplicationRules {
    public static final List<String> FACTORS = List.of(
            "default.replication.factor",
            "offsets.topic.replication.factor",
            "share.coordinator.state.topic.replication.factor",
            "transaction.state.log.replication.factor");
    /** Minimum of in-sync copies → the factor it belongs to. */
    private static final Map<String, String> MINIMA = new TreeMap<>(Map.of(
            "min.insync.replicas", "default.replication.factor",
            "share.coordinator.state.topic.min.isr", "share.coordinator.state.topic.replication.factor",
            "transaction.state.log.min.isr", "transaction.state.log.replication.factor"));

    private ReplicationRules() {}

    static void check(KafkaCluster cluster, Problems problems) {
        int brokers = Role.brokerCount(cluster);
        Map<String, String> settings = ServerProperties.replication(cluster);
        for (String key : FACTORS) {
            int factor = number(settings, key);
            problems.addIf(
                    brokers > 0 && settings.getOrDefault(key, "1").strip().matches("[+]?0+|-[0-9]+"),
                    path(key),
                    settings.get(key) + " is less than 1. Use at least 1.");
            problems.addIf(
                    factor > brokers && brokers > 0,
                    path(key),
                    factor + " exceeds the " + brokers + (brokers == 1 ? " broker" : " brokers") + ". Use at most "
                            + brokers + ".");
        }
        MINIMA.forEach((key, factorKey) -> minimum(problems, settings, key, factorKey));
    }

    private static void minimum(Problems problems, Map<String, String> settings, String key, String factorKey) {
        int minimum = number(settings, key);
        int factor = number(settings, factorKey);
        if (factor == 1) {
            problems.addIf(
                    minimum > 1,
                    path(key),
                    minimum + " exceeds " + factorKey + ", 1: nothing could be written with acks=all. Use 1.");
        } else {
            problems.addIf(
                    minimum >= factor && factor > 0,
                    path(key),
                    minimum + " leaves no copy to lose of " + factorKey + ", " + factor
                            + ": one broker down stops every writer with acks=all. Use at most " + (factor - 1) + ".");
        }
    }

    /** 0 for what is no number; {@link BrokerKeyRules} reports that. */
    public static int number(Map<String, String> settings, String key) {
        try {
            return Integer.parseInt(settings.getOrDefault(key, "0").strip());
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }

    private static String path(String key) {
        return "brokers.config[" + key + "]";
    }
}
