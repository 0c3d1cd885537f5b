package io.github.kafkak8s.maven.definition;

import io.github.kafkak8s.decorate.DecoratedClusterDefinition;
import io.github.kafkak8s.decorate.Decorations;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.KafkaClusterDefinition;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds and calls the definitions of one module. Their classes can be loaded until it is closed: decorations run after the
 * search.
 */
public final class DefinitionFinder implements AutoCloseable {
    private static final String SUFFIX = ".class";
    /** Class files of Java N have the version N + 44. */
    private static final int CLASS_FILE_OFFSET = 44;

    private static final Pattern CLASS_FILE_VERSION = Pattern.compile("class file version (\\d+)");

    private final Path classes;
    private final List<String> named;
    private final List<String> classpath;
    private Optional<URLClassLoader> opened = Optional.empty();

    /**
     * @param classes output folder of the module, which is searched
     * @param named classes to use instead of searching; may be anywhere on the class path
     * @param classpath elements of the module's class path
     */
    public DefinitionFinder(Path classes, List<String> named, List<String> classpath) {
        this.classes = classes;
        this.named = named.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        this.classpath = List.copyOf(classpath);
    }

    /** Calls every definition; sorted by class name. Empty if there is none. */
    public List<Definition> find() throws DefinitionException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try {
            URLClassLoader loader = loader();
            opened = Optional.of(loader);
            thread.setContextClassLoader(loader);
            List<Definition> definitions = new ArrayList<>();
            for (String name : named.isEmpty() ? classNames() : named) {
                Class<?> type = load(loader, name);
                if (isDefinition(type)) {
                    definitions.add(call(type));
                } else if (!named.isEmpty()) {
                    throw new DefinitionException(name + " is no public, concrete class that implements "
                            + KafkaClusterDefinition.class.getName() + ".");
                }
            }
            return definitions;
        } catch (IOException e) {
            throw new DefinitionException("cannot read " + classes + ": " + e.getMessage(), e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    public void close() throws DefinitionException {
        try {
            if (opened.isPresent()) {
                opened.get().close();
            }
        } catch (IOException e) {
            throw new DefinitionException("cannot close the class path of " + classes + ": " + e.getMessage(), e);
        }
    }

    private URLClassLoader loader() throws DefinitionException {
        List<URL> urls = new ArrayList<>();
        for (String element : classpath) {
            try {
                urls.add(new File(element).toURI().toURL());
            } catch (MalformedURLException e) {
                throw new DefinitionException("class path element " + element + ": " + e.getMessage(), e);
            }
        }
        return new URLClassLoader(
                urls.toArray(URL[]::new), new ApiClassLoader(getClass().getClassLoader()));
    }

    private List<String> classNames() throws IOException {
        if (!Files.isDirectory(classes)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(classes)) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(file ->
                            file.endsWith(SUFFIX) && !file.endsWith("-info.class") && !file.startsWith("META-INF"))
                    .map(file ->
                            file.substring(0, file.length() - SUFFIX.length()).replace(File.separatorChar, '.'))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Class<?> load(ClassLoader loader, String name) throws DefinitionException {
        try {
            return Class.forName(name, false, loader);
        } catch (UnsupportedClassVersionError e) {
            throw new DefinitionException(newerJava(name, e), e);
        } catch (ClassNotFoundException e) {
            throw new DefinitionException(name + " is not on the module's class path.", e);
        } catch (LinkageError e) {
            throw new DefinitionException(name + " cannot be loaded: " + e, e);
        }
    }

    private static String newerJava(String name, UnsupportedClassVersionError e) {
        int running = Runtime.version().feature();
        Matcher version = CLASS_FILE_VERSION.matcher(e.getMessage());
        String needed =
                version.find() ? "Java " + (Integer.parseInt(version.group(1)) - CLASS_FILE_OFFSET) : "a newer Java";
        return name + " was compiled for " + needed + ", and Maven runs on " + running + ". Run Maven on " + needed
                + " or newer, or set maven.compiler.release to " + running + ".";
    }

    private static boolean isDefinition(Class<?> type) {
        return KafkaClusterDefinition.class.isAssignableFrom(type)
                && !type.isInterface()
                && !type.isAnonymousClass()
                && !type.isLocalClass()
                && !Modifier.isAbstract(type.getModifiers());
    }

    private static Definition call(Class<?> type) throws DefinitionException {
        String name = type.getName();
        try {
            if (!Modifier.isPublic(type.getModifiers())) {
                throw new NoSuchMethodException();
            }
            KafkaClusterDefinition definition =
                    (KafkaClusterDefinition) type.getConstructor().newInstance();
            KafkaCluster cluster = definition.define();
            if (cluster == null) {
                throw new DefinitionException(name + ".define() returned null. Return a KafkaCluster.");
            }
            return new Definition(type.getSimpleName(), cluster, decorations(definition));
        } catch (NoSuchMethodException e) {
            throw new DefinitionException(
                    name + " is no public class with a public constructor without parameters. Give it one.");
        } catch (InvocationTargetException e) {
            throw failed(name, e.getCause());
        } catch (DefinitionException e) {
            throw e;
        } catch (Throwable e) {
            // User code: an Error of its own, or a checked exception that another language does not declare.
            throw failed(name, e);
        }
    }

    private static Function<KafkaCluster, Decorations> decorations(KafkaClusterDefinition definition) {
        return definition instanceof DecoratedClusterDefinition decorated
                ? decorated::decorations
                : cluster -> Decorations.none();
    }

    private static DefinitionException failed(String name, Throwable cause) {
        StackTraceElement[] trace = cause.getStackTrace();
        for (StackTraceElement element : trace) {
            if (element.getClassName().equals(name)) {
                return new DefinitionException(
                        name + " failed at line " + element.getLineNumber() + ": " + describe(cause), cause);
            }
        }
        return new DefinitionException(name + " failed: " + describe(cause), cause);
    }

    private static String describe(Throwable cause) {
        return cause instanceof IllegalArgumentException && cause.getMessage() != null
                ? cause.getMessage()
                : cause.toString();
    }
}
