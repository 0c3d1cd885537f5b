package io.github.kafkak8s.maven;

import io.github.kafkak8s.Generator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
public class CheckNoForkMojo extends AbstractKafkaMojo {

    @Override
    void run(List<Definition> found) throws MojoFailureException {
        List<String> drifts = new ArrayList<>();
        for (Definition definition : found) {
            Path folder = folder(definition).resolve("manifests");
            String diff = manifests(definition).diff(definition.cluster(), Generator.manifests(definition.cluster()));
            if (diff.isEmpty()) {
                getLog().info(definition.title() + ": " + folder + " is what the description renders.");
            } else {
                drifts.add(definition.title());
                getLog().error(definition.title() + ": from " + folder + " (a) to what the description renders (b):\n"
                        + diff);
            }
        }
        if (!drifts.isEmpty()) {
            throw new MojoFailureException("not what the description renders: " + String.join(", ", drifts)
                    + ". The diff is above. Render with kafka-k8s:generate and commit, or undo the edit.");
        }
    }
}
