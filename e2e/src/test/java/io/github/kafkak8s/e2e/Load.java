package io.github.kafkak8s.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

/** A producer with {@code acks=all} and idempotence that keeps writing until it is stopped. */
final class Load implements AutoCloseable {
    private static final Duration PROGRESS = Duration.ofMinutes(2);
    private static final String ACKNOWLEDGED = "producer_send_success";
    private static final String REFUSED = "producer_send_error";
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
        client.tool(
                "kafka-run-class.sh org.apache.kafka.tools.VerifiableProducer",
                "--topic " + topic.name() + " --throughput 100 --acks -1 --producer.config " + CONFIG
                        + " --value-prefix " + number + " >" + LOG + " 2>&1 </dev/null & echo $! >" + PID);
        Load load = new Load(client, topic);
        load.awaitProgress();
        return load;
    }

    /**
     * Fails unless it still writes; then stops it after its last record is acknowledged or given up, and adds the
     * acknowledged ones to the topic's.
     */
    void stop() {
        awaitProgress();
        client.run("pid=$(cat " + PID + "); kill $pid || exit 1; while kill -0 $pid 2>/dev/null; do sleep 0.2; done");
        assertThat(events(REFUSED)).as("records that were refused").isEmpty();
        topic.written(events(ACKNOWLEDGED));
    }

    /** For a case that failed before. */
    @Override
    public void close() {
        client.run("kill $(cat " + PID + ") 2>/dev/null || true");
    }

    private void awaitProgress() {
        int before = count();
        Waits.await("records that are acknowledged", PROGRESS).until(() -> count() > before);
    }

    private int count() {
        return Integer.parseInt(client.run("grep -c '\"" + ACKNOWLEDGED + "\"' " + LOG + " || true")
                .strip());
    }

    private List<String> events(String name) {
        return client.run("grep '\"" + name + "\"' " + LOG + " | sed 's/.*\"value\":\"\\([^\"]*\\)\".*/\\1/'")
                .lines()
                .toList();
    }
}
