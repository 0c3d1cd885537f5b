package io.github.kafkak8s.e2e.clusters;

import com.example.kafka.LaptopKafka;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.KafkaClusterDefinition;
import io.github.kafkak8s.model.Metrics;
import io.github.kafkak8s.model.Namespace;

/** KRaft combined. Its sample has no metrics; brokers that are controllers answer with those of both. */
public final class SmallLaptop implements KafkaClusterDefinition {
    @Override
    public KafkaCluster define() {
        return new LaptopKafka()
                .define()
                .namespace(Namespace.created("kafka-k8s-e2e-laptop"))
                .metrics(Metrics.javaAgent(JmxExporterImage.image()))
                .small();
    }
}
