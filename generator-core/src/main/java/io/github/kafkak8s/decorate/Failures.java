package io.github.kafkak8s.decorate;

import java.util.List;

/** What users' code threw, as a message. */
final class Failures {
    /** Frames of libraries, which are not where the user looks. */
    private static final List<String> LIBRARIES = List.of(
            "java.",
            "jdk.",
            "sun.",
            "io.fabric8.",
            "io.dekorate.",
            "com.fasterxml.",
            "io.github.kafkak8s.model.",
            "io.github.kafkak8s.yaml.");
    /** Frames of those who called the user's code. */
    private static final List<String> CALLERS = List.of(
            DecorationRun.class.getName(),
            DecoratedResources.class.getName(),
            ObjectChange.class.getName(),
            Failures.class.getPackageName() + ".dekorate.");

    private Failures() {}

    /** The exception, after the first line of the user's own code in its trace. */
    static String describe(Throwable failure) {
        for (StackTraceElement element : failure.getStackTrace()) {
            if (startsWith(CALLERS, element)) {
                break;
            }
            if (!startsWith(LIBRARIES, element)) {
                return "failed at " + element.getFileName() + ":" + element.getLineNumber() + ": " + failure;
            }
        }
        return "failed: " + failure;
    }

    private static boolean startsWith(List<String> prefixes, StackTraceElement element) {
        return prefixes.stream().anyMatch(element.getClassName()::startsWith);
    }
}
