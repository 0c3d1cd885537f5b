package io.github.kafkak8s.maven.definition;

/** Shows user classes the Java platform and the description's own types, and nothing else of the plugin. */
final class ApiClassLoader extends ClassLoader {
    private static final String API = "io.github.kafkak8s.model.";

    private final ClassLoader plugin;

    ApiClassLoader(ClassLoader plugin) {
        super(ClassLoader.getPlatformClassLoader());
        this.plugin = plugin;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (name.startsWith(API)) {
            return plugin.loadClass(name);
        }
        throw new ClassNotFoundException(name);
    }
}
