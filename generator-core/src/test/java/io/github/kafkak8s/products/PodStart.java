package io.github.kafkak8s.products;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A run of a pod's own start.sh, as if in a container whose root is a temporary folder: what the pod mounts is in there,
 * and in place of Kafka and ZooKeeper are programs that write down how they were called.
 */
final class PodStart {
    /** Where the ConfigMap is mounted. */
    static final String CONFIG_DIR = "/etc/kafka-k8s";

    private static final Pattern SERVER = Pattern.compile("(?m)^(?:exec)? *(/\\S+)/kafka-server-start(\\S*) ");
    /** Folder of the image's PATH. */
    private static final String PATH = "/path";

    private static final String RECORDER = """
            #!/bin/sh
            call=$(mktemp -d "%s/calls/$(ls "%1$s/calls" | wc -l)-XXXXXX")
            basename "$0" >"$call/program"
            echo $$ >"$call/pid"
            env >"$call/environment"
            touch "$call/arguments"
            for argument; do
              echo "$argument" >>"$call/arguments"
              if [ -f "$argument" ]; then cp "$argument" "$call/config"; fi
            done
            """;

    private final PodFiles pod;
    private final Path root;

    private PodStart(PodFiles pod, Path root) {
        this.pod = pod;
        this.root = root;
    }

    /** Runs the script of a pod. */
    static Result run(PodFiles files, String pod, Path folder) throws IOException, InterruptedException {
        return run(files, pod, folder, Map.of());
    }

    /**
     * Runs the script of a pod.
     *
     * @param zone of its node: an environment variable, or a file by its path in the container
     */
    static Result run(PodFiles files, String pod, Path folder, Map<String, String> zone)
            throws IOException, InterruptedException {
        PodStart start = new PodStart(files, Files.createTempDirectory(folder, pod));
        start.prepare();
        Map<String, String> variables = new TreeMap<>(zone);
        for (String file : zone.keySet()) {
            if (file.startsWith("/")) {
                Files.writeString(start.inside(file), variables.remove(file));
            }
        }
        return start.run(pod, variables);
    }

    private void prepare() throws IOException {
        for (String path : pod.mountPaths()) {
            Files.createDirectories(inside(path));
        }
        for (String name : pod.files().keySet()) {
            Files.writeString(inside(CONFIG_DIR).resolve(name), moved(pod.text(name)));
        }
        Files.createDirectories(root.resolve("calls"));
        Matcher server = SERVER.matcher(pod.text("start.sh"));
        if (server.find()) {
            record(server.group(1), "kafka-storage" + server.group(2));
            record(server.group(1), "kafka-server-start" + server.group(2));
        }
        record(PATH, "zkServer.sh");
    }

    private Result run(String name, Map<String, String> variables) throws IOException, InterruptedException {
        Path log = root.resolve("log");
        ProcessBuilder command = new ProcessBuilder(
                        "sh", inside(CONFIG_DIR).resolve("start.sh").toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        String path = inside(PATH) + ":" + System.getenv("PATH");
        command.environment().clear();
        command.environment().put("PATH", path);
        command.environment().put("POD_NAME", name);
        command.environment().putAll(variables);
        Process process = command.start();
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException(pod.place("start.sh") + " does not end");
        }
        return new Result(name, root, process.exitValue(), process.pid(), Files.readString(log), calls());
    }

    private List<ProgramCall> calls() throws IOException {
        List<ProgramCall> calls = new ArrayList<>();
        try (Stream<Path> folders = Files.list(root.resolve("calls"))) {
            for (Path folder : folders.sorted().toList()) {
                calls.add(ProgramCall.read(folder));
            }
        }
        return calls;
    }

    /** With each folder of the container in the temporary one. */
    private String moved(String text) {
        Stream<String> programs = SERVER.matcher(pod.text("start.sh")).results().map(server -> server.group(1));
        String folders = Stream.concat(pod.mountPaths().stream(), programs)
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return Pattern.compile("(?<![\\w.-])(?:" + folders + ")(?![\\w-])")
                .matcher(text)
                .replaceAll(folder ->
                        Matcher.quoteReplacement(inside(folder.group()).toString()));
    }

    private Path inside(String path) {
        return root.resolve(path.substring(1));
    }

    private void record(String folder, String program) throws IOException {
        Path file = Files.createDirectories(inside(folder)).resolve(program);
        Files.writeString(file, RECORDER.formatted(root));
        file.toFile().setExecutable(true);
    }

    /**
     * What came of it.
     *
     * @param root the temporary folder
     * @param calls of programs, in their order
     */
    record Result(String pod, Path root, int exitCode, long pid, String output, List<ProgramCall> calls) {
        /** The folder that stands for one of the container. */
        Path inside(String path) {
            return root.resolve(path.substring(1));
        }

        /** The server's call: the last one. */
        ProgramCall server() {
            return calls.get(calls.size() - 1);
        }
    }
}
