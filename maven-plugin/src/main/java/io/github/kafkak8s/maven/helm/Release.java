package io.github.kafkak8s.maven.helm;

/**
 * What templates read of {@code .Release} and {@code .Capabilities}.
 *
 * @param name the release
 * @param namespace where its objects go
 * @param kubeVersion version of Kubernetes, e.g. {@code 1.34.0}; without one Helm takes 1.20 and refuses newer charts
 */
public record Release(String name, String namespace, String kubeVersion) {}
