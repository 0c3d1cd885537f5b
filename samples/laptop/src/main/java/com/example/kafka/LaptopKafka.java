package com.example.kafka;

import io.github.kafkak8s.model.Brokers;
import io.github.kafkak8s.model.KRaft;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.KafkaClusterDefinition;
import io.github.kafkak8s.model.KafkaVersion;
import io.github.kafkak8s.model.Namespace;
import io.github.kafkak8s.model.placement.Placement;
import io.github.kafkak8s.model.placement.Topology;
import io.github.kafkak8s.model.pod.Resources;
import io.github.kafkak8s.model.storage.Storage;
import io.github.kafkak8s.model.unit.Cpu;
import io.github.kafkak8s.model.unit.Size;
import java.time.Duration;

/** Three brokers that are controllers too, as they would run in production, made small for kind, minikube or a laptop. */
public final class LaptopKafka implements KafkaClusterDefinition {
    @Override
    public KafkaCluster define() {
        return events().name("laptop")
                .namespace(Namespace.created("kafka-laptop"))
                .small();
    }

    private static KafkaCluster events() {
        return KafkaCluster.named("events")
                .version(KafkaVersion.V4_3_1)
                .coordination(KRaft.combined())
                .brokers(Brokers.of(3)
                        .storage(Storage.claim(Size.gibibytes(50)).storageClass("ssd"))
                        .resources(Resources.of(Cpu.cores(1), Size.gibibytes(4)))
                        .placement(Placement.separate(Topology.HOST).spread(Topology.ZONE))
                        .config(c -> c.logRetention(Duration.ofHours(24))));
    }
}
