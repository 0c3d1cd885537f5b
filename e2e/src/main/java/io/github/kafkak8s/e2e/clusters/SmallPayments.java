package io.github.kafkak8s.e2e.clusters;

import com.example.kafka.PaymentsKafka;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.KafkaClusterDefinition;
import io.github.kafkak8s.model.Metrics;

/** KRaft with controllers of their own. */
public final class SmallPayments implements KafkaClusterDefinition {
    @Override
    public KafkaCluster define() {
        return new PaymentsKafka()
                .define()
                .namespace("kafka-k8s-e2e-payments")
                .metrics(Metrics.javaAgent(JmxExporterImage.image()))
                .small();
    }
}
