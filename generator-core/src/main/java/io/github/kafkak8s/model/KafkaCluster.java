package io.github.kafkak8s.model;

import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A Kafka cluster on Kubernetes.
 *
 * @param name the cluster's name
 * @param namespace where its objects live
 * @param version version of Kafka
 * @param kubernetes oldest Kubernetes version it must run on
 * @param coordination what keeps its metadata
 * @param brokers its brokers
 * @param metrics how it answers Prometheus
 * @param networking how its pods are reached
 * @param clusterId Kafka's cluster id
 */
public record KafkaCluster(
        String name,
        Namespace namespace,
        KafkaVersion version,
        KubernetesVersion kubernetes,
        Coordination coordination,
        Brokers brokers,
        Metrics metrics,
        Networking networking,
        Optional<String> clusterId) {
    public KafkaCluster {
        Objects.requireNonNull(name, "name is null");
        Objects.requireNonNull(namespace, "namespace is null");
        Objects.requireNonNull(version, "version is null");
        Objects.requireNonNull(kubernetes, "kubernetes is null");
        Objects.requireNonNull(coordination, "coordination is null");
        Objects.requireNonNull(brokers, "brokers is null");
        Objects.requireNonNull(metrics, "metrics is null");
        Objects.requireNonNull(networking, "networking is null");
        Objects.requireNonNull(clusterId, "clusterId is null");
    }

    /**
     * A cluster of three brokers that are KRaft controllers too, in the existing namespace {@code kafka}, without
     * metrics, on the newest Kafka version this library knows.
     *
     * <p>Trap: that version moves with the library; {@linkplain #version(KafkaVersion) set} your own.
     *
     * @param name prefix of every object's name, DNS-1123: lower-case letters, digits and {@code -}
     */
    public static KafkaCluster named(String name) {
        return new KafkaCluster(
                name,
                Namespace.existing("kafka"),
                KafkaVersion.V4_3_1,
                KubernetesVersion.V1_34,
                KRaft.combined(),
                Brokers.of(3),
                Metrics.none(),
                Networking.standard(),
                Optional.empty());
    }

    /** The existing namespace of every object. */
    public KafkaCluster namespace(String namespace) {
        return namespace(Namespace.existing(namespace));
    }

    /** The namespace of every object, {@linkplain Namespace#created generated} or not. */
    public KafkaCluster namespace(Namespace namespace) {
        return new KafkaCluster(
                name, namespace, version, kubernetes, coordination, brokers, metrics, networking, clusterId);
    }

    /**
     * Kafka's version: image tag, valid broker keys, and whether there is ZooKeeper.
     *
     * <p>Trap: after a KRaft cluster runs on a newer version, its features stay as they were until
     * {@code kafka-features.sh upgrade --release-version}; from then on there is no way back.
     */
    public KafkaCluster version(KafkaVersion version) {
        return new KafkaCluster(
                name, namespace, version, kubernetes, coordination, brokers, metrics, networking, clusterId);
    }

    /** The oldest Kubernetes version the output must run on, default 1.34. */
    public KafkaCluster kubernetes(KubernetesVersion kubernetes) {
        return new KafkaCluster(
                name, namespace, version, kubernetes, coordination, brokers, metrics, networking, clusterId);
    }

    /** What keeps the metadata: a ZooKeeper ensemble, an external one, KRaft controllers, or the brokers themselves. */
    public KafkaCluster coordination(Coordination coordination) {
        return new KafkaCluster(
                name, namespace, version, kubernetes, coordination, brokers, metrics, networking, clusterId);
    }

    public KafkaCluster brokers(Brokers brokers) {
        return new KafkaCluster(
                name, namespace, version, kubernetes, coordination, brokers, metrics, networking, clusterId);
    }

    /** How brokers and controllers answer Prometheus, default: not at all. */
    public KafkaCluster metrics(Metrics metrics) {
        return new KafkaCluster(
                name, namespace, version, kubernetes, coordination, brokers, metrics, networking, clusterId);
    }

    /** Changes how pods are reached: {@code networking(n -> n.networkPolicies(false))}. */
    public KafkaCluster networking(UnaryOperator<Networking> change) {
        Networking changed = change.apply(networking);
        return new KafkaCluster(
                name, namespace, version, kubernetes, coordination, brokers, metrics, changed, clusterId);
    }

    /**
     * Kafka's cluster id in KRaft mode: 22 characters of base64url that decode to 16 bytes, as
     * {@code kafka-storage.sh random-uuid} prints. Default: derived from namespace and name, so that it never changes
     * between two renders. Set it for data that was formatted with another one.
     */
    public KafkaCluster clusterId(String clusterId) {
        Optional<String> id = Optional.of(clusterId);
        return new KafkaCluster(name, namespace, version, kubernetes, coordination, brokers, metrics, networking, id);
    }
}
