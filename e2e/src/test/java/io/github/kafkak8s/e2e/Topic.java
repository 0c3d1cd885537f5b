package io.github.kafkak8s.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A topic whose records are numbered, so that each that is lost or doubled is found. */
final class Topic {
    private static final Duration IN_SYNC = Duration.ofMinutes(3);

    private final KafkaClient client;
    private final String name;
    private final List<String> written = new ArrayList<>();

    private Topic(KafkaClient client, String name) {
        this.client = client;
        this.name = name;
    }

    /** Creates it with the replication that the brokers choose and two partitions for each. */
    static Topic create(KafkaClient client, String name) {
        int brokers = client.cluster().brokers().getSpec().getReplicas();
        client.tool("kafka-topics.sh", "--create --topic " + name + " --partitions " + 2 * brokers);
        return new Topic(client, name);
    }

    /** Writes {@code count} records {@code round-1}, {@code round-2} …, each acknowledged by all replicas in sync. */
    void produce(String round, int count) {
        client.run("awk 'BEGIN { for (i = 1; i <= " + count + "; i++) print \"" + round + "-\" i }' >"
                + KafkaClient.WORK + "/batch");
        client.tool("kafka-console-producer.sh", "--topic " + name + " <" + KafkaClient.WORK + "/batch");
        for (int i = 1; i <= count; i++) {
            written.add(round + "-" + i);
        }
    }

    /** Adds records that were written elsewhere. */
    void written(List<String> records) {
        written.addAll(records);
    }

    /** Reads every record from the first to the last, and compares. */
    Tally read() {
        List<String> read = client.run("/opt/kafka/bin/kafka-console-consumer.sh --bootstrap-server "
                        + client.cluster().bootstrap() + " --topic " + name + " --from-beginning --max-messages "
                        + size()
                        + " --timeout-ms 60000")
                .lines()
                .toList();
        return Tally.of(written, read);
    }

    /** Waits until every replica of every topic is in sync. */
    void awaitInSync() {
        await("replicas in sync")
                .atMost(IN_SYNC)
                .pollInterval(Duration.ofSeconds(2))
                .untilAsserted(
                        () -> assertThat(client.tool("kafka-topics.sh", "--describe --under-replicated-partitions"))
                                .isBlank());
    }

    String name() {
        return name;
    }

    private int size() {
        return client.tool("kafka-get-offsets.sh", "--topic " + name + " --time -1")
                .lines()
                .mapToInt(line -> Integer.parseInt(line.substring(line.lastIndexOf(':') + 1)))
                .sum();
    }
}
