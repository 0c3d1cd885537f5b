package io.github.kafkak8s.check;

import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.model.KRaft;
import io.github.kafkak8s.model.KafkaCluster;

/** Sizes that a majority vote can use. */
final class QuorumRules {
    private static final int MOST = 9;

    private QuorumRules() {}

    static void check(KafkaCluster cluster, Problems problems) {
        for (Role role : Role.of(cluster)) {
            if (role.kind() == Role.Kind.CONTROLLER) {
                size(problems, "coordination.size", "a quorum", role.group().count(), "");
            } else if (role.kind() == Role.Kind.ZOOKEEPER) {
                size(problems, "coordination.size", "an ensemble", role.group().count(), "");
            } else if (cluster.coordination() instanceof KRaft.Combined
                    && role.pool().isEmpty()) {
                size(problems, "brokers.count", "a quorum", role.group().count(), ", or KRaft.dedicated(3)");
            }
        }
    }

    private static void size(Problems problems, String path, String noun, int size, String alternative) {
        if (path.startsWith("coordination")) {
            problems.addIf(size < 1, path, size + " is less than 1. Use 3 or 5.");
        }
        problems.addIf(
                size > MOST,
                path,
                size + " is more than " + MOST + ": each write waits for a majority. Use 3 or 5" + alternative + ".");
        if (size >= 1 && size <= MOST && size % 2 == 0) {
            String advice = size == 2 ? "Use 1 or 3" : "Use " + (size - 1) + " or " + (size + 1);
            problems.add(
                    path,
                    size + " is even; " + noun + " of " + size + " survives no more failures than one of " + (size - 1)
                            + ". " + advice + alternative + ".");
        }
    }
}
