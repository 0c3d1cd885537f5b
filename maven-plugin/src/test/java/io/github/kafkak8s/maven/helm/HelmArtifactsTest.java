package io.github.kafkak8s.maven.helm;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.List;
import org.apache.maven.repository.internal.MavenRepositorySystemUtils;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.resolution.DependencyResult;
import org.junit.jupiter.api.Test;

/** A Maven that cannot get Helm says what to do. */
class HelmArtifactsTest {
    private final DefaultRepositorySystemSession session = MavenRepositorySystemUtils.newSession();
    private final HelmArtifacts artifacts = new HelmArtifacts(
            (RepositorySystem) Proxy.newProxyInstance(
                    getClass().getClassLoader(),
                    new Class<?>[] {RepositorySystem.class},
                    (proxy, method, arguments) -> {
                        var result = new DependencyResult((DependencyRequest) arguments[1]);
                        throw new DependencyResolutionException(result, "not there.", null);
                    }),
            session,
            List.of());

    @Test
    void offline() {
        session.setOffline(true);

        assertThatThrownBy(artifacts::resolve)
                .isInstanceOf(HelmException.class)
                .hasMessageMatching("this goal needs Helm, and Maven cannot get com\\.marcnuri\\.helm-java:[a-z0-9-]+:"
                        + "[0-9.]+: not there\\. Run the goal once without -o; from then on it works offline\\.");
    }

    @Test
    void online() {
        assertThatThrownBy(artifacts::resolve)
                .isInstanceOf(HelmException.class)
                .hasMessageEndingWith(": not there. Let a repository of plugins offer com.marcnuri.helm-java and"
                        + " net.java.dev.jna.");
    }
}
