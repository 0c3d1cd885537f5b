package io.github.kafkak8s.e2e.clusters;

import com.example.kafka.FastDisksKafka;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.KafkaClusterDefinition;
import io.github.kafkak8s.model.Metrics;
import io.github.kafkak8s.model.Namespace;

/** Records on emptyDir with two copies, with three of its five brokers. */
public final class SmallFast implements KafkaClusterDefinition {
    @Override
    public KafkaCluster define() {
        KafkaCluster fast = new FastDisksKafka().define();
        return fast.namespace(Namespace.created("kafka-k8s-e2e-fast"))
                .brokers(fast.brokers().count(3))
                .metrics(Metrics.none())
                .small();
    }
}
