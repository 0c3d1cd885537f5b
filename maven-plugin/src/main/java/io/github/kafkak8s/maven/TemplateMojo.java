package io.github.kafkak8s.maven;

import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Compiles, renders the Helm chart of every cluster of the module with Helm, and shows what differs from the manifests,
 * object by object: nothing without a values file, or else what that file changes. Writes nothing.
 */
@Mojo(name = "template", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public class TemplateMojo extends TemplateNoForkMojo {}
