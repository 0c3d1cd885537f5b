package io.github.kafkak8s.check;

import io.github.kafkak8s.config.StartScripts;
import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.model.KafkaCluster;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Environment variables that neither replace the generator's own nor carry a secret. */
final class EnvironmentRules {
    private static final Pattern NAME = Pattern.compile(Grammar.VARIABLE);

    private EnvironmentRules() {}

    static void check(KafkaCluster cluster, Problems problems) {
        for (Role role : Role.of(cluster)) {
            var environment = role.group().pods().environment();
            environment.variables().forEach((name, value) -> {
                String path = role.path() + ".env[" + name + "]";
                name(StartScripts.ownedVariables(cluster, role), problems, path, name);
                LabelRules.text(problems, path, value);
            });
            NameRules.secrets(problems, role.path() + ".envFromSecret", environment.secrets());
        }
    }

    private static void name(Set<String> owned, Problems problems, String path, String name) {
        if (!NAME.matcher(name).matches()) {
            problems.add(path, "is no name of a variable: letters, digits and \"_\", first no digit. Use e.g. \"TZ\".");
        } else if (owned.contains(name)) {
            problems.add(path, "belongs to the generator, which sets it in the container or in start.sh. Remove it.");
        } else if (name.equals("JMX_PORT")) {
            problems.add(
                    path,
                    "would break every kafka-*.sh that is run with kubectl exec: each would open that port again. Use"
                            + " metrics.");
        } else if (isSecret(name)) {
            problems.add(path, "looks like a secret, and no secret passes through the description. Use envFromSecret.");
        }
    }

    private static boolean isSecret(String name) {
        return Stream.of("PASSWORD", "SECRET", "TOKEN").anyMatch(name.toUpperCase(Locale.ROOT)::contains);
    }
}
