package io.github.kafkak8s.check.pods;

import io.github.kafkak8s.check.LabelRules;
import io.github.kafkak8s.check.Problems;
import io.github.kafkak8s.derive.PodNames;
import io.github.kafkak8s.derive.Port;
import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.Metrics;
import io.github.kafkak8s.model.pod.Additions;
import io.github.kafkak8s.model.pod.ExtraContainer;
import io.github.kafkak8s.model.pod.NamedPort;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Further containers and ports that Kubernetes accepts beside the generator's own.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/overview/working-with-objects/names/">Kubernetes: Object Names and
 *     IDs</a>
 */
public final class ContainerRules {
    /** RFC 1123, as the names of containers and volumes are. */
    static final Pattern LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
    /** RFC 6335. */
    private static final Pattern PORT = Pattern.compile("(?=.{1,15}$)(?=.*[a-z])[a-z0-9]+(-[a-z0-9]+)*");

    private static final int HIGHEST_PORT = 65535;

    private ContainerRules() {}

    public static void check(KafkaCluster cluster, Problems problems) {
        for (Role role : Role.of(cluster)) {
            Additions additions = role.group().pods().additions();
            Set<String> names = new HashSet<>();
            for (ExtraContainer container : additions.initContainers()) {
                String path = role.path() + ".initContainer[" + container.name() + "]";
                container(problems, path, container, names);
                problems.addIf(
                        !container.ports().isEmpty(),
                        path,
                        "has ports, which have no effect: it ends before the others start. Remove them.");
            }
            for (ExtraContainer container : additions.containers()) {
                container(problems, role.path() + ".container[" + container.name() + "]", container, names);
            }
            ports(cluster, problems, role);
        }
    }

    private static void container(Problems problems, String path, ExtraContainer container, Set<String> names) {
        if (!LABEL.matcher(container.name()).matches()) {
            problems.add(
                    path,
                    "is no name of a container: at most 63 lower-case letters, digits and \"-\", first and last no \"-\"."
                            + " Use e.g. \"log-shipper\".");
        } else if (PodNames.isContainer(container.name())) {
            problems.add(path, "is a container of the generator. Use another name.");
        } else if (!names.add(container.name())) {
            problems.add(path, "is there twice. Give each container a name of its own.");
        }
        Stream.concat(container.command().stream(), container.args().stream())
                .forEach(text -> LabelRules.text(problems, path + ".command", text));
        EnvironmentRules.environment(problems, path, container.environment());
        ResourceRules.cpu(problems, path + ".resources", container.resources());
    }

    private static void ports(KafkaCluster cluster, Problems problems, Role role) {
        Map<String, Integer> names = new HashMap<>();
        Map<Integer, String> numbers = new HashMap<>();
        Stream.concat(Port.of(cluster, role).stream(), Port.metrics(cluster, role).stream())
                .forEach(port -> {
                    names.put(port.name(), port.number());
                    numbers.put(port.number(), port.name());
                });
        if (role.isKafka() && cluster.metrics() instanceof Metrics.JmxSidecar) {
            numbers.put(Port.JMX, "of JMX");
        }
        Additions additions = role.group().pods().additions();
        ports(problems, role.path(), additions.ports(), names, numbers);
        additions
                .containers()
                .forEach(container -> ports(
                        problems,
                        role.path() + ".container[" + container.name() + "]",
                        container.ports(),
                        names,
                        numbers));
    }

    private static void ports(
            Problems problems,
            String path,
            List<NamedPort> ports,
            Map<String, Integer> names,
            Map<Integer, String> numbers) {
        for (NamedPort port : ports) {
            String where = path + ".port[" + port.name() + "]";
            problems.addIf(
                    !PORT.matcher(port.name()).matches(),
                    where,
                    "is no name of a port: at most 15 lower-case letters, digits and single \"-\", with a letter. Use"
                            + " e.g. \"grpc\".");
            Integer sameName = names.putIfAbsent(port.name(), port.number());
            problems.addIf(
                    sameName != null,
                    where,
                    "is a name of the port " + sameName + " of the same pod, too. Give each a name of its own.");
            problems.addIf(
                    port.number() < 1 || port.number() > HIGHEST_PORT,
                    where,
                    port.number() + " is not from 1 to 65535. Use e.g. 8080.");
            String sameNumber = numbers.putIfAbsent(port.number(), port.name());
            problems.addIf(
                    sameNumber != null,
                    where,
                    port.number() + " is the port " + sameNumber + " of the same pod, too. Use another number.");
        }
    }
}
