package io.github.kafkak8s.check.storage;

import io.github.kafkak8s.check.LabelRules;
import io.github.kafkak8s.check.Problems;
import io.github.kafkak8s.derive.DataVolume;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.storage.Claim;
import io.github.kafkak8s.model.storage.StorageClass;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** StorageClasses that Kubernetes accepts and somebody uses. */
public final class StorageClassRules {
    private static final Pattern OPTION = Pattern.compile("\\S+");
    private static final Pattern REFERENCE = Pattern.compile(".*(name|namespace)");

    private StorageClassRules() {}

    public static void check(KafkaCluster cluster, Problems problems) {
        Set<String> names = new HashSet<>();
        for (StorageClass one : cluster.storageClasses()) {
            String path = "storageClass[" + one.name() + "]";
            problems.addIf(
                    !LabelRules.isDnsSubdomain(one.name()),
                    path,
                    "\"" + one.name()
                            + "\" is no name of a StorageClass: lower-case letters, digits, \"-\" and \".\". Use e.g."
                            + " \"kafka-ssd\".");
            problems.addIf(!names.add(one.name()), path, "is there twice. Give each class a name of its own.");
            problems.addIf(
                    !LabelRules.isKey(one.provisioner().toLowerCase(Locale.ROOT)),
                    path + ".provisioner",
                    "\"" + one.provisioner() + "\" is no name of a provisioner. Use e.g. \"ebs.csi.aws.com\".");
            parameters(problems, path, one);
            mountOptions(problems, path, one.mountOptions());
            problems.addIf(
                    !isUsed(cluster, one.name()),
                    path,
                    "has no effect: no claim refers to it. Use storageClass(\"" + one.name()
                            + "\") of a claim, or remove it.");
        }
    }

    private static void parameters(Problems problems, String path, StorageClass one) {
        one.parameters().forEach((key, value) -> {
            String where = path + ".parameter[" + key + "]";
            problems.addIf(key.isBlank(), where, "the key is empty. Use the name of a parameter of the provisioner.");
            problems.addIf(
                    isSecret(key),
                    where,
                    "looks like a secret, which every user of the Kubernetes cluster could read. Name a Secret instead,"
                            + " e.g. with csi.storage.k8s.io/provisioner-secret-name.");
            LabelRules.text(problems, where, value);
        });
    }

    private static boolean isSecret(String key) {
        String name = key.toLowerCase(Locale.ROOT);
        return !REFERENCE.matcher(name).matches()
                && Stream.of("password", "passwd", "secret", "token", "credential")
                        .anyMatch(name::contains);
    }

    private static void mountOptions(Problems problems, String path, List<String> options) {
        for (int i = 0; i < options.size(); i++) {
            String option = options.get(i);
            problems.addIf(
                    !OPTION.matcher(option).matches(),
                    path + ".mountOption",
                    "\"" + option + "\" is not one word. Use one call for each option, e.g. \"noatime\".");
            problems.addIf(
                    options.indexOf(option) < i,
                    path + ".mountOption",
                    "\"" + option + "\" is there twice. Remove one.");
        }
    }

    private static boolean isUsed(KafkaCluster cluster, String name) {
        return DataVolume.of(cluster).stream()
                .anyMatch(data -> data.volume() instanceof Claim claim
                        && claim.storageClass().filter(name::equals).isPresent());
    }
}
