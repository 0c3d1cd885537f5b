package io.github.kafkak8s.maven;

import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Compiles, and runs {@code helm lint --strict} on the Helm chart of every cluster of the module. Fails on any warning.
 * Writes nothing.
 */
@Mojo(name = "lint", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public class LintMojo extends LintNoForkMojo {}
