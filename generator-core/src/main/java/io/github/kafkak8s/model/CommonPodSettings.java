package io.github.kafkak8s.model;

import java.util.List;
import java.util.Objects;

/**
 * What holds for the pods of all roles; set through the methods of {@link KafkaCluster}, which document each.
 *
 * @param imagePullSecrets Secrets with the credentials of registries
 * @param logLevel level of Kafka's root logger
 * @param disruptionBudgets whether each role gets a PodDisruptionBudget
 */
public record CommonPodSettings(List<String> imagePullSecrets, LogLevel logLevel, boolean disruptionBudgets) {
    public CommonPodSettings {
        imagePullSecrets.forEach(name -> Objects.requireNonNull(name, "one of imagePullSecrets is null"));
        imagePullSecrets = List.copyOf(imagePullSecrets);
        Objects.requireNonNull(logLevel, "logLevel is null");
    }

    static CommonPodSettings standard() {
        return new CommonPodSettings(List.of(), LogLevel.INFO, true);
    }
}
