package io.github.kafkak8s.maven;

import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Compiles, and packs the Helm chart of every cluster of the module into {@code target/<cluster>-<version>.tgz}. Equal
 * descriptions and versions give equal bytes.
 */
@Mojo(name = "package", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public class PackageMojo extends PackageNoForkMojo {}
