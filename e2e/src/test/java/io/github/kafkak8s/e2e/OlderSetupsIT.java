package io.github.kafkak8s.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The samples that do what older setups describe. */
class OlderSetupsIT {
    /** Five brokers, made three, without claims: each broker that goes loses its records, and gets them back. */
    @Nested
    class FastDisks extends WithoutClaims {
        FastDisks() {
            super(Sample.FAST, 2);
        }
    }

    @Nested
    class Gcp extends BrokersLife {
        Gcp() {
            super(Sample.GCP, 3);
        }

        @Test
        @Order(5)
        @DisplayName("clients are told the names of the brokers")
        void clientsAreToldTheNames() {
            assertThat(client().tool("kafka-broker-api-versions.sh", ""))
                    .contains("kafka-0.broker." + cluster().namespace() + ".svc.cluster.local:9092");
        }
    }

    @Nested
    class Kafkacluster extends WithoutClaims {
        Kafkacluster() {
            super(Sample.TEST, 3);
        }
    }

    /** Directories of the node, which somebody must make. */
    @Nested
    class Minikube extends BrokersLife {
        Minikube() {
            super(Sample.MINIKUBE, 2);
        }

        @Override
        void prepareNodes() {
            NodeDirectories.make("/var/tmp/kafka-k8s-e2e", "kafka-0", "kafka-1");
        }
    }

    @Nested
    class Pixy extends BrokersLife {
        Pixy() {
            super(Sample.PIXY, 3);
        }

        @Test
        @Order(5)
        @DisplayName("the namespace is in the environment")
        void theNamespaceIsInTheEnvironment() {
            Container kafka = cluster().kafka();
            assertThat(kafka.getEnv()).extracting("name").contains("NAMESPACE");
            assertThat(cluster().run("kafka-0", "echo \"$NAMESPACE\"").strip())
                    .isEqualTo(cluster().namespace());
        }
    }

    /** Records that live as long as their pod: Kafka's replication brings them back. */
    abstract static class WithoutClaims extends BrokersLife {
        WithoutClaims(Sample sample, int replication) {
            super(sample, replication);
        }

        /** The directory is another one. */
        @Override
        String identity(String pod) {
            return super.identity(pod).replaceAll("(?m)^(#|directory\\.id=).*$", "");
        }

        @Test
        @Order(5)
        @DisplayName("each broker in turn loses its data, and no record is lost")
        void eachBrokerInTurnLosesItsData(Records records) {
            String set = cluster().brokers().getMetadata().getName();
            for (int ordinal = 0; ordinal < cluster().brokerCount(); ordinal++) {
                cluster().replace(List.of(set + "-" + ordinal));
                topic().awaitInSync();
            }
            records.check(topic());
        }
    }
}
