package io.github.kafkak8s.chart;

import com.hubspot.jinjava.Jinjava;
import com.hubspot.jinjava.JinjavaConfig;
import com.hubspot.jinjava.interpret.RenderResult;
import com.hubspot.jinjava.tree.parse.StringTokenScannerSymbols;
import io.github.kafkak8s.chart.values.ChartValue;
import io.github.kafkak8s.model.KafkaCluster;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is around the bodies: Chart.yaml, values.yaml, helpers, notes, README.md and the test, as JinJava templates. */
final class ChartFrame {
    private static final List<String> FILES = List.of(
            "Chart.yaml",
            "README.md",
            "helmignore",
            "templates/NOTES.txt",
            "templates/_helpers.tpl",
            "templates/checks.yaml",
            "templates/tests/produce-consume.yaml",
            "values.yaml");

    private static final long MOST_CHARACTERS = 1_000_000;

    private final Map<String, Object> context;

    ChartFrame(KafkaCluster cluster, ChartInfo info, List<ChartValue> values) {
        this.context = new FrameContext(cluster, info, values).map();
    }

    /** Text by path. */
    Map<String, String> files() {
        Jinjava jinjava = new Jinjava(JinjavaConfig.newBuilder()
                .withTokenScannerSymbols(new StringTokenScannerSymbols.Builder()
                        .withVariableStartString("[=")
                        .withVariableEndString("=]")
                        .withBlockStartString("[%")
                        .withBlockEndString("%]")
                        .withCommentStartString("[#")
                        .withCommentEndString("#]")
                        .build())
                .withTrimBlocks(true)
                .withLstripBlocks(true)
                .withFailOnUnknownTokens(true)
                .withNestedInterpretationEnabled(false)
                .withMaxOutputSize(MOST_CHARACTERS)
                .build());
        Map<String, String> files = new TreeMap<>();
        for (String name : FILES) {
            files.put(name.equals("helmignore") ? "." + name : name, render(jinjava, name));
        }
        return files;
    }

    private String render(Jinjava jinjava, String name) {
        RenderResult result = jinjava.renderForResult(template(name), context);
        if (!result.getErrors().isEmpty()) {
            throw new IllegalStateException("the chart's frame, " + name + ": " + result.getErrors());
        }
        return result.getOutput();
    }

    private static String template(String name) {
        try (InputStream template = ChartFrame.class.getResourceAsStream("frame/" + name)) {
            return new String(template.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
