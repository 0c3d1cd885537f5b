package io.github.kafkak8s.maven.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Definitions are found wherever a user may write them, and each that cannot be used is named with its cause. */
class DefinitionFinderTest {
    private static final String IMPORTS =
            "package com.acme; import io.github.kafkak8s.model.*; import io.github.kafkak8s.model.unit.*;\n";
    private static final String DEFINE = " { return KafkaCluster.named(\"orders\"); }\n";

    @TempDir
    Path folder;

    @Test
    void findsClassesThatImplementOrInheritSortedByName() throws Exception {
        compile(
                "Zeta",
                "public class Zeta implements KafkaClusterDefinition { public KafkaCluster define()" + DEFINE + "}");
        compile(
                "Base",
                "public abstract class Base implements KafkaClusterDefinition { public KafkaCluster define()" + DEFINE
                        + "}");
        compile("Alpha", "public class Alpha extends Base {}");
        compile(
                "Outer",
                "public class Outer { public static class Inner extends Base {} interface Not extends KafkaClusterDefinition {} }");

        assertThat(find())
                .extracting(Definition::title)
                .containsExactly("orders (Alpha)", "orders (Inner)", "orders (Zeta)");
    }

    @Test
    void namedClassesAreUsedInsteadOfSearching() throws Exception {
        compile(
                "One",
                "public class One implements KafkaClusterDefinition { public KafkaCluster define()" + DEFINE + "}");
        compile(
                "Two",
                "public class Two implements KafkaClusterDefinition { public KafkaCluster define()" + DEFINE + "}");

        assertThat(finder(List.of(" com.acme.Two ", "", "com.acme.Two")).find())
                .extracting(Definition::className)
                .containsExactly("Two");
        assertThatThrownBy(() -> finder(List.of("com.acme.Three")).find())
                .hasMessage("com.acme.Three is not on the module's class path.");
        assertThatThrownBy(() -> finder(List.of("java.lang.String")).find())
                .hasMessage("java.lang.String is no public, concrete class that implements"
                        + " io.github.kafkak8s.model.KafkaClusterDefinition.");
    }

    @Test
    void aFolderWithoutDefinitionsOrWithoutClassesHasNone() throws Exception {
        assertThat(find()).isEmpty();
        compile("Other", "public class Other {}");
        assertThat(find()).isEmpty();
        assertThat(new DefinitionFinder(folder.resolve("missing"), List.of(), List.of()).find())
                .isEmpty();
    }

    @Test
    void aLocalMistakeIsNamedWithItsLine() throws Exception {
        compile("Negative", """
                public class Negative implements KafkaClusterDefinition {
                  public KafkaCluster define() {
                    Size.gibibytes(-1);
                    return null;
                  }
                }
                """);

        refused()
                .hasMessage("com.acme.Negative failed at line 4: size: -1Gi; a size is at least 1 byte")
                .hasCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anExceptionIsNamedWithItsType() throws Exception {
        compile(
                "Broken",
                "public class Broken implements KafkaClusterDefinition { public KafkaCluster define() {\n"
                        + "throw new IllegalStateException(\"no region\"); } }");

        refused().hasMessage("com.acme.Broken failed at line 3: java.lang.IllegalStateException: no region");
    }

    @Test
    void anErrorIsNamedToo() throws Exception {
        compile(
                "Failing",
                "public class Failing implements KafkaClusterDefinition { public KafkaCluster define() {\n"
                        + "throw new AssertionError(\"no\"); } }");

        refused().hasMessage("com.acme.Failing failed at line 3: java.lang.AssertionError: no");
    }

    @Test
    void classesOfOtherReleasesAndAnonymousOnesAreNoDefinitions() throws Exception {
        compile("Helper", """
                public class Helper {
                  static final KafkaClusterDefinition ANONYMOUS = new KafkaClusterDefinition() {
                    public KafkaCluster define() { return null; }
                  };
                }
                """);
        Path versions = Files.createDirectories(folder.resolve("META-INF/versions/21/com/acme"));
        Files.copy(folder.resolve("com/acme/Helper.class"), versions.resolve("Helper.class"));

        assertThat(find()).isEmpty();
    }

    @Test
    void nullIsRefused() throws Exception {
        compile(
                "Empty",
                "public class Empty implements KafkaClusterDefinition { public KafkaCluster define() { return null; } }");

        refused().hasMessage("com.acme.Empty.define() returned null. Return a KafkaCluster.");
    }

    @Test
    void aClassThatCannotBeMadeIsNamed() throws Exception {
        String message = " is no public class with a public constructor without parameters. Give it one.";
        compile(
                "Parameter",
                "public class Parameter implements KafkaClusterDefinition { public Parameter(int n) {}"
                        + " public KafkaCluster define()" + DEFINE + "}");
        refused().hasMessage("com.acme.Parameter" + message);

        Files.delete(folder.resolve("com/acme/Parameter.class"));
        compile(
                "Hidden",
                "class Hidden implements KafkaClusterDefinition { public KafkaCluster define()" + DEFINE + "}");
        refused().hasMessage("com.acme.Hidden" + message);
    }

    @Test
    void aConstructorThatThrowsIsNamed() throws Exception {
        compile(
                "Throwing",
                "public class Throwing implements KafkaClusterDefinition { public Throwing() {\n"
                        + "throw new IllegalArgumentException(\"why\"); }\n"
                        + "public KafkaCluster define()" + DEFINE + "}");

        refused().hasMessage("com.acme.Throwing failed at line 3: why");
    }

    @Test
    void aClassForANewerJavaIsNamedWithTheFix() throws Exception {
        compile(
                "Newer",
                "public class Newer implements KafkaClusterDefinition { public KafkaCluster define()" + DEFINE + "}");
        Path file = folder.resolve("com/acme/Newer.class");
        byte[] bytes = Files.readAllBytes(file);
        bytes[6] = 0;
        bytes[7] = 99;
        Files.write(file, bytes);

        int running = Runtime.version().feature();
        refused()
                .hasMessage("com.acme.Newer was compiled for Java 55, and Maven runs on " + running
                        + ". Run Maven on Java 55 or newer, or set maven.compiler.release to " + running + ".");
    }

    @Test
    void aClassWithAMissingDependencyIsNamed() throws Exception {
        compile(
                "Base",
                "public abstract class Base implements KafkaClusterDefinition { public KafkaCluster define()" + DEFINE
                        + "}");
        compile("Child", "public class Child extends Base {}");
        Files.delete(folder.resolve("com/acme/Base.class"));

        refused().hasMessage("com.acme.Child cannot be loaded: java.lang.NoClassDefFoundError: com/acme/Base");
    }

    @Test
    void userClassesSeeTheDescriptionsTypesAndNothingElseOfThePlugin() throws Exception {
        compile("Curious", """
                public class Curious implements KafkaClusterDefinition {
                  public KafkaCluster define() {
                    try {
                      Class.forName("io.github.kafkak8s.Generator");
                      return KafkaCluster.named("leak");
                    } catch (ClassNotFoundException e) {
                      return KafkaCluster.named("isolated");
                    }
                  }
                }
                """);

        assertThat(find()).extracting(definition -> definition.cluster().name()).containsExactly("isolated");
    }

    /** Lambdas of user code load their classes when they run. */
    @Test
    void decorationsShareTheTypesOfKubernetesObjectsAndRunAfterTheSearch() throws Exception {
        compile("Decorated", """
                import io.fabric8.kubernetes.api.model.apps.StatefulSet;
                import io.github.kafkak8s.decorate.*;
                public class Decorated implements DecoratedClusterDefinition {
                  public KafkaCluster define() { return KafkaCluster.named("orders"); }
                  public Decorations decorations(KafkaCluster cluster) {
                    return Decorations.none().each(StatefulSet.class, set -> new Owner().of(set));
                  }
                  static class Owner {
                    void of(StatefulSet set) { set.getMetadata().getAnnotations().put("example.com/owner", "me"); }
                  }
                }
                """);

        try (DefinitionFinder finder = finder(List.of())) {
            assertThat(finder.find())
                    .singleElement()
                    .satisfies(definition -> assertThat(definition.manifests().values())
                            .anyMatch(manifest -> manifest.contains("    example.com/owner: me\n")));
        }
    }

    @Test
    void dekorateIsNoneOfThePluginsClasses() {
        assertThatThrownBy(() -> Class.forName("io.dekorate.kubernetes.decorator.Decorator"))
                .isInstanceOf(ClassNotFoundException.class);
        assertThatThrownBy(() -> new ApiClassLoader(getClass().getClassLoader())
                        .loadClass("io.github.kafkak8s.decorate.dekorate.DekorateDecorators"))
                .isInstanceOf(ClassNotFoundException.class);
    }

    private AbstractThrowableAssert<?, ? extends Throwable> refused() {
        return assertThatThrownBy(this::find).isInstanceOf(DefinitionException.class);
    }

    private List<Definition> find() throws DefinitionException {
        try (DefinitionFinder finder = finder(List.of())) {
            return finder.find();
        }
    }

    private DefinitionFinder finder(List<String> named) {
        return new DefinitionFinder(folder, named, List.of(folder.toString()));
    }

    private void compile(String name, String source) throws IOException {
        Path file = Files.writeString(Files.createTempDirectory("source").resolve(name + ".java"), IMPORTS + source);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter log = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            String classpath = System.getProperty("java.class.path") + File.pathSeparator + folder;
            boolean done = compiler.getTask(
                            log,
                            files,
                            null,
                            List.of("-d", folder.toString(), "-cp", classpath),
                            null,
                            files.getJavaFileObjects(file))
                    .call();
            assertThat(done).as(log.toString()).isTrue();
        }
    }
}
