package io.github.kafkak8s.check.pods;

import io.github.kafkak8s.check.Problems;
import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.pod.Jvm;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** JVM options that the shell and the images' scripts pass on unchanged, and that contradict no other setting. */
public final class JvmRules {
    private static final int MOST_FOR_KAFKA = 50;
    /** Kafka's scripts split the variables at white space, and the shell reads the rest of what is missing here. */
    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9._,:;/=+@%-]*");

    private static final Pattern OPTION = Pattern.compile("-[A-Za-z-][A-Za-z0-9._,:;/=+@%*-]*");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._-]+");
    private static final Pattern SECRET =
            Pattern.compile("(password|passwd|secret|token|credentials|jaas\\.config|(api|private|secret)[._-]?key)$");

    /** Options that have a place of their own → what is wrong with them. */
    private static final Map<Pattern, String> ELSEWHERE = elsewhere();

    private static final Set<String> OWNED =
            Set.of("log4j.configuration", "log4j.configurationFile", "log4j2.configurationFile");

    private JvmRules() {}

    public static void check(KafkaCluster cluster, Problems problems) {
        for (Role role : Role.of(cluster)) {
            Jvm jvm = role.group().pods().jvm();
            problems.addIf(
                    role.isKafka() && jvm.heapPercent() > MOST_FOR_KAFKA,
                    role.path() + ".heapPercent",
                    jvm.heapPercent()
                            + " leaves less than half of the memory for the page cache. Use at most " + MOST_FOR_KAFKA
                            + ".");
            jvm.options().forEach(option -> option(problems, role.path() + ".jvmOption[" + option + "]", option));
            jvm.systemProperties()
                    .forEach((key, value) ->
                            property(problems, role.path() + ".systemProperty[" + key + "]", key, value));
        }
    }

    private static void option(Problems problems, String path, String option) {
        if (!OPTION.matcher(option).matches()) {
            problems.add(
                    path,
                    "is no option that the shell passes on: \"-\", then letters, digits and . _ , : ; / = + @ % * - in"
                            + " one word. Use e.g. \"-XX:MaxDirectMemorySize=512m\".");
            return;
        }
        ELSEWHERE.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(option).matches())
                .findFirst()
                .ifPresent(entry -> problems.add(path, entry.getValue()));
    }

    private static void property(Problems problems, String path, String key, String value) {
        if (!KEY.matcher(key).matches()) {
            problems.add(path, "is no key: letters, digits, \".\", \"-\" and \"_\" only.");
        } else if (OWNED.contains(key)) {
            problems.add(
                    path, "belongs to the generator, which writes the logging configuration. Use logLevel and logger.");
        } else if (key.startsWith("com.sun.management.jmxremote")) {
            problems.add(path, "opens JMX, which metrics does within the pod. Use metrics.");
        } else if (SECRET.matcher(key.toLowerCase(Locale.ROOT)).find()) {
            problems.add(
                    path,
                    "looks like a secret, and everybody who lists processes sees system properties. Use a file of a"
                            + " Secret, or envFromSecret.");
        } else if (!VALUE.matcher(value).matches()) {
            problems.add(
                    path,
                    "\"" + value
                            + "\" has characters that the shell reads. Use letters, digits and . _ , : ; / = + @ % -"
                            + " without white space.");
        }
    }

    private static Map<Pattern, String> elsewhere() {
        Map<Pattern, String> elsewhere = new LinkedHashMap<>();
        elsewhere.put(
                Pattern.compile("-X?m[sx][0-9].*|-XX:(Initial|Max|Min)(HeapSize|RAM|RAMFraction|RAMPercentage)=.*"),
                "sets the heap. Use heap or heapPercent.");
        elsewhere.put(
                Pattern.compile("-XX:[+-]Use[A-Za-z0-9]*GC"), "chooses a garbage collector. Use garbageCollector.");
        elsewhere.put(Pattern.compile("-D.*"), "is a system property. Use systemProperty.");
        elsewhere.put(
                Pattern.compile("-XX:[+-](Crash|Exit)OnOutOfMemoryError"),
                "is about the end of a JVM without memory, and every JVM exits then. Remove it.");
        elsewhere.put(
                Pattern.compile(
                        "-(cp|-?class-?path|jar|m|-?module|p|-?module-path|X|-?show-?version|-?version|-?help(-extra)?|h"
                                + "|-?dry-run|-?(list|describe|validate)-modules?|-?show-module-resolution)(=.*)?"),
                "replaces or ends what the image's scripts start. Remove it.");
        elsewhere.put(
                Pattern.compile("-XX:(Flags|VMOptionsFile)=.*"),
                "reads options that no rule sees. Write them as options of their own.");
        return elsewhere;
    }
}
