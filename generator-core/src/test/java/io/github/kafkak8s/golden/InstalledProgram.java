package io.github.kafkak8s.golden;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A program that is on this machine already. */
public final class InstalledProgram {
    private InstalledProgram() {}

    /** The one that the variable of its name says, else the one on the PATH. */
    public static Optional<Path> find(String name) {
        return Optional.ofNullable(System.getenv(variable(name)))
                .filter(given -> !given.isBlank())
                .map(Path::of)
                .or(() -> onPath(name));
    }

    public static Optional<Path> onPath(String name) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The variable that names it: {@code KUBE_SCORE} for kube-score. */
    static String variable(String name) {
        return name.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
