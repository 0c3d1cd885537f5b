package io.github.kafkak8s.check;

import io.github.kafkak8s.config.PoolConfig;
import io.github.kafkak8s.config.ServerProperties;
import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.model.KafkaCluster;
import java.util.HashSet;
import java.util.Set;

/** Pools of brokers that can be told apart and are one cluster all the same. */
final class BrokerPoolRules {
    /** What is left of a label's value behind {@code broker-}. */
    private static final int LONGEST = 63 - "broker-".length();

    private BrokerPoolRules() {}

    static void check(KafkaCluster cluster, Problems problems) {
        Set<String> names = new HashSet<>();
        for (Role pool : Role.allBrokers(cluster)) {
            if (pool.pool().isPresent()) {
                name(problems, pool.path(), pool.pool().get(), names);
                count(problems, pool);
                settings(problems, pool);
            }
        }
    }

    private static void name(Problems problems, String path, String name, Set<String> names) {
        if (NameRules.label(problems, path, name)) {
            problems.addIf(
                    name.length() > LONGEST,
                    path,
                    "the name has " + name.length() + " characters; at most " + LONGEST
                            + " fit into the label app.kubernetes.io/component. Shorten it by "
                            + (name.length() - LONGEST) + ".");
        }
        problems.addIf(!names.add(name), path, "is there twice. Give each pool a name of its own.");
    }

    private static void count(Problems problems, Role pool) {
        problems.addIf(
                pool.group().count() < 1,
                pool.path() + ".count",
                pool.group().count() + " is less than 1. Use at least 1, or remove the pool.");
    }

    /** Brokers that disagree on these would treat one topic in different ways. */
    private static void settings(Problems problems, Role pool) {
        for (String key : PoolConfig.ofGroup(pool).settings().keySet()) {
            problems.addIf(
                    ServerProperties.PLACED.contains(key) && !key.equals(PoolConfig.LOG_DIRS),
                    pool.path() + ".config[" + key + "]",
                    "must be the same for all brokers. Set it in brokers.config.");
        }
    }
}
