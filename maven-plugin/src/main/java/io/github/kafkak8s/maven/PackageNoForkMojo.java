package io.github.kafkak8s.maven;

import io.github.kafkak8s.chart.ChartInfo;
import io.github.kafkak8s.maven.definition.Definition;
import io.github.kafkak8s.output.ChartArchive;
import java.io.File;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Packs the charts, as {@code package} does, without compiling first: to bind in the lifecycle. */
@Mojo(
        name = "package-no-fork",
        defaultPhase = LifecyclePhase.PACKAGE,
        requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
        threadSafe = true)
public class PackageNoForkMojo extends AbstractKafkaMojo {

    /** Where the archives go: {@code <chartArchiveDirectory>/<cluster>-<version>.tgz}. */
    @Parameter(property = "kafka-k8s.chartArchiveDirectory", defaultValue = "${project.build.directory}")
    private File chartArchiveDirectory;

    @Override
    void run(List<Definition> found) throws MojoExecutionException {
        ChartInfo info = chartInfo();
        for (Definition definition : found) {
            var files = definition.chart(info);
            var file = ChartArchive.write(
                    chartArchiveDirectory.toPath(), definition.cluster().name(), info.version(), files);
            getLog().info(definition.title() + ": " + files.size() + " files in " + file);
        }
    }
}
