package io.github.kafkak8s.golden;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The test tool kubeconform: from $KUBECONFORM, the PATH, or a pinned {@code go install} into .tools/. */
final class Kubeconform {
    private static final String MODULE = "github.com/yannh/kubeconform/cmd/kubeconform@v0.8.0";

    private final Path binary;
    private final Path schemas;

    private Kubeconform(Path binary, Path schemas) {
        this.binary = binary;
        this.schemas = schemas;
    }

    static Kubeconform find(Path root, Path schemas) throws IOException, InterruptedException {
        String given = System.getenv("KUBECONFORM");
        if (given != null && !given.isBlank()) {
            return new Kubeconform(Path.of(given), schemas);
        }
        Optional<Path> onPath = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "kubeconform"))
                .filter(Files::isExecutable)
                .findFirst();
        Path tools = root.resolve(".tools");
        Path installed = onPath.orElse(tools.resolve("kubeconform"));
        if (!Files.isExecutable(installed)) {
            install(tools);
        }
        return new Kubeconform(installed, schemas);
    }

    /** Validates strictly; the result holds kubeconform's output. */
    Result validate(String kubernetes, List<Path> files) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                binary.toString(),
                "-strict",
                "-summary",
                "-kubernetes-version",
                kubernetes,
                "-schema-location",
                schemas.resolve("v" + kubernetes) + "/{{ .ResourceKind }}{{ .KindSuffix }}.json",
                "-schema-location",
                schemas.resolve("crds") + "/{{ .ResourceKind }}{{ .KindSuffix }}.json"));
        files.forEach(file -> command.add(file.toString()));
        return run(new ProcessBuilder(command));
    }

    private static void install(Path tools) throws IOException, InterruptedException {
        System.out.println("kubeconform: installing " + MODULE + " into " + tools);
        ProcessBuilder go = new ProcessBuilder("go", "install", MODULE);
        go.environment().put("GOBIN", tools.toString());
        String how = "kubeconform is missing. Set KUBECONFORM to it, put it on the PATH, or install Go 1.24 or newer: "
                + "the build then runs \"go install " + MODULE + "\".";
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

    record Result(int exitCode, String output) {}
}
