package io.github.kafkak8s.maven.helm;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Loads Helm once for the life of the plugin: its library cannot be unloaded, and unpacking 100 MB takes about a second.
 */
public final class HelmLoader {
    private static Helm loaded;

    private HelmLoader() {}

    /**
     * Helm, loaded at the first call.
     *
     * @throws HelmException if it cannot be had or loaded
     */
    public static synchronized Helm load(HelmArtifacts artifacts) throws HelmException {
        if (loaded == null) {
            loaded = load(artifacts.resolve());
        }
        return loaded;
    }

    private static Helm load(List<Path> jars) throws HelmException {
        try {
            List<URL> urls = new ArrayList<>();
            for (Path jar : jars) {
                urls.add(jar.toUri().toURL());
            }
            urls.add(HelmLoader.class.getProtectionDomain().getCodeSource().getLocation());
            return (Helm) new Isolated(urls)
                    .loadClass(HelmJava.class.getName())
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException | LinkageError | MalformedURLException e) {
            if (e.getCause() instanceof HelmException reason) {
                throw reason;
            }
            throw new HelmException("Helm does not load: " + e, e);
        }
    }

    /** Never closed: the library's classes are loaded when they are needed. */
    private static final class Isolated extends URLClassLoader {
        private static final Set<String> SHARED =
                Set.of(Helm.class.getName(), Release.class.getName(), HelmException.class.getName());

        Isolated(List<URL> urls) {
            super(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            return SHARED.contains(name) ? HelmLoader.class.getClassLoader().loadClass(name) : super.findClass(name);
        }
    }
}
