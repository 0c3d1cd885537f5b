package io.github.kafkak8s.check;

import io.github.kafkak8s.derive.Names;
import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.Namespace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Names that Kubernetes accepts, and that stay usable: nothing is ever truncated. */
public final class NameRules {
    /** A Service name, RFC 1035: stricter than RFC 1123 in its first character. */
    private static final Pattern LABEL = Pattern.compile("[a-z]([a-z0-9-]*[a-z0-9])?");

    private static final Pattern DOMAIN =
            Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");
    private static final int LONGEST_STATEFUL_SET = 52;
    private static final int LONGEST_LABEL = 63;
    private static final int LONGEST_HOST = 253;

    private NameRules() {}

    static void check(KafkaCluster cluster, Problems problems) {
        boolean usable = label(problems, "name", cluster.name());
        namespace(problems, cluster.namespace());
        problems.addIf(
                !DOMAIN.matcher(cluster.networking().clusterDomain()).matches(),
                "networking.clusterDomain",
                quote(cluster.networking().clusterDomain()) + " is no DNS name. Use e.g. \"cluster.local\".");
        if (usable) {
            derived(cluster, problems);
        }
        duplicates(cluster, problems);
        secrets(problems, "imagePullSecrets", cluster.pods().imagePullSecrets());
    }

    /** Secrets that can exist, each named once. */
    public static void secrets(Problems problems, String path, List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            object(problems, path, "Secret", name);
            problems.addIf(names.indexOf(name) < i, path, quote(name) + " is there twice. Remove one.");
        }
    }

    /** The name that most objects can have. */
    public static void object(Problems problems, String path, String kind, String name) {
        problems.addIf(
                !LabelRules.isDnsSubdomain(name),
                path,
                quote(name) + " is no name of a " + kind + ": lower-case letters, digits, \"-\" and \".\".");
    }

    private static void namespace(Problems problems, Namespace namespace) {
        label(problems, "namespace", namespace.name());
        problems.addIf(
                namespace.created()
                        && (namespace.name().equals("default")
                                || namespace.name().startsWith("kube-")),
                "namespace",
                quote(namespace.name())
                        + " belongs to Kubernetes and must not be generated. Use Namespace.existing, or a"
                        + " namespace of your own.");
    }

    private static void derived(KafkaCluster cluster, Problems problems) {
        for (Role role : Role.of(cluster)) {
            if (role.pool().filter(pool -> !LABEL.matcher(pool).matches()).isPresent()) {
                continue;
            }
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
                    label(problems, role.path() + ".serviceName", role.service());
                    host(cluster, problems, role);
                }
            }
        }
        label(problems, "networking.bootstrapService", Names.bootstrapService(cluster));
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
        // Two pools of one name have one path, which another rule reports.
        problems.addIf(
                other != null && !other.equals(path),
                path,
                quote(name) + " is also " + other + ". Give each a name of its own.");
    }

    /** Whether it is a name that Services can have. */
    static boolean label(Problems problems, String path, String name) {
        boolean matches = LABEL.matcher(name).matches();
        problems.addIf(
                !matches,
                path,
                quote(name)
                        + " is no DNS label: lower-case letters, digits and \"-\", first a letter, last no \"-\"."
                        + " Use e.g. \"orders\".");
        problems.addIf(
                matches && name.length() > LONGEST_LABEL,
                path,
                quote(name) + " has " + name.length() + " characters; a DNS label has at most " + LONGEST_LABEL
                        + ". Shorten it by " + (name.length() - LONGEST_LABEL) + ".");
        return matches;
    }

    private static void host(KafkaCluster cluster, Problems problems, Role role) {
        String host = role.pod(Math.max(0, role.group().count() - 1)) + Names.podDomain(cluster, role);
        problems.addIf(
                host.length() > LONGEST_HOST,
                role.path() + ".serviceName",
                "makes DNS names of up to " + host.length() + " characters; at most " + LONGEST_HOST
                        + " resolve. Use shorter names, or a shorter networking.clusterDomain.");
    }

    private static String quote(String text) {
        return "\"" + text + "\"";
    }
}
