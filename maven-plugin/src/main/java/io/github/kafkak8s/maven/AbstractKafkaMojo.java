package io.github.kafkak8s.maven;

import io.github.kafkak8s.chart.ChartInfo;
import io.github.kafkak8s.check.InvalidClusterException;
import io.github.kafkak8s.check.Problem;
import io.github.kafkak8s.maven.definition.Definition;
import io.github.kafkak8s.maven.definition.DefinitionException;
import io.github.kafkak8s.maven.definition.DefinitionFinder;
import io.github.kafkak8s.maven.helm.HelmArtifacts;
import io.github.kafkak8s.output.OutputException;
import io.github.kafkak8s.output.OutputFolder;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;

/** What all goals share: the parameters, and the definitions that are found and valid. */
abstract class AbstractKafkaMojo extends AbstractMojo {

    /** Where the folder of each cluster is: {@code <outputDirectory>/<cluster>/manifests/} and {@code chart/}. */
    @Parameter(property = "kafka-k8s.outputDirectory", defaultValue = "${project.build.directory}/kafka-k8s")
    private File outputDirectory;

    /** Adds the project's version to the path: {@code <outputDirectory>/<cluster>/<version>/manifests/} and {@code chart/}. */
    @Parameter(property = "kafka-k8s.versionedFolders", defaultValue = "false")
    private boolean versionedFolders;

    /**
     * Names of the definition classes, anywhere on the class path. Default: every one in the module's output folder.
     */
    @Parameter(property = "kafka-k8s.definitions")
    private List<String> definitions = List.of();

    /** Does nothing. */
    @Parameter(property = "kafka-k8s.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip || ("pom".equals(project.getPackaging()) && definitions.isEmpty())) {
            getLog().info(skip ? "Skipped." : "Nothing to do for packaging pom.");
            return;
        }
        try (DefinitionFinder finder = finder()) {
            List<Definition> found = definitions(finder);
            if (found.isEmpty()) {
                getLog().info("No class implements KafkaClusterDefinition in this module.");
            } else {
                refuseProblems(found);
                run(found);
                warnOfOthers(found);
            }
        } catch (InvalidClusterException e) {
            // What decorations do under some value of the chart.
            throw new MojoFailureException(e.getMessage(), e);
        } catch (DefinitionException | OutputException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }

    /** The goal's work, on descriptions without a problem. */
    abstract void run(List<Definition> found) throws MojoExecutionException, MojoFailureException;

    /** What charts take from the project. */
    final ChartInfo chartInfo() throws MojoExecutionException {
        return ProjectChartInfo.of(project);
    }

    /** Where the jars of helm-java come from. */
    final HelmArtifacts helmArtifacts(RepositorySystem system) {
        return new HelmArtifacts(system, session.getRepositorySession(), project.getRemotePluginRepositories());
    }

    /** The path of a cluster's folder. */
    final Path folder(Definition definition) {
        Path folder = outputDirectory.toPath().resolve(definition.cluster().name());
        return versionedFolders ? folder.resolve(project.getVersion()) : folder;
    }

    /** A cluster that was renamed or removed leaves its folder, and GitOps goes on applying it. */
    private void warnOfOthers(List<Definition> found) {
        Set<String> described = new TreeSet<>();
        found.forEach(definition -> described.add(definition.cluster().name()));
        for (String cluster : OutputFolder.clustersIn(outputDirectory.toPath())) {
            if (!described.contains(cluster)) {
                getLog().warn(outputDirectory.toPath().resolve(cluster)
                        + " was generated, but no definition of this module describes a cluster of that name."
                        + " If no other module does, delete the folder.");
            }
        }
    }

    private DefinitionFinder finder() throws DefinitionException {
        return new DefinitionFinder(Path.of(project.getBuild().getOutputDirectory()), definitions, classpath());
    }

    private List<Definition> definitions(DefinitionFinder finder) throws DefinitionException {
        List<Definition> found = finder.find();
        if (found.isEmpty() && (declaresPlugin() || session.getProjects().size() == 1)) {
            throw new DefinitionException("no class in " + project.getBuild().getOutputDirectory()
                    + " implements KafkaClusterDefinition. Write one,"
                    + " or name classes of dependencies in <definitions>.");
        }
        return found;
    }

    /** A goal on the command line also visits the modules of a build that have nothing to render. */
    private boolean declaresPlugin() {
        return project.getBuildPlugins().stream()
                .anyMatch(plugin -> plugin.getKey().equals("io.github.kafkak8s:kafka-k8s-maven-plugin"));
    }

    private static void refuseProblems(List<Definition> found) throws MojoFailureException {
        List<String> reports = new ArrayList<>();
        for (Definition definition : found) {
            List<Problem> problems = definition.problems();
            if (!problems.isEmpty()) {
                reports.add(InvalidClusterException.report(definition.title(), problems));
            }
        }
        reports.addAll(sameNames(found));
        if (!reports.isEmpty()) {
            throw new MojoFailureException(String.join("\n", reports));
        }
    }

    private static List<String> sameNames(List<Definition> found) {
        Map<String, String> classes = new TreeMap<>();
        List<String> reports = new ArrayList<>();
        for (Definition definition : found) {
            String other = classes.putIfAbsent(definition.cluster().name(), definition.className());
            if (other != null) {
                reports.add(
                        definition.title() + ": " + other + " describes a cluster of this name too, and both have one"
                                + " output folder. Give each a name, or a module, of its own.");
            }
        }
        return reports;
    }

    private List<String> classpath() throws DefinitionException {
        try {
            Set<String> elements = new LinkedHashSet<>(project.getRuntimeClasspathElements());
            elements.addAll(project.getCompileClasspathElements());
            return List.copyOf(elements);
        } catch (DependencyResolutionRequiredException e) {
            throw new DefinitionException(
                    "dependencies of " + project.getId() + " are not resolved: " + e.getMessage(), e);
        }
    }
}
