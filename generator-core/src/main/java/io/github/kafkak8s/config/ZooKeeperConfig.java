package io.github.kafkak8s.config;

import io.github.kafkak8s.derive.Names;
import io.github.kafkak8s.derive.Port;
import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.model.KafkaCluster;
import java.util.List;

/** {@code zoo.cfg}, the same for every server of the ensemble. */
public final class ZooKeeperConfig {
    private ZooKeeperConfig() {}

    /** The configuration of the ensemble. */
    public static String of(KafkaCluster cluster, Role ensemble) {
        StringBuilder text = new StringBuilder("""
                # Rendered by kafka-k8s. start.sh writes each server's id to /data/myid.
                clientPort=%s
                dataDir=/data
                dataLogDir=/datalog
                tickTime=2000
                initLimit=10
                syncLimit=5

                # Snapshots and logs are kept for ever by default.
                autopurge.purgeInterval=24
                autopurge.snapRetainCount=3

                # Probes ask with four-letter words; the HTTP admin server is one port less to guard.
                4lw.commands.whitelist=ruok,srvr
                admin.enableServer=false

                # A server's own DNS name may not resolve yet when it starts to listen.
                quorumListenOnAllIPs=true
                """.formatted(Port.ZOOKEEPER_CLIENT.number()));
        List<String> hosts = Names.podHosts(cluster, ensemble);
        for (int ordinal = 0; ordinal < hosts.size(); ordinal++) {
            text.append("server.")
                    .append(ordinal + 1)
                    .append('=')
                    .append(hosts.get(ordinal))
                    .append(':')
                    .append(Port.ZOOKEEPER_SERVER.number())
                    .append(':')
                    .append(Port.ZOOKEEPER_ELECTION.number())
                    .append('\n');
        }
        return text.toString();
    }
}
