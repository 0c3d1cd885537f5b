package io.github.kafkak8s.products;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kafkak8s.products.PodStart.Result;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What a run of a Kafka pod's start.sh must have done. */
final class KafkaStartCheck {
    private static final String START = "start.sh";
    private static final Pattern VOTER = Pattern.compile("(\\d+)@([^.]+)\\.");

    private KafkaStartCheck() {}

    static void check(PodFiles files, Result start) {
        becomesServer(files, start);
        checkFile(files, start);
        checkCalls(files, start);
        checkIdentity(files, start);
        checkEnvironment(files, start);
    }

    /** Of ZooKeeper, too: as a child of the shell a server would get no signal to stop. */
    static void becomesServer(PodFiles files, Result start) {
        assertThat(start.exitCode())
                .as("%s does not end with 0: %s", files.place(START), start.output())
                .isZero();
        assertThat(start.calls()).as("%s calls nothing", files.place(START)).isNotEmpty();
        assertThat(start.server().pid())
                .as("%s is not replaced by the server", files.place(START))
                .isEqualTo(start.pid());
    }

    /** A formatted volume is needed once, before the start, in KRaft mode; in ZooKeeper mode it would be an error. */
    private static void checkCalls(PodFiles files, Result start) {
        String config = start.inside("/run/kafka").resolve("server.properties").toString();
        assertThat(start.calls())
                .as(files.place(START))
                .map(call -> call.program().replaceFirst("\\.sh$", ""))
                .isEqualTo(
                        files.isKraft()
                                ? List.of("kafka-storage", "kafka-server-start")
                                : List.of("kafka-server-start"));
        assertThat(start.server().arguments()).as(files.place(START)).containsExactly(config);
        if (files.isKraft()) {
            assertThat(start.calls().get(0).arguments())
                    .as(files.place(START))
                    .startsWith("format", "--cluster-id")
                    .containsSequence("--config", config)
                    .contains("--ignore-formatted");
        }
    }

    private static void checkFile(PodFiles files, Result start) {
        assertThat(start.server().config())
                .as("%s: server.properties, completed", files.place(START))
                .contains("\n# This pod\n");
        assertThat(start.calls())
                .as("%s: server.properties as each program reads it", files.place(START))
                .map(ProgramCall::config)
                .containsOnly(start.server().config());
    }

    private static void checkIdentity(PodFiles files, Result start) {
        Map<String, String> lines = PropertiesFile.parse(start.server().config());
        String pod = start.pod();
        String ordinal = pod.substring(pod.lastIndexOf('-') + 1);
        String id = lines.getOrDefault("node.id", lines.get("broker.id"));
        String voters = lines.getOrDefault("controller.quorum.voters", "");
        boolean controller = lines.getOrDefault("process.roles", "").contains("controller");
        String expected = controller
                ? VOTER.matcher(voters)
                        .results()
                        .filter(voter -> voter.group(2).equals(pod))
                        .map(voter -> voter.group(1))
                        .findFirst()
                        .orElse("that of a voter")
                : ordinal;
        assertThat(id).as("%s: id of %s", files.place(START), pod).isEqualTo(expected);
        if (!"controller".equals(lines.get("process.roles"))) {
            assertThat(lines.getOrDefault("advertised.listeners", "").split(","))
                    .as("%s: advertised.listeners of %s", files.place(START), pod)
                    .allMatch(listener -> listener.contains("://" + pod + "."));
        }
    }

    /** Every file of the ConfigMap that a variable names is there. */
    private static void checkEnvironment(PodFiles files, Result start) {
        Pattern file = Pattern.compile(Pattern.quote(start.inside(PodStart.CONFIG_DIR) + "/") + "([\\w.-]+)");
        Map<String, String> environment = start.server().environment();
        assertThat(environment)
                .as(files.place(START))
                .containsKeys("KAFKA_HEAP_OPTS", "KAFKA_LOG4J_OPTS")
                .containsEntry("EXTRA_ARGS", "-name kafkaServer");
        assertThat(file.matcher(environment.toString()).results().map(match -> match.group(1)))
                .as("%s: files that variables name", files.place(START))
                .isNotEmpty()
                .allMatch(files::has, "file of the ConfigMap");
    }
}
