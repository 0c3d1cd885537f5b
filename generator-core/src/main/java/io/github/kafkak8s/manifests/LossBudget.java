package io.github.kafkak8s.manifests;

import io.github.kafkak8s.config.ServerProperties;
import io.github.kafkak8s.derive.DataVolume;
import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.derive.Voters;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.placement.Placement;
import io.github.kafkak8s.model.placement.Topology;
import io.github.kafkak8s.model.storage.EmptyDir;
import java.util.Map;

/** What the cluster survives where data is in emptyDir: the part of the review page that counts copies and votes. */
final class LossBudget {
    private LossBudget() {}

    /** A section, or nothing where no data is in emptyDir or its loss was accepted. */
    static String of(KafkaCluster cluster) {
        StringBuilder text = new StringBuilder();
        for (Role role : Role.of(cluster)) {
            DataVolume data = DataVolume.ofRecords(role).get(0);
            if (data.volume() instanceof EmptyDir emptyDir && !emptyDir.dataLossAccepted()) {
                text.append(group(cluster, role, emptyDir));
            }
        }
        return text.isEmpty() ? "" : "\n## What lost nodes cost\n\n" + text;
    }

    private static String group(KafkaCluster cluster, Role role, EmptyDir emptyDir) {
        boolean broker = role.kind() == Role.Kind.BROKER;
        String name = "`" + role.name() + "`";
        StringBuilder text = new StringBuilder("- " + name + " has its data in emptyDir. A container that is restarted"
                + " finds it again; a pod that is deleted, evicted or moved, or whose node is lost, starts with nothing and"
                + " copies it from the others.\n");
        emptyDir.survives()
                .ifPresent(pods -> text.append(
                        "- The description demands that " + name + " survives the loss of " + together(pods) + ".\n"));
        if (broker) {
            copies(text, ServerProperties.replication(cluster));
        }
        if (Voters.are(cluster, role)) {
            int voters = role.group().count();
            int most = (voters - 1) / 2;
            text.append("- Of the " + pods(voters) + " of " + name + ", " + (voters - most)
                    + " must keep their metadata. " + (most == 0 ? "None" : pods(most)) + " may be lost at a time, and "
                    + (most == 1 ? "it" : "they")
                    + " must have caught up before the next one. Lose more, and the cluster"
                    + " forgets its topics.\n");
        }
        if (role.group().count() > 1) {
            text.append(nodes(role));
            text.append(updates(cluster, role));
        }
        text.append("- All pods of " + name + " deleted at once, by a scale-in to 0 or with the StatefulSet, lose"
                + " everything"
                + (broker && !cluster.brokerPools().isEmpty() ? " of which no other broker has a copy.\n" : ".\n"));
        return text.toString();
    }

    private static void copies(StringBuilder text, Map<String, String> settings) {
        int factor = number(settings.get("default.replication.factor"));
        int minimum = number(settings.get("min.insync.replicas"));
        if (factor < 1 || minimum < 1) {
            return;
        }
        text.append("- New topics have " + factor + (factor == 1 ? " copy" : " copies")
                + " of each record. While all are"
                + " in sync, records survive the loss of "
                + (factor == 1
                        ? "no pod.\n"
                        : "any " + together(factor - 1) + ". Topics created with fewer copies survive less.\n"));
        text.append("- A record that was acknowledged with `acks=all` is sure to be on " + minimum
                + (minimum == 1 ? " broker" : " brokers")
                + " (`min.insync.replicas`): where the other copies are behind,"
                + " the loss of " + (minimum == 1 ? "that pod" : "these " + pods(minimum))
                + " is the loss of the record.\n");
        text.append("- Writers with `acks=all` go on while "
                + (factor > minimum
                        ? "up to " + (factor - minimum) + " of " + factor + " copies are away.\n"
                        : "no copy is away.\n"));
    }

    private static String nodes(Role role) {
        Placement.Strength strength =
                role.group().pods().placement().separation().get(Topology.HOST);
        return strength == Placement.Strength.REQUIRED
                ? "- No two of these pods share a node: a lost node is one lost pod.\n"
                : "- These pods may share a node: one lost node can take several pods, and all copies of a record with"
                        + " them. `Placement.separate(Topology.HOST)` rules it out.\n";
    }

    private static String updates(KafkaCluster cluster, Role role) {
        int last = role.group().count() - 1;
        return "- A rolling update empties one pod after another and does not wait until its copies are back. Hold it"
                + " before you apply a change of the pods, and lower the number by one whenever all is in sync:\n"
                + "  `kubectl -n " + cluster.namespace().name() + " patch statefulset " + role.name()
                + " -p '{\"spec\":{\"updateStrategy\":{\"rollingUpdate\":{\"partition\":" + (last + 1) + "}}}}'`\n";
    }

    private static String together(int count) {
        return count == 1 ? "one pod" : count + " pods at once";
    }

    private static String pods(int count) {
        return count + (count == 1 ? " pod" : " pods");
    }

    /** 0 for what only the brokers know, such as a reference to a file. */
    private static int number(String text) {
        return text.strip().matches("[+]?[0-9]{1,9}") ? Integer.parseInt(text.strip()) : 0;
    }
}
