package io.github.kafkak8s.maven;

import io.github.kafkak8s.maven.definition.Definition;
import io.github.kafkak8s.output.OutputFolder;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Renders every cluster of the module, as {@code generate} does, without compiling first: to bind in the lifecycle. */
@Mojo(
        name = "generate-no-fork",
        defaultPhase = LifecyclePhase.PROCESS_CLASSES,
        requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
        threadSafe = true)
public class GenerateNoForkMojo extends AbstractOutputMojo {

    /** Replaces files that were edited by hand, or were there before, too. */
    @Parameter(property = "kafka-k8s.overwrite", defaultValue = "false")
    private boolean overwrite;

    @Override
    void run(List<Definition> found) throws MojoExecutionException {
        for (Rendering rendering : render(found)) {
            Definition definition = rendering.definition();
            var outcome = rendering.folder().write(definition.cluster(), rendering.files(), overwrite);
            getLog().info(definition.title() + ": "
                    + (outcome == OutputFolder.Outcome.UNCHANGED
                            ? "unchanged in "
                            : rendering.files().size() + " files in ")
                    + rendering.path());
        }
    }
}
