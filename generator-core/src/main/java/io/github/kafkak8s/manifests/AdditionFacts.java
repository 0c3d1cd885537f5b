package io.github.kafkak8s.manifests;

import io.github.kafkak8s.derive.Port;
import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.pod.Additions;
import java.util.List;
import java.util.stream.Collectors;

/** What the description adds to the pods, as lines of the review page. */
final class AdditionFacts {
    private AdditionFacts() {}

    static String of(KafkaCluster cluster) {
        StringBuilder text = new StringBuilder();
        for (Role role : Role.of(cluster)) {
            Additions additions = role.group().pods().additions();
            String pods = "`" + role.name() + "` pods";
            additions
                    .initContainers()
                    .forEach(container -> text.append("- " + pods + " first run `" + container.name() + "`: `"
                            + container.image().reference() + "`.\n"));
            additions
                    .containers()
                    .forEach(container -> text.append("- " + pods + " also run `" + container.name() + "`: `"
                            + container.image().reference() + "`.\n"));
            List<Port> ports = Port.additional(role);
            if (!ports.isEmpty()) {
                text.append("- " + pods + " have further ports, open to everyone: "
                        + ports.stream()
                                .map(port -> "`" + port.name() + "` " + port.number())
                                .collect(Collectors.joining(", "))
                        + ".\n");
            }
        }
        return text.toString();
    }
}
