package io.github.kafkak8s.check.storage;

import io.github.kafkak8s.check.LabelRules;
import io.github.kafkak8s.check.Problems;
import io.github.kafkak8s.derive.DataVolume;
import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.pod.PodVolume;
import io.github.kafkak8s.model.storage.Claim;
import io.github.kafkak8s.model.storage.ClaimRetention;
import io.github.kafkak8s.model.storage.ExistingClaim;
import io.github.kafkak8s.model.storage.StorageClass;
import io.github.kafkak8s.model.unit.Size;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Claims that find a volume. */
public final class ClaimRules {
    /** The provisioner of classes whose volumes are made by hand. */
    private static final String NO_PROVISIONER = "kubernetes.io/no-provisioner";

    /** More are refused elsewhere. */
    private static final int MOST_PODS = 1000;

    private ClaimRules() {}

    public static void check(KafkaCluster cluster, Problems problems) {
        Map<String, String> existing = made(cluster);
        for (Role role : Role.of(cluster)) {
            for (DataVolume data : DataVolume.of(role)) {
                if (data.volume() instanceof Claim claim) {
                    storageClass(problems, data.path(), claim);
                    selector(cluster, problems, data.path(), claim);
                    metadata(problems, data.path(), claim);
                    claim.template().ifPresent(original -> growth(cluster, problems, data.path(), claim, original));
                } else if (data.volume() instanceof ExistingClaim claim) {
                    existing(problems, role, data.path(), claim.claimName());
                    String other = existing.putIfAbsent(claim.claimName(), data.path());
                    problems.addIf(
                            other != null,
                            data.path(),
                            "the claim \"" + claim.claimName() + "\" is also " + other
                                    + ". Give each volume a claim of its own.");
                }
            }
            ClaimRetention retention = role.group().pods().claimRetention();
            problems.addIf(
                    !retention.equals(ClaimRetention.KEPT)
                            && DataVolume.of(role).stream().noneMatch(DataVolume::isClaimed),
                    role.path() + ".claimRetention",
                    "has no effect: the pods have no claims of a StatefulSet. Remove it.");
            problems.addIf(
                    !retention.equals(ClaimRetention.KEPT)
                            && DataVolume.of(role).stream().anyMatch(DataVolume::isStatic),
                    role.path() + ".claimRetention",
                    "deletes claims of volumes on nodes: the records stay, but no pod gets them before somebody releases"
                            + " each volume by hand. Remove it.");
            role.group().pods().additions().volumes().stream()
                    .filter(PodVolume.OfClaim.class::isInstance)
                    .map(PodVolume.OfClaim.class::cast)
                    .filter(volume -> existing.containsKey(volume.claim()))
                    .forEach(volume -> problems.add(
                            role.path() + ".volume[" + volume.name() + "]",
                            "the claim \"" + volume.claim() + "\" is also " + existing.get(volume.claim())
                                    + ". Mount the generator's own volume for reading, or use another claim."));
        }
    }

    /** The claims of all pods that are made with the cluster, by name. */
    private static Map<String, String> made(KafkaCluster cluster) {
        Map<String, String> made = new HashMap<>();
        for (Role role : Role.of(cluster)) {
            for (DataVolume data : DataVolume.of(role)) {
                for (int ordinal = 0;
                        data.isClaimed()
                                && ordinal < Math.min(MOST_PODS, role.group().count());
                        ordinal++) {
                    made.put(data.claim(role, ordinal), data.path());
                }
            }
        }
        return made;
    }

    private static void storageClass(Problems problems, String path, Claim claim) {
        claim.storageClass()
                .filter(name -> !name.isEmpty())
                .ifPresent(name -> problems.addIf(
                        !LabelRules.isDnsSubdomain(name),
                        path + ".storageClass",
                        "\"" + name + "\" is no name of a StorageClass: lower-case letters, digits, \"-\" and \".\"."
                                + " Leave it out for the default class."));
    }

    private static void selector(KafkaCluster cluster, Problems problems, String path, Claim claim) {
        LabelRules.labels(problems, path + ".selector", claim.selector());
        if (claim.selector().isEmpty()) {
            return;
        }
        problems.addIf(
                claim.storageClass().isEmpty(),
                path + ".selector",
                "no volume is ever provisioned for a claim with a selector, also by the default class. Use"
                        + " withoutStorageClass(), or name the class of the volumes that exist.");
        generated(cluster, claim)
                .filter(one -> !one.provisioner().equals(NO_PROVISIONER))
                .ifPresent(one -> problems.add(
                        path + ".selector",
                        "no volume is ever provisioned for a claim with a selector, also by " + one.provisioner()
                                + " of the class \"" + one.name()
                                + "\". Remove the selector, or use withoutStorageClass()."));
    }

    private static void metadata(Problems problems, String path, Claim claim) {
        LabelRules.labels(problems, path + ".label", claim.labels());
        claim.labels().keySet().forEach(key -> {
            problems.addIf(
                    key.startsWith("app.kubernetes.io/"),
                    path + ".label[" + key + "]",
                    "labels of app.kubernetes.io are written by the generator. Use a prefix of your own.");
            helm(problems, path + ".label[" + key + "]", key);
        });
        claim.annotations().forEach((key, value) -> {
            String where = path + ".annotation[" + key + "]";
            LabelRules.annotation(problems, where, key, value);
            helm(problems, where, key);
            problems.addIf(
                    key.equals("volume.beta.kubernetes.io/storage-class"),
                    where,
                    "is what storageClassName replaced, and wins over it. Use storageClass(\"" + value + "\").");
        });
    }

    private static void helm(Problems problems, String where, String key) {
        problems.addIf(
                key.startsWith("helm.sh/") || key.startsWith("meta.helm.sh/"),
                where,
                "belongs to Helm. Use a prefix of your own.");
    }

    private static void growth(KafkaCluster cluster, Problems problems, String path, Claim claim, Size original) {
        String where = path + ".grownFrom";
        problems.addIf(
                claim.size().compareTo(original) <= 0,
                where,
                claim.size() + " is no more than the original " + original
                        + ", and claims can only grow. Use a larger size, or leave grownFrom out.");
        problems.addIf(
                claim.made() == Claim.Made.BY_STATEFUL_SET,
                where,
                "has no effect on claims that the StatefulSet makes. Use asManifests().");
        problems.addIf(
                claim.storageClass().filter(String::isEmpty).isPresent(),
                where,
                "claims without a StorageClass cannot grow: only a class allows it. Leave it out.");
        generated(cluster, claim)
                .ifPresent(one -> problems.addIf(
                        !one.expansion(),
                        where,
                        "the class \"" + one.name()
                                + "\" is generated with expansion(false), so no claim can grow. Use expansion(true)."));
    }

    private static Optional<StorageClass> generated(KafkaCluster cluster, Claim claim) {
        return cluster.storageClasses().stream()
                .filter(one -> claim.storageClass().filter(one.name()::equals).isPresent())
                .findFirst();
    }

    private static void existing(Problems problems, Role role, String path, String name) {
        problems.addIf(
                !LabelRules.isDnsSubdomain(name),
                path,
                "\"" + name + "\" is no name of a claim: lower-case letters, digits, \"-\" and \".\".");
        int pods = role.group().count();
        problems.addIf(
                pods > 1,
                path,
                "the claim \"" + name + "\" is for a single pod, and there are " + pods
                        + ": they would write into each other's logs. Use Storage.claim.");
    }
}
