package io.github.kafkak8s.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** A producer with {@code acks=all} and idempotence that keeps writing until it is stopped. */
final class Load {
    private static final String LOG = KafkaClient.WORK + "/load.log";
    private static final String PID = KafkaClient.WORK + "/load.pid";
    private static final String CONFIG = KafkaClient.WORK + "/load.properties";

    private final KafkaClient client;
    private final Topic topic;

    private Load(KafkaClient client, Topic topic) {
        this.client = client;
        this.topic = topic;
    }

    /**
     * Starts it.
     *
     * @param number tells its records from those of others
     */
    static Load start(KafkaClient client, Topic topic, int number) {
        client.run("printf '%s\\n' acks=all enable.idempotence=true retries=2147483647 request.timeout.ms=15000"
                + " delivery.timeout.ms=300000 max.block.ms=120000 >" + CONFIG);
        // The tool of Kafka's own system tests: it says which records were acknowledged.
        client.run("/opt/kafka/bin/kafka-run-class.sh org.apache.kafka.tools.VerifiableProducer --bootstrap-server "
                + client.cluster().bootstrap() + " --topic " + topic.name() + " --throughput 100 --acks -1"
                + " --producer.config " + CONFIG + " --value-prefix " + number + " >" + LOG
                + " 2>&1 </dev/null & echo $! >"
                + PID);
        return new Load(client, topic);
    }

    /** Stops it after its last record is acknowledged or given up; adds the acknowledged ones to the topic's. */
    void stop() {
        client.run("pid=$(cat " + PID + "); kill $pid; while kill -0 $pid 2>/dev/null; do sleep 0.2; done");
        assertThat(events("producer_send_error"))
                .as("records that were refused")
                .isEmpty();
        List<String> acknowledged = events("producer_send_success");
        assertThat(acknowledged).as("records that were acknowledged meanwhile").hasSizeGreaterThan(100);
        topic.written(acknowledged);
    }

    private List<String> events(String name) {
        return client.run("grep '\"" + name + "\"' " + LOG + " | sed 's/.*\"value\":\"\\([^\"]*\\)\".*/\\1/'")
                .lines()
                .toList();
    }
}
