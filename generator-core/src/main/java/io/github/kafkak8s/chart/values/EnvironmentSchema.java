package io.github.kafkak8s.chart.values;

import io.github.kafkak8s.check.Grammar;
import io.github.kafkak8s.config.StartScripts;
import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.model.KafkaCluster;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The environment variables that a chart's user may set: the same that rules allow in a description. */
final class EnvironmentSchema {
    private EnvironmentSchema() {}

    static Map<String, Object> variables(KafkaCluster cluster) {
        Set<String> owned = new TreeSet<>(StartScripts.ownedVariables(cluster, Role.brokers(cluster)));
        owned.add("JMX_PORT");
        // A second entry of the same name would win, or be refused by the API server.
        cluster.brokers().pods().environment().references().forEach(reference -> owned.add(reference.name()));
        String secrets = "[Pp][Aa][Ss][Ss][Ww][Oo][Rr][Dd]|[Ss][Ee][Cc][Rr][Ee][Tt]|[Tt][Oo][Kk][Ee][Nn]";
        return Schemas.without(
                "^(" + String.join("|", owned) + ")$|" + secrets,
                Schemas.texts("^" + Grammar.VARIABLE + "$", Schemas.TEXT));
    }
}
