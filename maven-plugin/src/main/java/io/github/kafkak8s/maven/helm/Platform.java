package io.github.kafkak8s.maven.helm;

import java.util.List;
import java.util.Locale;

/** The machines for which helm-java has a library, by the name of its artifact. */
final class Platform {
    private static final List<String> KNOWN =
            List.of("linux-amd64", "linux-arm64", "darwin-amd64", "darwin-arm64", "windows-amd64");

    private Platform() {}

    /**
     * The artifact with the library for a machine.
     *
     * @param os as {@code os.name} says
     * @param arch as {@code os.arch} says
     * @throws HelmException if there is none
     */
    static String artifact(String os, String arch) throws HelmException {
        String artifact = system(os.toLowerCase(Locale.ROOT)) + "-" + architecture(arch.toLowerCase(Locale.ROOT));
        if (!KNOWN.contains(artifact)) {
            throw new HelmException("Helm has no library for " + os + " on " + arch + ", only for "
                    + String.join(", ", KNOWN) + ". Use the helm program on the chart that kafka-k8s:generate writes.");
        }
        return artifact;
    }

    private static String system(String os) {
        if (os.startsWith("mac")) {
            return "darwin";
        }
        return os.startsWith("windows") ? "windows" : os;
    }

    private static String architecture(String arch) {
        return switch (arch) {
            case "x86_64" -> "amd64";
            case "aarch64" -> "arm64";
            default -> arch;
        };
    }
}
