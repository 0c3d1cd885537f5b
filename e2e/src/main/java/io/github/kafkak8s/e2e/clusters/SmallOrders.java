package io.github.kafkak8s.e2e.clusters;

import com.example.kafka.OrdersKafka;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.KafkaClusterDefinition;
import io.github.kafkak8s.model.Metrics;

/** Kafka 3.9 on ZooKeeper. With three of its five brokers: a rolling update of each takes a minute. */
public final class SmallOrders implements KafkaClusterDefinition {
    @Override
    public KafkaCluster define() {
        KafkaCluster orders = new OrdersKafka().define();
        return orders.namespace("kafka-k8s-e2e-orders")
                .brokers(orders.brokers().count(3))
                .metrics(Metrics.jmxSidecar(JmxExporterImage.image()))
                .small();
    }
}
