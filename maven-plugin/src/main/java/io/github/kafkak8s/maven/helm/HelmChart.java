package io.github.kafkak8s.maven.helm;

import io.github.kafkak8s.output.ScratchFolder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A chart that was rendered in memory, in the hands of Helm. */
public final class HelmChart {
    private static final String VALUES = "values.yaml";
    private static final String PREFIX = "values: ";

    private final Helm helm;
    private final Release release;
    private final SortedMap<String, String> files;

    /**
     * A chart for one release.
     *
     * @param files text by path within the chart's folder
     */
    public HelmChart(Helm helm, Release release, SortedMap<String, String> files) {
        this.helm = helm;
        this.release = release;
        this.files = files;
    }

    /**
     * The objects as YAML, without hooks.
     *
     * @param values text of a values file, which Helm merges over the chart's own
     * @throws HelmException if the chart or its values are refused
     */
    public String render(Optional<String> values) throws HelmException {
        return render(files, values);
    }

    /**
     * Warnings and errors of the linter, of the chart as it is with the values.
     *
     * @param values text of a values file, which Helm merges over the chart's own
     * @throws HelmException if the values are no YAML
     */
    public List<String> lint(Optional<String> values) throws HelmException {
        SortedMap<String, String> linted = new TreeMap<>(files);
        if (values.isPresent()) {
            linted.put(VALUES, merged(values));
        }
        try (ScratchFolder folder = ScratchFolder.of(linted)) {
            return helm.lint(folder.path());
        }
    }

    /** The linter of helm-java takes no values, so they become the chart's own: merged by Helm, as only it merges right. */
    private String merged(Optional<String> values) throws HelmException {
        SortedMap<String, String> printer = new TreeMap<>(Map.of(
                "Chart.yaml",
                files.get("Chart.yaml"),
                VALUES,
                files.getOrDefault(VALUES, ""),
                "templates/values.yaml",
                PREFIX + "{{ toYaml .Values | b64enc }}\n"));
        String line = render(printer, values)
                .lines()
                .filter(text -> text.startsWith(PREFIX))
                .findFirst()
                .orElseThrow();
        return new String(Base64.getDecoder().decode(line.substring(PREFIX.length())), StandardCharsets.UTF_8) + "\n";
    }

    private String render(SortedMap<String, String> chart, Optional<String> values) throws HelmException {
        Map<String, String> all = chart.entrySet().stream()
                .collect(Collectors.toMap(file -> "chart/" + file.getKey(), Map.Entry::getValue));
        values.ifPresent(text -> all.put(VALUES, text));
        try (ScratchFolder folder = ScratchFolder.of(all)) {
            Path file = values.isPresent() ? folder.path().resolve(VALUES) : null;
            return helm.template(folder.path().resolve("chart"), release, file);
        }
    }
}
