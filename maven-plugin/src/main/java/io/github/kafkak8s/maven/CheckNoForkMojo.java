package io.github.kafkak8s.maven;

import io.github.kafkak8s.maven.definition.Definition;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Compares, as {@code check} does, without compiling first: to bind in the lifecycle. */
@Mojo(
        name = "check-no-fork",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
        threadSafe = true)
public class CheckNoForkMojo extends AbstractOutputMojo {

    @Override
    void run(List<Definition> found) throws MojoExecutionException, MojoFailureException {
        SortedSet<String> drifts = new TreeSet<>();
        for (Rendering rendering : render(found)) {
            Definition definition = rendering.definition();
            String diff = rendering.folder().diff(definition.cluster(), rendering.files());
            if (diff.isEmpty()) {
                getLog().info(definition.title() + ": " + rendering.path() + " is what the description renders.");
            } else {
                drifts.add(definition.title());
                getLog().error(definition.title() + ": from " + rendering.path()
                        + " (a) to what the description renders (b):\n" + diff);
            }
        }
        if (!drifts.isEmpty()) {
            throw new MojoFailureException("not what the description renders: " + String.join(", ", drifts)
                    + ". The diff is above. Render with kafka-k8s:generate and commit, or undo the edit.");
        }
    }
}
