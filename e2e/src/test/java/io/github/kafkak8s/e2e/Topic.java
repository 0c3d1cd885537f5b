package io.github.kafkak8s.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A topic whose records are numbered, so that each that is lost or doubled is found. */
final class Topic {
    private static final Duration IN_SYNC = Duration.ofMinutes(3);
    private static final Pattern PARTITION = Pattern.compile("Replicas: (\\S+)\\s+Isr: (\\S+)");
    private static final Pattern OFFSET = Pattern.compile("(?m)^.*:(\\d+)$");

    private final KafkaClient client;
    private final String name;
    private final int partitions;
    private final List<String> written = new ArrayList<>();

    private Topic(KafkaClient client, String name, int partitions) {
        this.client = client;
        this.name = name;
        this.partitions = partitions;
    }

    /** Creates it with two partitions for each broker, and the replication that brokers must choose for it. */
    static Topic create(KafkaClient client, String name) {
        return create(client, name, Math.min(3, client.cluster().brokerCount()));
    }

    /** Creates it where the description asks for another replication. */
    static Topic create(KafkaClient client, String name, int replication) {
        Topic topic = new Topic(client, name, 2 * client.cluster().brokerCount());
        client.tool("kafka-topics.sh", "--create --topic " + name + " --partitions " + topic.partitions);
        assertThat(topic.describe()).as("topic " + name).contains("ReplicationFactor: " + replication);
        return topic;
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
        List<String> read = client.tool(
                        "kafka-console-consumer.sh",
                        "--topic " + name + " --from-beginning --max-messages " + size() + " --timeout-ms 60000")
                .lines()
                .toList();
        return Tally.of(written, read);
    }

    /** Waits until every replica is in sync. */
    void awaitInSync() {
        Waits.await("replicas of " + name + " in sync", IN_SYNC)
                .untilAsserted(() -> assertThat(
                                PARTITION.matcher(describe()).results().toList())
                        .hasSize(partitions)
                        .allSatisfy(partition -> assertThat(partition.group(2).split(","))
                                .containsExactlyInAnyOrder(partition.group(1).split(","))));
    }

    /** What {@code kafka-topics.sh} says of it. */
    String describe() {
        return client.tool("kafka-topics.sh", "--describe --topic " + name);
    }

    String name() {
        return name;
    }

    private int size() {
        List<MatchResult> ends = OFFSET.matcher(client.tool("kafka-get-offsets.sh", "--topic " + name + " --time -1"))
                .results()
                .toList();
        assertThat(ends).as("partitions of " + name + " that have an end").hasSize(partitions);
        return ends.stream().mapToInt(end -> Integer.parseInt(end.group(1))).sum();
    }
}
