package com.example.kafka;

import io.github.kafkak8s.model.Brokers;
import io.github.kafkak8s.model.KRaft;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.KafkaClusterDefinition;
import io.github.kafkak8s.model.KafkaVersion;
import io.github.kafkak8s.model.Namespace;
import io.github.kafkak8s.model.placement.Placement;
import io.github.kafkak8s.model.pod.Resources;
import io.github.kafkak8s.model.storage.Storage;
import io.github.kafkak8s.model.unit.Cpu;
import io.github.kafkak8s.model.unit.Size;

/** One node for a laptop: broker and controller in one, data gone with the pod. */
public final class DevKafka implements KafkaClusterDefinition {
    @Override
    public KafkaCluster define() {
        return KafkaCluster.named("dev")
                .namespace(Namespace.created("kafka-dev"))
                .version(KafkaVersion.V4_3_1)
                .coordination(KRaft.combined())
                .brokers(Brokers.of(1)
                        .storage(Storage.emptyDir().sizeLimit(Size.gibibytes(2)).acceptDataLoss())
                        .resources(Resources.of(Cpu.millis(250), Size.gibibytes(1)))
                        .placement(Placement.anywhere()));
    }
}
