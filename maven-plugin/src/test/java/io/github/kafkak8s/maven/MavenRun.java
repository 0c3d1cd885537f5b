package io.github.kafkak8s.maven;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.shared.invoker.DefaultInvocationRequest;
import org.apache.maven.shared.invoker.DefaultInvoker;
import org.apache.maven.shared.invoker.InvocationRequest;
import org.apache.maven.shared.invoker.InvocationResult;
import org.apache.maven.shared.invoker.MavenInvocationException;

/**
 * One run of a real Maven, as a user would start it, on the artifacts just built.
 *
 * @param exitCode 0 if the build succeeded
 * @param output what it printed
 */
record MavenRun(int exitCode, String output) {
    private static final Path REPOSITORY = repository();

    static Path root() {
        return Path.of(System.getProperty("rootDirectory"));
    }

    /** The Maven that runs this build, and those that the build unpacked. */
    static List<Path> mavens() throws IOException {
        List<Path> homes = new ArrayList<>(List.of(Path.of(System.getProperty("mavenHome"))));
        try (Stream<Path> unpacked = Files.list(Path.of(System.getProperty("mavens")))) {
            unpacked.filter(home -> home.getFileName().toString().startsWith("apache-maven"))
                    .sorted()
                    .forEach(homes::add);
        }
        return homes;
    }

    /** Runs the Maven of this build. */
    static MavenRun of(Path project, String... arguments) throws MavenInvocationException {
        return of(Path.of(System.getProperty("mavenHome")), project, arguments);
    }

    static MavenRun of(Path home, Path project, String... arguments) throws MavenInvocationException {
        // Two threads add to it: one reads the output, one the errors.
        List<String> output = Collections.synchronizedList(new ArrayList<>());
        InvocationRequest request = new DefaultInvocationRequest();
        request.setBaseDirectory(project.toFile());
        request.setBatchMode(true);
        request.addArgs(List.of(arguments));
        request.setLocalRepositoryDirectory(REPOSITORY.toFile());
        request.setMavenOpts("-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        request.setInputStream(new ByteArrayInputStream(new byte[0]));
        request.setOutputHandler(output::add);
        DefaultInvoker invoker = new DefaultInvoker();
        invoker.setMavenHome(home.toFile());
        InvocationResult result = invoker.execute(request);
        return new MavenRun(result.getExitCode(), String.join("\n", output));
    }

    private static Path repository() {
        try {
            Path folder = Files.createTempDirectory("kafka-k8s-repository");
            return IsolatedRepository.create(
                    folder,
                    Path.of(System.getProperty("localRepository")),
                    root(),
                    System.getProperty("projectVersion"));
        } catch (IOException e) {
            throw new IllegalStateException("no repository for the integration tests", e);
        }
    }
}
