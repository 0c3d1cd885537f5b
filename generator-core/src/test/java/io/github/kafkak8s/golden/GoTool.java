package io.github.kafkak8s.golden;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** A test tool written in Go: one of others, found or installed, or one of tools/, built. */
public final class GoTool {
    private static final String GO = "Go 1.24 or newer";

    private final Path binary;

    private GoTool(Path binary) {
        this.binary = binary;
    }

    /** From the variable of its name, the PATH, or a {@code go install} of the pinned module into .tools/. */
    static GoTool find(String module) throws IOException, InterruptedException {
        String name = module.substring(module.lastIndexOf('/') + 1, module.indexOf('@'));
        Path found = InstalledProgram.find(name).orElse(binary(name));
        if (found.equals(binary(name))) {
            install(module, name, found);
        }
        return new GoTool(found);
    }

    /** One process at a time: tests run in several. */
    private static void install(String module, String name, Path target) throws IOException, InterruptedException {
        Path lock = Files.createDirectories(target.getParent()).resolve(name + ".lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            if (held.isValid() && !Files.isExecutable(target)) {
                System.out.println(name + ": installing " + module);
                ProcessBuilder go = new ProcessBuilder("go", "install", module);
                go.environment().put("GOBIN", target.getParent().toString());
                compile(
                        go,
                        name + " is missing. Set " + InstalledProgram.variable(name)
                                + " to it, put it on the PATH, or install " + GO + ": the build then runs \"go install "
                                + module + "\".");
            }
        }
    }

    /** From its source in tools/. */
    static GoTool build(String name) throws IOException, InterruptedException {
        Path binary = binary(name);
        // The state of the Git checkout is no part of a test tool, and not everywhere readable.
        ProcessBuilder go = new ProcessBuilder("go", "build", "-buildvcs=false", "-o", binary.toString(), ".");
        go.directory(Samples.root().resolve("tools").resolve(name).toFile());
        compile(go, "tools/" + name + " cannot be built. Install " + GO + ".");
        return new GoTool(binary);
    }

    Result run(List<String> options, List<Path> files) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(binary.toString());
        command.addAll(options);
        files.forEach(file -> command.add(file.toString()));
        return run(new ProcessBuilder(command));
    }

    private static Path binary(String name) {
        return Samples.root().resolve(".tools").resolve(name);
    }

    private static void compile(ProcessBuilder go, String how) throws InterruptedException {
        try {
            Result result = run(go);
            if (result.exitCode() != 0) {
                throw new IllegalStateException(how + " Its output:\n" + result.output());
            }
        } catch (IOException noGo) {
            throw new IllegalStateException(how, noGo);
        }
    }

    private static Result run(ProcessBuilder command) throws IOException, InterruptedException {
        Process process = command.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output.strip());
    }

    public record Result(int exitCode, String output) {}
}
