package io.github.kafkak8s.products;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How start.sh called a program.
 *
 * @param environment only what start.sh and its caller set
 * @param config content of the file among the arguments, as it was then
 */
record ProgramCall(String program, long pid, List<String> arguments, Map<String, String> environment, String config) {

    /** From the files that a recorder wrote. */
    static ProgramCall read(Path folder) throws IOException {
        Path config = folder.resolve("config");
        return new ProgramCall(
                Files.readString(folder.resolve("program")).strip(),
                Long.parseLong(Files.readString(folder.resolve("pid")).strip()),
                Files.readAllLines(folder.resolve("arguments")),
                Files.readAllLines(folder.resolve("environment")).stream()
                        .map(line -> line.split("=", 2))
                        .collect(Collectors.toMap(variable -> variable[0], variable -> variable[1])),
                Files.exists(config) ? Files.readString(config) : "");
    }
}
