package io.github.kafkak8s.check.pods;

import io.github.kafkak8s.check.Grammar;
import io.github.kafkak8s.check.LabelRules;
import io.github.kafkak8s.check.NameRules;
import io.github.kafkak8s.check.Problems;
import io.github.kafkak8s.config.StartScripts;
import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.pod.Environment;
import io.github.kafkak8s.model.pod.EnvironmentReference;
import io.github.kafkak8s.model.pod.EnvironmentSource;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Environment variables that neither replace the generator's own nor carry a secret. */
public final class EnvironmentRules {
    private static final Pattern NAME = Pattern.compile(Grammar.VARIABLE);
    private static final Pattern KEY = Pattern.compile("(?!\\.\\.?$)(?!\\.\\.)[A-Za-z0-9._-]{1,253}");
    private static final Set<String> FIELDS = Set.of(
            "metadata.name",
            "metadata.namespace",
            "metadata.uid",
            "spec.nodeName",
            "spec.serviceAccountName",
            "status.hostIP",
            "status.hostIPs",
            "status.podIP",
            "status.podIPs");
    private static final Pattern FIELD_OF_KEY = Pattern.compile("metadata\\.(labels|annotations)\\['([^']+)']");

    private EnvironmentRules() {}

    public static void check(KafkaCluster cluster, Problems problems) {
        for (Role role : Role.of(cluster)) {
            Set<String> owned = StartScripts.ownedVariables(cluster, role);
            Environment environment = role.group().pods().environment();
            List<String> references = environment.references().stream()
                    .map(EnvironmentReference::name)
                    .toList();
            Stream.concat(references.stream(), environment.variables().keySet().stream())
                    .distinct()
                    .forEach(name -> owned(owned, problems, role.path() + ".env[" + name + "]", name));
            environment(problems, role.path(), environment);
        }
    }

    /** Those of any container. */
    static void environment(Problems problems, String path, Environment environment) {
        Set<String> names = new HashSet<>(environment.variables().keySet());
        for (EnvironmentReference reference : environment.references()) {
            String where = path + ".env[" + reference.name() + "]";
            name(problems, where, reference.name());
            problems.addIf(!names.add(reference.name()), where, "is there twice. Remove one.");
            source(problems, where, reference.source());
        }
        environment.variables().forEach((name, value) -> {
            String where = path + ".env[" + name + "]";
            name(problems, where, name);
            LabelRules.text(problems, where, value);
            problems.addIf(
                    isSecret(name),
                    where,
                    "looks like a secret, and no secret passes through the description. Use envFromSecret.");
        });
        NameRules.secrets(problems, path + ".envFromSecret", environment.secrets());
    }

    private static void name(Problems problems, String path, String name) {
        problems.addIf(
                !NAME.matcher(name).matches(),
                path,
                "is no name of a variable: letters, digits and \"_\", first no digit. Use e.g. \"TZ\".");
    }

    /** What would replace a variable of the generator, or break what runs in the main container. */
    private static void owned(Set<String> owned, Problems problems, String path, String name) {
        if (owned.contains(name)) {
            problems.add(path, "belongs to the generator, which sets it in the container or in start.sh. Remove it.");
        } else if (name.equals("JMX_PORT")) {
            problems.add(
                    path,
                    "would break every kafka-*.sh that is run with kubectl exec: each would open that port again. Use"
                            + " metrics.");
        }
    }

    private static void source(Problems problems, String path, EnvironmentSource source) {
        if (source instanceof EnvironmentSource.Field field) {
            Matcher ofKey = FIELD_OF_KEY.matcher(field.path());
            if (ofKey.matches()) {
                LabelRules.key(problems, path, ofKey.group(2));
            } else {
                problems.addIf(
                        !FIELDS.contains(field.path()),
                        path,
                        "\"" + field.path()
                                + "\" is no field that a container can have. Use e.g. \"metadata.namespace\""
                                + " or \"metadata.labels['example.com/tier']\".");
            }
        } else if (source instanceof EnvironmentSource.ConfigMapKey of) {
            key(problems, path, "ConfigMap", of.configMap(), of.key());
        } else if (source instanceof EnvironmentSource.SecretKey of) {
            key(problems, path, "Secret", of.secret(), of.key());
        }
    }

    private static void key(Problems problems, String path, String kind, String name, String key) {
        NameRules.object(problems, path, kind, name);
        problems.addIf(
                !KEY.matcher(key).matches(),
                path,
                "\"" + key + "\" is no key of a " + kind + ": letters, digits, \"-\", \"_\" and \".\".");
    }

    private static boolean isSecret(String name) {
        return Stream.of("PASSWORD", "SECRET", "TOKEN").anyMatch(name.toUpperCase(Locale.ROOT)::contains);
    }
}
