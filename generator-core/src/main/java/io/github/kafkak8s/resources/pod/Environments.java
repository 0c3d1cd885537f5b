package io.github.kafkak8s.resources.pod;

import io.fabric8.kubernetes.api.model.EnvFromSource;
import io.fabric8.kubernetes.api.model.EnvFromSourceBuilder;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarBuilder;
import io.fabric8.kubernetes.api.model.EnvVarSource;
import io.fabric8.kubernetes.api.model.EnvVarSourceBuilder;
import io.github.kafkak8s.config.StartScripts;
import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.model.pod.Environment;
import io.github.kafkak8s.model.pod.EnvironmentSource;
import java.util.ArrayList;
import java.util.List;

/** Environment variables of containers. */
public final class Environments {
    private Environments() {}

    /** Those of the main container. The generator's own first: the user's values may refer to them. */
    public static List<EnvVar> variables(Role role) {
        List<EnvVar> variables = new ArrayList<>();
        variables.add(reference("POD_NAME", EnvironmentSource.field("metadata.name")));
        // Kafka's scripts make this directory at each call; ZooKeeper's write there.
        variables.add(
                role.isKafka() ? variable("LOG_DIR", StartScripts.RUN_DIR + "/logs") : variable("ZOO_LOG_DIR", "/tmp"));
        variables.addAll(NodeZones.variables(role));
        variables.addAll(of(role.group().pods().environment()));
        return variables;
    }

    /** What stands elsewhere first: values may refer to it. */
    static List<EnvVar> of(Environment environment) {
        List<EnvVar> variables = new ArrayList<>();
        environment.references().forEach(entry -> variables.add(reference(entry.name(), entry.source())));
        environment.variables().forEach((name, value) -> variables.add(variable(name, value)));
        return variables;
    }

    public static List<EnvFromSource> secrets(Environment environment) {
        return environment.secrets().stream()
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

    private static EnvVar reference(String name, EnvironmentSource source) {
        return new EnvVarBuilder().withName(name).withValueFrom(source(source)).build();
    }

    private static EnvVarSource source(EnvironmentSource source) {
        EnvVarSourceBuilder from = new EnvVarSourceBuilder();
        if (source instanceof EnvironmentSource.Field field) {
            return from.withNewFieldRef()
                    .withFieldPath(field.path())
                    .endFieldRef()
                    .build();
        }
        if (source instanceof EnvironmentSource.ConfigMapKey configMap) {
            return from.withNewConfigMapKeyRef()
                    .withName(configMap.configMap())
                    .withKey(configMap.key())
                    .endConfigMapKeyRef()
                    .build();
        }
        EnvironmentSource.SecretKey secret = (EnvironmentSource.SecretKey) source;
        return from.withNewSecretKeyRef()
                .withName(secret.secret())
                .withKey(secret.key())
                .endSecretKeyRef()
                .build();
    }
}
