package io.github.kafkak8s.model;

import io.github.kafkak8s.model.network.Networking;
import io.github.kafkak8s.model.storage.StorageClass;
import java.util.List;
import java.util.Optional;

/** A cluster of which one component is about to change: a record has no copies with a change. */
final class ClusterCopy {
    String name;
    Namespace namespace;
    KafkaVersion version;
    KubernetesVersion kubernetes;
    Coordination coordination;
    Brokers brokers;
    List<BrokerPool> brokerPools;
    Metrics metrics;
    Networking networking;
    CommonPodSettings pods;
    List<StorageClass> storageClasses;
    Optional<String> clusterId;

    ClusterCopy(KafkaCluster original) {
        name = original.name();
        namespace = original.namespace();
        version = original.version();
        kubernetes = original.kubernetes();
        coordination = original.coordination();
        brokers = original.brokers();
        brokerPools = original.brokerPools();
        metrics = original.metrics();
        networking = original.networking();
        pods = original.pods();
        storageClasses = original.storageClasses();
        clusterId = original.clusterId();
    }

    KafkaCluster toCluster() {
        return new KafkaCluster(
                name,
                namespace,
                version,
                kubernetes,
                coordination,
                brokers,
                brokerPools,
                metrics,
                networking,
                pods,
                storageClasses,
                clusterId);
    }
}
