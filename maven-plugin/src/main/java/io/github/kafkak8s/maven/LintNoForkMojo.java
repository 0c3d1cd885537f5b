package io.github.kafkak8s.maven;

import io.github.kafkak8s.maven.definition.Definition;
import io.github.kafkak8s.maven.helm.HelmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Runs the linter, as {@code lint} does, without compiling first: to bind in the lifecycle. */
@Mojo(
        name = "lint-no-fork",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
        threadSafe = true)
public class LintNoForkMojo extends AbstractHelmMojo {

    @Override
    void run(List<Definition> found) throws MojoExecutionException, MojoFailureException {
        Optional<String> values = values();
        List<String> failed = new ArrayList<>();
        for (Definition definition : found) {
            List<String> messages = lint(definition, values);
            messages.forEach(message -> getLog().warn(definition.title() + ": " + message));
            if (messages.isEmpty()) {
                getLog().info(definition.title() + ": helm lint has nothing to say.");
            } else {
                failed.add(definition.title());
            }
        }
        if (!failed.isEmpty()) {
            throw new MojoFailureException("helm lint: the chart" + withValues() + " has problems: "
                    + String.join(", ", failed) + ". They are above.");
        }
    }

    private List<String> lint(Definition definition, Optional<String> values)
            throws MojoExecutionException, MojoFailureException {
        var cluster = definition.cluster();
        try {
            return chart(definition, cluster.name(), cluster.namespace().name()).lint(values);
        } catch (HelmException e) {
            throw new MojoFailureException(
                    definition.title() + ": the chart" + withValues() + " cannot be checked: " + e.getMessage(), e);
        }
    }
}
