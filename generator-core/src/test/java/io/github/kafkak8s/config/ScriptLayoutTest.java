package io.github.kafkak8s.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.model.Brokers;
import io.github.kafkak8s.model.KRaft;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.pod.Image;
import io.github.kafkak8s.model.pod.KafkaScripts;
import java.util.List;
import org.junit.jupiter.api.Test;

/** start.sh calls Kafka's commands where the image has them. */
class ScriptLayoutTest {
    private static final Brokers BROKERS = Brokers.of(3);

    @Test
    void controllersFollowTheBrokersImage() {
        KafkaCluster cluster = KafkaCluster.named("orders")
                .coordination(KRaft.dedicated(3))
                .brokers(BROKERS.image(Image.confluentKafka("confluentinc/cp-kafka:8.2.0")));

        assertThat(scripts(cluster))
                .hasSize(2)
                .allSatisfy(script -> assertThat(script)
                        .contains("\n/usr/bin/kafka-storage format --cluster-id ")
                        .contains("\nexec /usr/bin/kafka-server-start \"$config\"\n")
                        .doesNotContain("/opt/kafka", ".sh "));
    }

    @Test
    void controllersMayHaveAnImageOfTheirOwn() {
        KafkaCluster cluster = KafkaCluster.named("orders")
                .coordination(KRaft.dedicated(3).image(Image.kafka("example.com/kafka:1")))
                .brokers(BROKERS.image(
                        Image.of("example.com/own:1").scripts(new KafkaScripts("/srv/kafka/bin", ".bash"))));

        assertThat(scripts(cluster).get(0)).contains("\nexec /opt/kafka/bin/kafka-server-start.sh \"$config\"\n");
        assertThat(scripts(cluster).get(1)).contains("\nexec /srv/kafka/bin/kafka-server-start.bash \"$config\"\n");
    }

    private static List<String> scripts(KafkaCluster cluster) {
        return Role.of(cluster).stream()
                .map(role -> ConfigFiles.of(cluster, role).get("start.sh"))
                .toList();
    }
}
