package io.github.kafkak8s.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kafkak8s.chart.ChartInfo.Maintainer;
import java.util.Optional;
import org.apache.maven.model.Developer;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;

class ProjectChartInfoTest {
    private final MavenProject project = new MavenProject();

    @Test
    void takesVersionAndDevelopersOfThePom() throws MojoExecutionException {
        project.setVersion("1.2-SNAPSHOT");
        developer("jane", "Jane Doe", "jane@example.com", "https://example.com/jane");
        developer("joe", null, " ", null);
        developer(null, null, "team@example.com", null);
        developer(null, " ", null, "https://example.com");

        var info = ProjectChartInfo.of(project);

        assertThat(info.version()).isEqualTo("1.2.0-SNAPSHOT");
        assertThat(info.maintainers())
                .containsExactly(
                        new Maintainer(
                                "Jane Doe", Optional.of("jane@example.com"), Optional.of("https://example.com/jane")),
                        new Maintainer("joe", Optional.empty(), Optional.empty()),
                        new Maintainer("team@example.com", Optional.of("team@example.com"), Optional.empty()));
    }

    @Test
    void aVersionThatIsNoneIsNamed() {
        project.setVersion("${revision}");

        assertThatThrownBy(() -> ProjectChartInfo.of(project))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageStartingWith("project version: \"${revision}\" cannot become the version of a Helm chart: ");
    }

    private void developer(String id, String name, String email, String url) {
        Developer developer = new Developer();
        developer.setId(id);
        developer.setName(name);
        developer.setEmail(email);
        developer.setUrl(url);
        project.getModel().addDeveloper(developer);
    }
}
