package io.github.kafkak8s.e2e.clusters;

import com.example.kafka.DevKafka;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.KafkaClusterDefinition;
import io.github.kafkak8s.model.Namespace;

/** One broker that is its own controller, on an emptyDir, in a generated namespace. */
public final class SmallDev implements KafkaClusterDefinition {
    @Override
    public KafkaCluster define() {
        return new DevKafka()
                .define()
                .namespace(Namespace.created("kafka-k8s-e2e-dev"))
                .small();
    }
}
