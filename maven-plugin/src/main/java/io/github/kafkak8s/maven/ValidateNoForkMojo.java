package io.github.kafkak8s.maven;

import io.github.kafkak8s.maven.definition.Definition;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Checks all rules, as {@code validate} does, without compiling first: to bind in the lifecycle. */
@Mojo(
        name = "validate-no-fork",
        defaultPhase = LifecyclePhase.PROCESS_CLASSES,
        requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
        threadSafe = true)
public class ValidateNoForkMojo extends AbstractKafkaMojo {

    @Override
    void run(List<Definition> found) {
        found.forEach(definition -> getLog().info(definition.title() + ": no problem."));
    }
}
