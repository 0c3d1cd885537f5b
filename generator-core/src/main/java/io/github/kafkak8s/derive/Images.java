package io.github.kafkak8s.derive;

import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.pod.Image;
import io.github.kafkak8s.model.pod.KafkaScripts;

/** The images of the main containers. */
public final class Images {
    private static final Image ZOOKEEPER = Image.zooKeeper("docker.io/library/zookeeper:3.9.4");

    private Images() {}

    /** The given image; else for controllers and pools the brokers' one; else the project's own image. */
    public static Image of(KafkaCluster cluster, Role role) {
        if (!role.isKafka()) {
            return role.group().pods().image().orElse(ZOOKEEPER);
        }
        return role.group()
                .pods()
                .image()
                .or(() -> cluster.brokers().pods().image())
                .orElseGet(() -> Image.kafka("docker.io/apache/kafka:" + cluster.version()));
    }

    /** Where the image of a Kafka pod has Kafka's commands. */
    public static KafkaScripts scripts(KafkaCluster cluster, Role role) {
        return of(cluster, role).scripts().orElse(KafkaScripts.APACHE);
    }
}
