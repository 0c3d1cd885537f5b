package io.github.kafkak8s.maven;

import io.github.kafkak8s.maven.definition.Definition;
import io.github.kafkak8s.maven.helm.ChartComparison;
import io.github.kafkak8s.maven.helm.HelmException;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Compares chart and manifests, as {@code template} does, without compiling first: to bind in the lifecycle. */
@Mojo(
        name = "template-no-fork",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
        threadSafe = true)
public class TemplateNoForkMojo extends AbstractHelmMojo {

    /** The release to render. Default: the cluster's name. */
    @Parameter(property = "kafka-k8s.releaseName")
    private String releaseName;

    /** The namespace of the release. Default: the cluster's. */
    @Parameter(property = "kafka-k8s.releaseNamespace")
    private String releaseNamespace;

    @Override
    void run(List<Definition> found) throws MojoExecutionException, MojoFailureException {
        Optional<String> values = values();
        boolean standard = values.isEmpty() && releaseName == null && releaseNamespace == null;
        for (Definition definition : found) {
            ChartComparison comparison = compare(definition, values);
            if (comparison.diff().isEmpty()) {
                getLog().info(definition.title() + ": chart" + withValues() + " and manifests agree in "
                        + comparison.objects() + " objects.");
            } else if (standard) {
                getLog().error(definition.title() + ": from the manifests (a) to the chart (b):\n" + comparison.diff());
                throw new MojoFailureException(definition.title() + ": the chart's own values do not render the"
                        + " manifests. This is an error of kafka-k8s: please report the diff above.");
            } else {
                getLog().info(definition.title() + ": from the manifests (a) to the " + comparison.objects()
                        + " objects of the chart" + withValues() + " (b):\n" + comparison.diff());
            }
        }
    }

    private ChartComparison compare(Definition definition, Optional<String> values)
            throws MojoExecutionException, MojoFailureException {
        String name = releaseName == null ? definition.cluster().name() : releaseName;
        String namespace =
                releaseNamespace == null ? definition.cluster().namespace().name() : releaseNamespace;
        var chart = chart(definition, name, namespace);
        try {
            return ChartComparison.of(definition.manifests(), chart.render(values));
        } catch (HelmException | IllegalArgumentException e) {
            throw new MojoFailureException(
                    definition.title() + ": the chart" + withValues() + " does not render: " + e.getMessage(), e);
        }
    }
}
