package io.github.kafkak8s.check.pods;

import io.github.kafkak8s.check.LabelRules;
import io.github.kafkak8s.check.NetworkRules;
import io.github.kafkak8s.check.Problems;
import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.pod.HostAlias;
import io.github.kafkak8s.model.pod.PodSecurity;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Users and host names that the pods of a restricted namespace can have. */
public final class PodRules {
    private static final long HIGHEST_ID = Integer.MAX_VALUE;

    private PodRules() {}

    public static void check(KafkaCluster cluster, Problems problems) {
        for (Role role : Role.of(cluster)) {
            PodSecurity security = role.group().pods().security();
            String path = role.path() + ".security.";
            id(problems, path + "user", "user", security.user(), 1);
            // Images that any user may run have files of the group 0.
            id(problems, path + "group", "group", security.group(), 0);
            id(problems, path + "fsGroup", "group", security.fsGroup(), 0);
            Set<String> addresses = new HashSet<>();
            for (HostAlias alias : role.group().pods().additions().hostAliases()) {
                hostAlias(problems, role.path() + ".hostAlias[" + alias.ip() + "]", alias, addresses);
            }
        }
    }

    private static void id(Problems problems, String path, String what, Optional<Long> number, long least) {
        number.filter(id -> id < least || id > HIGHEST_ID)
                .ifPresent(id -> problems.add(
                        path,
                        id + (id == 0 ? " is root, whom Pod Security restricted refuses" : " is no number of a " + what)
                                + ". Use one from " + least + " to " + HIGHEST_ID + "."));
    }

    private static void hostAlias(Problems problems, String path, HostAlias alias, Set<String> addresses) {
        problems.addIf(
                !NetworkRules.isAddress(alias.ip()),
                path,
                "is no IP address. Use e.g. \"10.20.0.7\" or \"2001:db8::7\".");
        problems.addIf(!addresses.add(alias.ip()), path, "is there twice. Give it all its names at once.");
        problems.addIf(alias.hostnames().isEmpty(), path, "has no host name. Add one.");
        alias.hostnames()
                .forEach(name -> problems.addIf(
                        !LabelRules.isDnsSubdomain(name),
                        path,
                        "\"" + name + "\" is no DNS name. Use e.g. \"db.example.com\"."));
    }
}
