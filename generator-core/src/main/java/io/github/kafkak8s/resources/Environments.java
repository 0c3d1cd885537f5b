package io.github.kafkak8s.resources;

import io.fabric8.kubernetes.api.model.EnvFromSource;
import io.fabric8.kubernetes.api.model.EnvFromSourceBuilder;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarBuilder;
import io.github.kafkak8s.config.StartScripts;
import io.github.kafkak8s.derive.Role;
import java.util.ArrayList;
import java.util.List;

/** Environment variables of the main container. */
final class Environments {
    private Environments() {}

    /** The generator's own first: the user's values may refer to them. */
    static List<EnvVar> variables(Role role) {
        List<EnvVar> variables = new ArrayList<>();
        variables.add(new EnvVarBuilder()
                .withName("POD_NAME")
                .withNewValueFrom()
                .withNewFieldRef()
                .withFieldPath("metadata.name")
                .endFieldRef()
                .endValueFrom()
                .build());
        // Kafka's scripts make this directory at each call; ZooKeeper's write there.
        variables.add(
                role.isKafka() ? variable("LOG_DIR", StartScripts.RUN_DIR + "/logs") : variable("ZOO_LOG_DIR", "/tmp"));
        variables.addAll(NodeZones.variables(role));
        role.group().pods().environment().variables().forEach((name, value) -> variables.add(variable(name, value)));
        return variables;
    }

    static List<EnvFromSource> secrets(Role role) {
        return role.group().pods().environment().secrets().stream()
                .map(name -> new EnvFromSourceBuilder()
                        .withNewSecretRef()
                        .withName(name)
                        .endSecretRef()
                        .build())
                .toList();
    }

    private static EnvVar variable(String name, String value) {
        return new EnvVarBuilder().withName(name).withValue(value).build();
    }
}
