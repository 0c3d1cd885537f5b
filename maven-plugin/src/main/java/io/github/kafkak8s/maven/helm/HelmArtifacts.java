package io.github.kafkak8s.maven.helm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;

/**
 * The jars of helm-java, from where Maven has its plugins from. No dependency of the plugin: 28 MB that only some goals
 * need.
 */
public final class HelmArtifacts {
    private static final String GROUP = "com.marcnuri.helm-java";
    private static final String VERSION = version();

    private final RepositorySystem system;
    private final RepositorySystemSession session;
    private final List<RemoteRepository> repositories;

    /**
     * Nothing is resolved yet.
     *
     * @param repositories those of plugins
     */
    public HelmArtifacts(
            RepositorySystem system, RepositorySystemSession session, List<RemoteRepository> repositories) {
        this.system = system;
        this.session = session;
        this.repositories = List.copyOf(repositories);
    }

    /**
     * The jars, from the local repository or a remote one.
     *
     * @throws HelmException if one cannot be had, or there is none for this machine
     */
    List<Path> resolve() throws HelmException {
        String platform = Platform.artifact(System.getProperty("os.name"), System.getProperty("os.arch"));
        CollectRequest request = new CollectRequest();
        for (String artifact : List.of("helm-java", platform)) {
            request.addDependency(
                    new Dependency(new DefaultArtifact(GROUP + ":" + artifact + ":" + VERSION), "runtime"));
        }
        request.setRepositories(repositories);
        try {
            return system
                    .resolveDependencies(session, new DependencyRequest(request, null))
                    .getArtifactResults()
                    .stream()
                    .map(result -> result.getArtifact().getFile().toPath())
                    .toList();
        } catch (DependencyResolutionException e) {
            String missing = GROUP + ":" + platform + ":" + VERSION;
            throw new HelmException(
                    "this goal needs Helm, and Maven cannot get " + missing + ": "
                            + e.getMessage().replaceFirst("\\.$", "")
                            + (session.isOffline()
                                    ? ". Run the goal once without -o; from then on it works offline."
                                    : ". Let a repository of plugins offer " + GROUP + " and net.java.dev.jna."),
                    e);
        }
    }

    private static String version() {
        Properties properties = new Properties();
        try (InputStream stream = HelmArtifacts.class.getResourceAsStream("helm-java.properties")) {
            properties.load(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }
}
