package io.github.kafkak8s.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A chart as files, for Helm. The chart of each base is made once for all tests. */
final class ChartFolder {
    static final ChartInfo INFO = ChartInfo.of("1.2.3");
    private static final Map<String, Map<String, String>> MADE = new HashMap<>();

    private final Map<String, String> written;
    private final Path chart;
    private final Path values;

    private ChartFolder(Map<String, String> written, Path folder) throws IOException {
        this.written = written;
        this.chart = folder.resolve("chart");
        this.values = folder.resolve("values.yaml");
        write(written, chart);
    }

    /** The files of a base's chart. */
    static synchronized Map<String, String> files(String base) {
        return MADE.computeIfAbsent(
                base, name -> Map.copyOf(Chart.of(ChartBases.all().get(name), INFO, ChartBases.resources(name))));
    }

    /** The chart of a base, written into a folder of its own. */
    static ChartFolder of(String base, Path folder) throws IOException {
        return new ChartFolder(files(base), folder.resolve(base));
    }

    /** A chart with these files. */
    static ChartFolder of(Map<String, String> files, Path folder) throws IOException {
        return new ChartFolder(files, folder);
    }

    static void write(Map<String, String> files, Path folder) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    /** The same chart without {@code values.schema.json}, on which Helm spends half of its time. */
    ChartFolder withoutSchema() throws IOException {
        Map<String, String> files = new TreeMap<>(written);
        files.remove("values.schema.json");
        return new ChartFolder(files, chart.resolveSibling("without-schema"));
    }

    /** Only what Helm needs to check values: its rendering is empty. */
    ChartFolder onlySchema() throws IOException {
        Map<String, String> files = new TreeMap<>(written);
        files.keySet().removeIf(name -> name.startsWith("templates/"));
        files.put("templates/empty.yaml", "");
        return new ChartFolder(files, chart.resolveSibling("only-schema"));
    }

    /** The same chart whose hooks are objects like others, since helm-java leaves hooks out. */
    ChartFolder withHooks() throws IOException {
        Map<String, String> files = new TreeMap<>(written);
        files.replaceAll((name, text) -> text.replace("helm.sh/hook: test", "example.com/hook: test"));
        return new ChartFolder(files, chart.resolveSibling("with-hooks"));
    }

    Path path() {
        return chart;
    }

    HelmRun.Outcome render(Combination combination) throws IOException {
        return render(combination.release(), combination.namespace(), combination.valuesFile());
    }

    HelmRun.Outcome render(String release, String namespace, String valuesFile) throws IOException {
        Files.writeString(values, valuesFile);
        return HelmRun.template(chart, release, namespace, Optional.of(values));
    }
}
