package io.github.kafkak8s.model;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What holds for the pods of all roles; set through the methods of {@link KafkaCluster}, which document each.
 *
 * @param imagePullSecrets Secrets with the credentials of registries
 * @param registryMirror where all images come from instead of their own registries
 * @param logLevel level of Kafka's root logger
 * @param loggers levels of other loggers
 * @param disruptionBudgets whether each role gets a PodDisruptionBudget
 */
public record CommonPodSettings(
        List<String> imagePullSecrets,
        Optional<String> registryMirror,
        LogLevel logLevel,
        SortedMap<String, LogLevel> loggers,
        boolean disruptionBudgets) {
    public CommonPodSettings {
        imagePullSecrets.forEach(name -> Objects.requireNonNull(name, "one of imagePullSecrets is null"));
        imagePullSecrets = List.copyOf(imagePullSecrets);
        Objects.requireNonNull(registryMirror, "registryMirror is null");
        Objects.requireNonNull(logLevel, "logLevel is null");
        loggers = Collections.unmodifiableSortedMap(new TreeMap<>(loggers));
    }

    static CommonPodSettings standard() {
        return new CommonPodSettings(List.of(), Optional.empty(), LogLevel.INFO, Collections.emptySortedMap(), true);
    }

    CommonPodSettings imagePullSecrets(List<String> names) {
        return new CommonPodSettings(names, registryMirror, logLevel, loggers, disruptionBudgets);
    }

    CommonPodSettings registryMirror(Optional<String> mirror) {
        return new CommonPodSettings(imagePullSecrets, mirror, logLevel, loggers, disruptionBudgets);
    }

    CommonPodSettings logLevel(LogLevel level) {
        return new CommonPodSettings(imagePullSecrets, registryMirror, level, loggers, disruptionBudgets);
    }

    CommonPodSettings logger(String name, LogLevel level) {
        SortedMap<String, LogLevel> more = new TreeMap<>(loggers);
        more.put(name, Objects.requireNonNull(level, () -> "logger[" + name + "] is null"));
        return new CommonPodSettings(imagePullSecrets, registryMirror, logLevel, more, disruptionBudgets);
    }

    CommonPodSettings disruptionBudgets(boolean generate) {
        return new CommonPodSettings(imagePullSecrets, registryMirror, logLevel, loggers, generate);
    }
}
