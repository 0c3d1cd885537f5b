package io.github.kafkak8s.resources.pod;

import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.ProbeBuilder;
import io.github.kafkak8s.derive.Port;
import io.github.kafkak8s.derive.Role;
import java.time.Duration;

/** Probes that no log recovery fails: Kafka opens its ports only after it (KAFKA-14658). */
public final class Probes {
    private static final int PERIOD = 10;

    private Probes() {}

    /** Adds all three probes to the main container. */
    public static void addTo(ContainerBuilder container, Role role) {
        int starts = startupFailures(role.group().pods().timing().startupTimeout());
        switch (role.kind()) {
            case ZOOKEEPER ->
                container
                        .withStartupProbe(probe(fourLetterWord("ruok", "imok"), starts))
                        .withReadinessProbe(probe(fourLetterWord("srvr", "Mode:"), 3))
                        .withLivenessProbe(probe(fourLetterWord("ruok", "imok"), 6));
            case CONTROLLER -> kafka(container, Port.CONTROLLER, starts);
            case BROKER -> kafka(container, Port.REPLICATION, starts);
        }
    }

    private static void kafka(ContainerBuilder container, Port port, int starts) {
        ProbeBuilder connect =
                new ProbeBuilder().withNewTcpSocket().withNewPort(port.name()).endTcpSocket();
        container
                .withStartupProbe(probe(connect, starts))
                .withReadinessProbe(probe(connect, 3))
                // Alive is what has not ended. Slow and patient: on a starved node even this command times out.
                .withLivenessProbe(new ProbeBuilder(probe(command("/bin/sh", "-c", "kill -0 1"), 5))
                        .withPeriodSeconds(60)
                        .withTimeoutSeconds(30)
                        .build());
    }

    private static Probe probe(ProbeBuilder how, int failures) {
        return new ProbeBuilder(how.build())
                .withPeriodSeconds(PERIOD)
                .withTimeoutSeconds(5)
                .withFailureThreshold(failures)
                .build();
    }

    private static ProbeBuilder command(String... command) {
        return new ProbeBuilder().withNewExec().withCommand(command).endExec();
    }

    /** Through bash's own sockets: the image need not have nc. */
    private static ProbeBuilder fourLetterWord(String word, String answer) {
        String port = Integer.toString(Port.ZOOKEEPER_CLIENT.number());
        return command(
                "/bin/bash",
                "-c",
                "exec 3<>/dev/tcp/127.0.0.1/" + port + " && echo " + word + " >&3 && grep -q " + answer + " <&3");
    }

    private static int startupFailures(Duration timeout) {
        return (int) Math.max(1, (timeout.toSeconds() + PERIOD - 1) / PERIOD);
    }
}
