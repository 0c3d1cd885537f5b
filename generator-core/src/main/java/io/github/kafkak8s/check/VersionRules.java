package io.github.kafkak8s.check;

import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.ZooKeeper;
import java.util.Base64;
import java.util.regex.Pattern;

/** What Kafka's version and its way of keeping metadata allow. */
final class VersionRules {
    private static final String SERVER = "([A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?|\\[[0-9A-Fa-f:]+]):[0-9]{1,5}";
    private static final Pattern CONNECT =
            Pattern.compile(SERVER + "(," + SERVER + ")*(/(?!\\.{1,2}(/|$))[A-Za-z0-9._-]+)*");
    private static final int CLUSTER_ID_BYTES = 16;

    private VersionRules() {}

    static void check(KafkaCluster cluster, Problems problems) {
        boolean zooKeeper = cluster.coordination() instanceof ZooKeeper;
        problems.addIf(
                zooKeeper && !cluster.version().supportsZooKeeper(),
                "coordination",
                "ZooKeeper needs Kafka 3.x, and the version is " + cluster.version()
                        + ": Kafka 4.0 removed it. Use KRaft.dedicated(3), or version 3.9.1.");
        if (cluster.coordination() instanceof ZooKeeper.External external) {
            problems.addIf(
                    !CONNECT.matcher(external.connect()).matches(),
                    "coordination.connect",
                    "\"" + external.connect()
                            + "\" is no ZooKeeper connect string. Write hosts with ports and an optional chroot,"
                            + " e.g. \"zk-0.zk:2181,zk-1.zk:2181/orders\".");
        }
        cluster.clusterId().ifPresent(id -> {
            problems.addIf(
                    zooKeeper,
                    "clusterId",
                    "\"" + id + "\" has no effect with ZooKeeper, which makes the id itself. Remove it.");
            problems.addIf(
                    !validClusterId(id),
                    "clusterId",
                    "\"" + id + "\" is not 22 characters of base64url that decode to 16 bytes."
                            + " Take one from kafka-storage.sh random-uuid.");
        });
    }

    /** Kafka accepts any text, but its tools and quorum metadata take it for a UUID. */
    private static boolean validClusterId(String id) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(id);
            String again = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            return bytes.length == CLUSTER_ID_BYTES && again.equals(id) && !id.startsWith("-");
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }
}
