package io.github.kafkak8s.e2e.clusters;

import io.github.kafkak8s.model.Brokers;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.Namespace;
import io.github.kafkak8s.model.ZooKeeper;
import io.github.kafkak8s.model.pod.Image;

/** What samples need that name images and a ZooKeeper which test clusters do not have. */
final class PublishedKafka {
    private PublishedKafka() {}

    /** The sample with Kafka's own image, a ZooKeeper server of its own, and a namespace named like it. */
    static KafkaCluster of(String name, KafkaCluster sample) {
        Brokers brokers = sample.brokers().image(Image.kafka("docker.io/apache/kafka:" + sample.version()));
        return sample.name(name)
                .namespace(Namespace.created("kafka-k8s-e2e-" + name))
                .coordination(ZooKeeper.ensemble(1))
                .brokers(brokers)
                .small();
    }
}
