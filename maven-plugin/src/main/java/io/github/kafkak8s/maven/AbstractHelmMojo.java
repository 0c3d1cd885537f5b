package io.github.kafkak8s.maven;

import io.github.kafkak8s.maven.definition.Definition;
import io.github.kafkak8s.maven.helm.HelmChart;
import io.github.kafkak8s.maven.helm.HelmException;
import io.github.kafkak8s.maven.helm.HelmLoader;
import io.github.kafkak8s.maven.helm.Release;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;

/** What goals share that have Helm look at the chart. */
abstract class AbstractHelmMojo extends AbstractKafkaMojo {

    /** A file of values, as for {@code helm install --values}. Default: the chart's own. */
    @Parameter(property = "kafka-k8s.values")
    private File values;

    @Inject
    private RepositorySystem repositorySystem;

    /** A cluster's chart, for a release of it. */
    final HelmChart chart(Definition definition, String name, String namespace) throws MojoExecutionException {
        try {
            return new HelmChart(
                    HelmLoader.load(helmArtifacts(repositorySystem)),
                    new Release(name, namespace, definition.cluster().kubernetes() + ".0"),
                    definition.chart(chartInfo()));
        } catch (HelmException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }

    /** The text of the values file, if one is given. */
    final Optional<String> values() throws MojoExecutionException {
        if (values == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(values.toPath()));
        } catch (IOException e) {
            throw new MojoExecutionException(
                    "kafka-k8s.values: cannot read " + values + ": " + e + ". Name a file of values in UTF-8.", e);
        }
    }

    /** How messages name what the chart was given. */
    final String withValues() {
        return values == null ? "" : " with " + values.getName();
    }
}
