package io.github.kafkak8s.maven;

import io.github.kafkak8s.chart.ChartInfo;
import io.github.kafkak8s.chart.ChartInfo.Maintainer;
import io.github.kafkak8s.chart.ChartVersion;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.model.Developer;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;

/** What a chart takes from the POM: the project's version, and its developers as maintainers. */
final class ProjectChartInfo {
    private ProjectChartInfo() {}

    static ChartInfo of(MavenProject project) throws MojoExecutionException {
        List<Maintainer> maintainers = project.getDevelopers().stream()
                .flatMap(ProjectChartInfo::maintainer)
                .toList();
        try {
            return new ChartInfo(ChartVersion.of(project.getVersion()), maintainers);
        } catch (IllegalArgumentException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }

    /** Helm requires a name; a developer without one has an id or an address, or says nothing at all. */
    private static Stream<Maintainer> maintainer(Developer developer) {
        Optional<String> email = text(developer.getEmail());
        return text(developer.getName())
                .or(() -> text(developer.getId()))
                .or(() -> email)
                .map(name -> new Maintainer(name, email, text(developer.getUrl())))
                .stream();
    }

    private static Optional<String> text(String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }
}
