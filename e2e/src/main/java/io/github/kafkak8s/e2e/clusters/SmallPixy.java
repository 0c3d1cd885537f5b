package io.github.kafkak8s.e2e.clusters;

import com.example.kafka.PixyKafka;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.KafkaClusterDefinition;

/** Another mount path, further ports and a variable that refers to a field. */
public final class SmallPixy implements KafkaClusterDefinition {
    @Override
    public KafkaCluster define() {
        return PublishedKafka.of("pixy", new PixyKafka().define());
    }
}
