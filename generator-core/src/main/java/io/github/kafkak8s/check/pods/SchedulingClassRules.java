package io.github.kafkak8s.check.pods;

import io.github.kafkak8s.check.LabelRules;
import io.github.kafkak8s.check.Problems;
import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.placement.SchedulingClasses;
import java.util.Optional;

/** Priority, scheduler and runtime that can exist. */
public final class SchedulingClassRules {
    private SchedulingClassRules() {}

    public static void check(KafkaCluster cluster, Problems problems) {
        for (Role role : Role.of(cluster)) {
            SchedulingClasses classes = role.group().pods().classes();
            name(problems, role.path() + ".priorityClass", "PriorityClass", classes.priority());
            name(problems, role.path() + ".scheduler", "scheduler", classes.scheduler());
            name(problems, role.path() + ".runtimeClass", "RuntimeClass", classes.runtime());
        }
    }

    private static void name(Problems problems, String path, String what, Optional<String> name) {
        name.ifPresent(given -> problems.addIf(
                !LabelRules.isDnsSubdomain(given),
                path,
                "\"" + given + "\" is no name of a " + what
                        + ": lower-case letters, digits, \"-\" and \".\". Leave it out for the default."));
    }
}
