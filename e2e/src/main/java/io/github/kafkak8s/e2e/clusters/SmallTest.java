package io.github.kafkak8s.e2e.clusters;

import com.example.kafka.TestCluster;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.KafkaClusterDefinition;

/** What the custom resource asked for, on emptyDir. */
public final class SmallTest implements KafkaClusterDefinition {
    @Override
    public KafkaCluster define() {
        return PublishedKafka.of("test", new TestCluster().define());
    }
}
