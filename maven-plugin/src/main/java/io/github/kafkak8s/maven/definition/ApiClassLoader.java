package io.github.kafkak8s.maven.definition;

import java.util.List;

/**
 * Shows user classes the Java platform, the types of the description, and those of Kubernetes objects with what they are made
 * of; nothing else of the plugin. What the plugin lacks, such as types of more kinds or Dekorate, they bring themselves.
 */
final class ApiClassLoader extends ClassLoader {
    private static final List<String> API = List.of(
            "io.github.kafkak8s.model.",
            "io.github.kafkak8s.decorate.",
            "io.fabric8.",
            "com.fasterxml.jackson.annotation.",
            "com.fasterxml.jackson.core.",
            "com.fasterxml.jackson.databind.");
    /** Must see the user's Dekorate, so it is loaded beside it. */
    private static final String DEKORATE = "io.github.kafkak8s.decorate.dekorate.";

    private final ClassLoader plugin;

    ApiClassLoader(ClassLoader plugin) {
        super(ClassLoader.getPlatformClassLoader());
        this.plugin = plugin;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (API.stream().anyMatch(name::startsWith) && !name.startsWith(DEKORATE)) {
            return plugin.loadClass(name);
        }
        throw new ClassNotFoundException(name);
    }
}
