package io.github.kafkak8s.products;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** ZooKeeper makes of each zoo.cfg of the goldens, and of the id that start.sh writes, one server of a majority quorum. */
@Tag("zookeeper")
class ZooCfgTest {
    private static final String FILE = "zoo.cfg";
    private static final String QUORUM = "org.apache.zookeeper.server.quorum.";
    private static final String PROPERTY = "zookeeper.";
    /** Keys that ZooKeeper reads as system properties; the Administrator's Guide lists them. */
    private static final Set<String> SYSTEM_PROPERTIES = Set.of("4lw.commands.whitelist", "admin.enableServer");

    @TempDir
    private Path folder;

    static List<PodFiles> goldens() throws IOException {
        String version = (String) Reflection.callStatic("org.apache.zookeeper.Version", "getVersion");
        return PodFiles.of("zookeeper", version);
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void zooKeeperAcceptsTheFileOfEachPod(PodFiles files) throws Exception {
        check(files);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "autopurge.purgeInterval | autopurge.purgeIntervall | autopurge.purgeIntervall",
                "4lw.commands.whitelist | 4lw.commands.whitelst | 4lw.commands.whitelst",
                "tickTime= | ticktime= | ticktime",
                "initLimit=10 | initLimit=ten | ten",
                "quorumListenOnAllIPs=true | quorumListenOnAllIPs=yes | quorumListenOnAllIPs",
                ":2888:3888 | :2888 | 2888",
                "server.3= | server.4= | -zookeeper-2",
            })
    void aMistakeIsReported(String good, String bad, String reported) throws IOException {
        PodFiles damaged = goldens().get(0).damaged(FILE, good, bad);

        assertThatThrownBy(() -> check(damaged))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(damaged.place(FILE))
                .hasMessageContaining(reported);
    }

    private void check(PodFiles files) throws Exception {
        for (String pod : files.pods()) {
            String path = PodStart.run(files, pod, folder).server().arguments().get(1);
            Object config = Reflection.construct(QUORUM + "QuorumPeerConfig");
            Set<String> before = System.getProperties().stringPropertyNames();
            try {
                assertThat(Complaint.of(() -> Reflection.call(config, "parse", path)))
                        .as("%s of %s, read by ZooKeeper", files.place(FILE), pod)
                        .isEmpty();
                assertThat(unknown(before))
                        .as("%s: keys that ZooKeeper does not know", files.place(FILE))
                        .isEmpty();
            } finally {
                Set<String> added = new HashSet<>(System.getProperties().stringPropertyNames());
                added.removeAll(before);
                added.forEach(System::clearProperty);
            }
            checkServer(files, pod, config);
        }
    }

    /** ZooKeeper makes every key that is no field of its configuration a system property, and reads those it knows. */
    private static List<String> unknown(Set<String> before) {
        return System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith(PROPERTY) && !before.contains(name))
                .map(name -> name.substring(PROPERTY.length()))
                .filter(key -> !SYSTEM_PROPERTIES.contains(key) && !key.startsWith("server."))
                .toList();
    }

    private static void checkServer(PodFiles files, String pod, Object config) {
        Map<?, ?> servers = (Map<?, ?>) Reflection.call(config, "getServers");
        Object own = servers.get(Reflection.call(config, "getServerId"));
        assertThat(servers).as("%s: servers", files.place(FILE)).hasSize(files.replicas());
        assertThat(String.valueOf(own))
                .as("%s: the server with the id of %s", files.place(FILE), pod)
                .startsWith(pod + ".");
        assertThat(Reflection.call(config, "getQuorumVerifier"))
                .as("%s: quorum", files.place(FILE))
                .isInstanceOf(Reflection.type(QUORUM + "flexible.QuorumMaj"));
        assertThat(Reflection.call(config, "isDistributed"))
                .as("%s: more than one server", files.place(FILE))
                .isEqualTo(files.replicas() > 1);
    }
}
