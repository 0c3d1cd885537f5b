package io.github.kafkak8s.e2e.clusters;

import com.example.kafka.MinikubeKafka;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.KafkaClusterDefinition;
import io.github.kafkak8s.model.SmallProfile;
import io.github.kafkak8s.model.storage.Storage;

/** Two brokers on directories of the nodes. */
public final class SmallMinikube implements KafkaClusterDefinition {
    @Override
    public KafkaCluster define() {
        KafkaCluster small = PublishedKafka.of("minikube", new MinikubeKafka().define());
        return small.brokers(small.brokers()
                .storage(Storage.hostPath(
                        SmallProfile.STORAGE, "/var/tmp/kafka-k8s-e2e/kafka-0", "/var/tmp/kafka-k8s-e2e/kafka-1")));
    }
}
