package io.github.kafkak8s.check;

import io.github.kafkak8s.derive.Names;
import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.model.KafkaCluster;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Names that Kubernetes accepts, and that stay usable: nothing is ever truncated. */
final class NameRules {
    /** A Service name, RFC 1035: stricter than RFC 1123 in its first character. */
    private static final Pattern LABEL = Pattern.compile("[a-z]([a-z0-9-]*[a-z0-9])?");

    private static final Pattern DOMAIN =
            Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*");
    private static final int LONGEST_STATEFUL_SET = 52;
    private static final int LONGEST_LABEL = 63;

    private NameRules() {}

    static void check(KafkaCluster cluster, Problems problems) {
        boolean usable = label(problems, "name", cluster.name());
        label(problems, "namespace", cluster.namespace().name());
        problems.addIf(
                !DOMAIN.matcher(cluster.networking().clusterDomain()).matches(),
                "networking.clusterDomain",
                quote(cluster.networking().clusterDomain()) + " is no DNS name. Use e.g. \"cluster.local\".");
        if (usable) {
            derived(cluster, problems);
        }
        duplicates(cluster, problems);
    }

    private static void derived(KafkaCluster cluster, Problems problems) {
        for (Role role : Role.of(cluster)) {
            boolean given = role.group().pods().names().statefulSet().isPresent();
            if (!given || label(problems, role.path() + ".name", role.name())) {
                int excess = role.name().length() - LONGEST_STATEFUL_SET;
                problems.addIf(
                        excess > 0,
                        given ? role.path() + ".name" : "name",
                        "makes the StatefulSet name " + quote(role.name()) + ", "
                                + role.name().length()
                                + " characters; with more than " + LONGEST_STATEFUL_SET
                                + " no pod can start (label controller-revision-hash). Shorten it by " + excess + ".");
                if (excess <= 0) {
                    serviceName(problems, role.path() + ".serviceName", role.service());
                }
            }
        }
        serviceName(problems, "networking.bootstrapService", Names.bootstrapService(cluster));
    }

    private static void serviceName(Problems problems, String path, String name) {
        if (label(problems, path, name)) {
            problems.addIf(
                    name.length() > LONGEST_LABEL,
                    path,
                    quote(name) + " has " + name.length() + " characters; a Service name has at most " + LONGEST_LABEL
                            + ". Shorten it by " + (name.length() - LONGEST_LABEL) + ".");
        }
    }

    private static void duplicates(KafkaCluster cluster, Problems problems) {
        Map<String, String> services = new HashMap<>();
        Map<String, String> statefulSets = new HashMap<>();
        for (Role role : Role.of(cluster)) {
            unique(problems, statefulSets, role.path() + ".name", role.name());
            unique(problems, services, role.path() + ".serviceName", role.service());
        }
        unique(problems, services, "networking.bootstrapService", Names.bootstrapService(cluster));
    }

    private static void unique(Problems problems, Map<String, String> taken, String path, String name) {
        String other = taken.putIfAbsent(name, path);
        problems.addIf(other != null, path, quote(name) + " is also " + other + ". Give each a name of its own.");
    }

    private static boolean label(Problems problems, String path, String name) {
        boolean matches = LABEL.matcher(name).matches();
        problems.addIf(
                !matches,
                path,
                quote(name)
                        + " is no DNS label: lower-case letters, digits and \"-\", first a letter, last no \"-\"."
                        + " Use e.g. \"orders\".");
        return matches;
    }

    private static String quote(String text) {
        return "\"" + text + "\"";
    }
}
