package io.github.kafkak8s.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A local Maven repository that is the user's own, by symbolic links, but for this project's artifacts: those are the
 * ones just built. Nothing is installed into the user's repository.
 */
final class IsolatedRepository {
    private static final List<String> GROUP = List.of("io", "github", "kafkak8s");

    private IsolatedRepository() {}

    static Path create(Path folder, Path users, Path root, String version) throws IOException {
        Path own = Files.createDirectories(folder);
        Path shared = users;
        for (String part : GROUP) {
            link(shared, own, part);
            shared = shared.resolve(part);
            own = Files.createDirectories(own.resolve(part));
        }
        install(own, "kafka-k8s-parent", version, root.resolve("pom.xml"), null);
        for (String module : List.of("chart-templates", "generator-core", "maven-plugin")) {
            Path base = root.resolve(module);
            String artifact = "kafka-k8s-" + module;
            install(
                    own,
                    artifact,
                    version,
                    base.resolve("pom.xml"),
                    base.resolve("target/" + artifact + "-" + version + ".jar"));
        }
        return folder;
    }

    private static void link(Path from, Path to, String except) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        try (Stream<Path> entries = Files.list(from)) {
            for (Path entry : entries.toList()) {
                Path link = to.resolve(entry.getFileName());
                if (!entry.endsWith(except) && !Files.exists(link)) {
                    Files.createSymbolicLink(link, entry.toAbsolutePath());
                }
            }
        }
    }

    private static void install(Path group, String artifact, String version, Path pom, Path jar) throws IOException {
        Path folder = Files.createDirectories(group.resolve(artifact).resolve(version));
        Files.copy(pom, folder.resolve(artifact + "-" + version + ".pom"));
        if (jar != null) {
            Files.copy(jar, folder.resolve(artifact + "-" + version + ".jar"));
        }
    }
}
