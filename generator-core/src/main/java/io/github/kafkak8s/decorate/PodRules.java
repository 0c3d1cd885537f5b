package io.github.kafkak8s.decorate;

import static io.github.kafkak8s.decorate.PodTree.map;
import static io.github.kafkak8s.decorate.PodTree.maps;
import static io.github.kafkak8s.decorate.PodTree.repeated;
import static io.github.kafkak8s.decorate.PodTree.text;
import static io.github.kafkak8s.decorate.PodTree.texts;

import io.github.kafkak8s.model.pod.Image;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What any pod must be for Kubernetes to take it, and for all pods of a cluster to be the same. */
final class PodRules {
    private static final Pattern QUANTITY = Pattern.compile("[0-9]{1,18}(\\.[0-9]{1,9})?(m|k|[MGTPE]|[KMGTPE]i)?");

    private final PodTree pod;
    private final List<String> broken = new ArrayList<>();

    private PodRules(PodTree pod) {
        this.pod = pod;
    }

    /** What is wrong, in the order of the fields. */
    static List<String> broken(PodTree pod) {
        PodRules rules = new PodRules(pod);
        rules.selector();
        rules.twice("container", texts(pod.containers(), "name"), "Give one another name.");
        rules.twice("volume", texts(maps(pod.spec().get("volumes")), "name"), "Give one another name.");
        rules.ports();
        pod.containers().forEach(rules::container);
        return rules.broken;
    }

    private void selector() {
        Map<?, ?> selector =
                map(map(map(pod.object().get("spec")).get("selector")).get("matchLabels"));
        selector.forEach((label, value) -> {
            if (value == null || !value.equals(pod.labels().get(label))) {
                broken.add("the pods' label " + label + " is no longer \"" + value
                        + "\", by which the selector finds them. Leave it.");
            }
        });
    }

    private void twice(String what, List<String> names, String fix) {
        for (String name : repeated(names)) {
            broken.add(what + " " + name + ": is there twice, and Kubernetes refuses that. " + fix);
        }
    }

    /** All containers of a pod share its network. */
    private void ports() {
        List<String> names = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        for (Map<?, ?> container : maps(pod.spec().get("containers"))) {
            for (Map<?, ?> port : maps(container.get("ports"))) {
                if (port.containsKey("name")) {
                    names.add(text(port, "name"));
                }
                String protocol = port.containsKey("protocol") ? text(port, "protocol") : "TCP";
                numbers.add(text(port, "containerPort") + "/" + protocol);
            }
        }
        for (String name : repeated(names)) {
            broken.add("port " + name + ": two ports of the pod have this name. Give one another name.");
        }
        for (String number : repeated(numbers)) {
            broken.add("port " + number + ": two containers of the pod listen to it, and share one network. Move one.");
        }
    }

    private void container(Map<?, ?> container) {
        String of = " of container " + text(container, "name");
        image(container, of);
        for (String kind : List.of("limits", "requests")) {
            map(map(container.get("resources")).get(kind))
                    .forEach((resource, amount) -> quantity("resources." + kind + "." + resource + of, amount));
        }
        List<Map<?, ?>> variables = maps(container.get("env"));
        for (String name : repeated(texts(variables, "name"))) {
            broken.add("env " + name + of + ": is set twice, and the last one counts. Set it once.");
        }
        variables.forEach(variable -> secret(variable, of));
        List<Map<?, ?>> mounts = maps(container.get("volumeMounts"));
        for (String path : repeated(texts(mounts, "mountPath"))) {
            broken.add(
                    "mount path " + path + of + ": is there twice, and Kubernetes refuses that. Mount one elsewhere.");
        }
        Set<String> volumes = pod.volumes();
        for (String name : texts(mounts, "name")) {
            if (!volumes.contains(name)) {
                broken.add("mount of " + name + of + ": no volume has this name. Add the volume.");
            }
        }
    }

    private void image(Map<?, ?> container, String of) {
        try {
            Image.of(text(container, "image"));
        } catch (IllegalArgumentException wrong) {
            broken.add(wrong.getMessage().replaceFirst("^image", "image" + of) + ".");
        }
    }

    private void quantity(String where, Object amount) {
        if (amount == null || !QUANTITY.matcher(amount.toString()).matches()) {
            broken.add(where + ": \"" + amount + "\" is no quantity; write e.g. 500m or 2Gi.");
        }
    }

    /** Variables that name a file are none that hold its content. */
    private void secret(Map<?, ?> variable, String of) {
        String name = text(variable, "name").toUpperCase(Locale.ROOT);
        if (variable.containsKey("value")
                && !name.endsWith("_FILE")
                && Stream.of("PASSWORD", "SECRET", "TOKEN").anyMatch(name::contains)) {
            broken.add("env " + text(variable, "name") + of
                    + ": looks like a secret, and no secret passes through the description. Use secretKeyRef.");
        }
    }
}
