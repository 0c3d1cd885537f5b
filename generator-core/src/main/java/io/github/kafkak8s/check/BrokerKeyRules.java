package io.github.kafkak8s.check;

import io.github.kafkak8s.check.keys.BrokerKey;
import io.github.kafkak8s.check.keys.BrokerKeys;
import io.github.kafkak8s.check.keys.BrokerSettings;
import io.github.kafkak8s.check.keys.TopicKeys;
import io.github.kafkak8s.config.PoolConfig;
import io.github.kafkak8s.config.ServerProperties;
import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.KafkaVersion;
import io.github.kafkak8s.model.ZooKeeper;
import io.github.kafkak8s.model.broker.BrokerConfig;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Broker settings that the cluster's Kafka version knows; Kafka itself takes any key without a word. */
final class BrokerKeyRules {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._-]+");
    private static final Pattern SECRET = Pattern.compile(Grammar.SECRET_KEY);
    /** A reference to a config provider is no secret: {@code ${file:/path:key}}. */
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([A-Za-z0-9_-]+):[^{}]+}");

    private BrokerKeyRules() {}

    static void check(KafkaCluster cluster, Problems problems) {
        for (Role role : Role.allBrokers(cluster)) {
            BrokerConfig config = PoolConfig.ofGroup(role);
            config.settings().forEach((key, value) -> setting(cluster, role, problems, key, value));
            config.pluginSettings().forEach((key, value) -> plugin(cluster, role, problems, key, value));
        }
    }

    private static void setting(KafkaCluster cluster, Role role, Problems problems, String key, String value) {
        String path = role.path() + ".config[" + key + "]";
        BrokerKeys keys = BrokerKeys.of(cluster.version());
        Optional<BrokerKey> known = keys.find(key);
        if (ServerProperties.OWNED.contains(key)) {
            problems.add(
                    path,
                    "belongs to the generator: it follows from the description, or differs between the pods. Remove it.");
        } else if (known.isEmpty() && !BrokerKeys.isPrefixed(key)) {
            problems.add(path, unknown(keys, key, value, cluster.version()));
        } else if (isWithZooKeeper(key) && !(cluster.coordination() instanceof ZooKeeper)) {
            problems.add(path, "has no effect without ZooKeeper. Remove it.");
        } else if (known.filter(BrokerKey::isOfSecurity).isPresent()) {
            problems.add(path, "has no effect: every listener is PLAINTEXT, without TLS and SASL. Remove it.");
        } else if (isSecret(key, known) && !isReference(value)) {
            problems.add(path, secret());
        } else if (!isReference(value)) {
            known.flatMap(row -> row.complaint(value))
                    .ifPresent(complaint -> problems.add(path, "\"" + value + "\" " + complaint + "."));
        }
        provider(cluster, role, problems, path, value);
        problems.addIf(!KEY.matcher(key).matches(), path, badKey());
    }

    private static void plugin(KafkaCluster cluster, Role role, Problems problems, String key, String value) {
        String path = role.path() + ".config.plugin[" + key + "]";
        problems.addIf(
                ServerProperties.OWNED.contains(key)
                        || BrokerKeys.of(cluster.version()).find(key).isPresent(),
                path,
                "is a key of Kafka itself. Use set(key, value), which checks it.");
        problems.addIf(
                PoolConfig.settings(cluster, role).containsKey(key),
                path,
                "is given with set(key, value), too. Remove one of them.");
        problems.addIf(isSecret(key, Optional.empty()) && !isReference(value), path, secret());
        provider(cluster, role, problems, path, value);
        problems.addIf(!KEY.matcher(key).matches(), path, badKey());
    }

    /** Printed in the section of ZooKeeper, or read by controllers with ZooKeeper: without it, nothing would happen. */
    private static boolean isWithZooKeeper(String key) {
        return key.equals(BrokerSettings.OF_ZOOKEEPER)
                || (key.startsWith("zookeeper.") && ServerProperties.PLACED.contains(key));
    }

    private static String unknown(BrokerKeys keys, String key, String value, KafkaVersion version) {
        if (BrokerKeys.isOfListener(key)) {
            return "names no listener of the cluster with a key of Kafka " + version
                    + ". The listeners are replication, client and controller.";
        }
        Optional<String> ofBrokers =
                TopicKeys.brokerKey(key).filter(name -> keys.find(name).isPresent());
        if (ofBrokers.isPresent()) {
            return "is a key of topics, which brokers ignore. Write theirs: " + ofBrokers.get() + "=" + value + ".";
        }
        if (TopicKeys.isOfTopicsOnly(key)) {
            return "is a key of topics, and brokers have no default for it. Remove it, and set it on the topic.";
        }
        Optional<String> nearest = keys.nearest(key);
        String instead = nearest.map(valid -> " Did you mean " + valid + "?").orElse("");
        Optional<String> last = BrokerKeys.lastLineWith(key, version);
        if (last.isPresent()) {
            return "was removed after Kafka " + last.get() + ", and the version is " + version + ". Remove it.";
        }
        Optional<String> first = BrokerKeys.firstLineWith(key, version);
        if (first.isPresent()) {
            return "came with Kafka " + first.get() + ", and the version is " + version + ". Remove it.";
        }
        return "is no broker key of Kafka " + version + "." + (instead.isEmpty() ? plugins() : instead);
    }

    private static String plugins() {
        return " If a plugin reads it, use plugin(key, value).";
    }

    private static boolean isSecret(String key, Optional<BrokerKey> known) {
        return known.map(BrokerKey::isSecret)
                .orElseGet(() -> SECRET.matcher(key.toLowerCase(Locale.ROOT)).find());
    }

    private static boolean isReference(String value) {
        return REFERENCE.matcher(value).matches();
    }

    /** Without its provider, Kafka takes a reference for the value itself. */
    private static void provider(KafkaCluster cluster, Role role, Problems problems, String path, String value) {
        Matcher reference = REFERENCE.matcher(value);
        if (reference.matches()) {
            String providers = PoolConfig.settings(cluster, role).getOrDefault("config.providers", "");
            problems.addIf(
                    Stream.of(providers.split(",", -1)).map(String::strip).noneMatch(reference.group(1)::equals),
                    path,
                    "refers to the config provider " + reference.group(1)
                            + ", which config.providers does not name. Add set(\"config.providers\", \""
                            + reference.group(1)
                            + "\") and the class of the provider.");
        }
    }

    private static String secret() {
        return "is a secret, and no secret passes through the description. Leave it out, or write a reference for a"
                + " config provider, e.g. \"${file:/etc/secret/broker.properties:key}\".";
    }

    private static String badKey() {
        return "is no key: letters, digits, \".\", \"-\" and \"_\" only.";
    }
}
