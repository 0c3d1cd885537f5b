package io.github.kafkak8s.e2e.clusters;

import com.example.kafka.GcpKafka;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.KafkaClusterDefinition;
import io.github.kafkak8s.model.Namespace;
import io.github.kafkak8s.model.SmallProfile;
import io.github.kafkak8s.model.ZooKeeper;
import io.github.kafkak8s.model.storage.Storage;
import io.github.kafkak8s.model.storage.StorageClass;
import java.util.Optional;

/** A StorageClass of its own, and claims of ZooKeeper that are manifests. */
public final class SmallGcp implements KafkaClusterDefinition {
    private static final String CLASS = "kafka-k8s-e2e";

    @Override
    public KafkaCluster define() {
        KafkaCluster small = new GcpKafka()
                .define()
                .name("gcp")
                .namespace(Namespace.created("kafka-k8s-e2e-gcp"))
                .small();
        ZooKeeper.Ensemble ensemble = (ZooKeeper.Ensemble) small.coordination();
        return small.storageClass(StorageClass.of(CLASS, provisioner()))
                .coordination(ensemble.storage(
                        Storage.claim(SmallProfile.STORAGE).storageClass(CLASS).asManifests()))
                .brokers(small.brokers()
                        .storage(Storage.claim(SmallProfile.STORAGE).storageClass(CLASS)));
    }

    /** The one of kind, unless the test cluster has another. */
    private static String provisioner() {
        return Optional.ofNullable(System.getenv("E2E_STORAGE_PROVISIONER")).orElse("rancher.io/local-path");
    }
}
