package io.github.kafkak8s.maven;

import io.github.kafkak8s.maven.definition.Definition;
import io.github.kafkak8s.output.OutputFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;

/** What goals share that write or compare the output folder. */
abstract class AbstractOutputMojo extends AbstractKafkaMojo {

    /** Whether the plain manifests are written and compared: {@code <cluster>/manifests/}. */
    @Parameter(property = "kafka-k8s.manifests", defaultValue = "true")
    private boolean manifests;

    /** Whether the Helm chart is written and compared: {@code <cluster>/chart/}. */
    @Parameter(property = "kafka-k8s.chart", defaultValue = "true")
    private boolean chart;

    /**
     * One folder of a cluster.
     *
     * @param definition the cluster
     * @param path the folder
     * @param files what belongs there
     */
    record Rendering(Definition definition, Path path, SortedMap<String, String> files) {

        OutputFolder folder() {
            return new OutputFolder(path);
        }
    }

    /** All folders of all clusters, as far as they are switched on. */
    final List<Rendering> render(List<Definition> found) throws MojoExecutionException {
        if (!manifests && !chart) {
            throw new MojoExecutionException(
                    "kafka-k8s.manifests and kafka-k8s.chart are both false: nothing is left to do. Set one to true, or"
                            + " skip the goal with kafka-k8s.skip.");
        }
        List<Rendering> renderings = new ArrayList<>();
        for (Definition definition : found) {
            Path folder = folder(definition);
            if (manifests) {
                renderings.add(new Rendering(definition, folder.resolve("manifests"), definition.manifests()));
            }
            if (chart) {
                renderings.add(new Rendering(definition, folder.resolve("chart"), definition.chart(chartInfo())));
            }
        }
        return renderings;
    }
}
