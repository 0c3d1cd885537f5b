package io.github.kafkak8s.golden;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The test tool kube-score, with its default checks. */
final class KubeScore {
    static final String KUBERNETES = "v1.34";

    private static final String MODULE = "github.com/zegl/kube-score/cmd/kube-score@v1.20.0";
    private static final int ALL_OK = 10;

    private final GoTool tool;

    private KubeScore(GoTool tool) {
        this.tool = tool;
    }

    static KubeScore find() throws IOException, InterruptedException {
        return new KubeScore(GoTool.find(MODULE));
    }

    /** Scores the manifests of one cluster together: some checks look for the Service or the PDB of a StatefulSet. */
    Score score(List<Path> manifests) throws IOException, InterruptedException {
        // An annotation in a manifest is no waiver: only docs/waivers.md has reasons.
        GoTool.Result result = tool.run(
                List.of(
                        "score",
                        "--kubernetes-version",
                        KUBERNETES,
                        "--output-format",
                        "json",
                        "--disable-ignore-checks-annotations"),
                manifests);
        List<Path> files = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (JsonNode object : parse(result.output())) {
            files.add(Path.of(object.get("file_name").asText()));
            String name = object.at("/type_meta/kind").asText() + "/"
                    + object.at("/object_meta/namespace").asText() + "/"
                    + object.at("/object_meta/name").asText();
            for (JsonNode check : object.get("checks")) {
                if (!check.get("skipped").asBoolean() && check.get("grade").asInt() < ALL_OK) {
                    findings.addAll(findings(name, check));
                }
            }
        }
        return new Score(files, findings);
    }

    private static JsonNode parse(String output) {
        try {
            return JsonMapper.builder().build().readTree(output);
        } catch (JsonProcessingException noJson) {
            throw new IllegalStateException("kube-score: " + output, noJson);
        }
    }

    /** One for each comment: the comments of one check say different things. */
    private static List<Finding> findings(String object, JsonNode check) {
        String id = check.at("/check/id").asText();
        List<Finding> findings = new ArrayList<>();
        for (JsonNode comment : check.get("comments")) {
            findings.add(new Finding(
                    id,
                    comment.get("summary").asText(),
                    object,
                    comment.get("path").asText()));
        }
        return findings.isEmpty()
                ? List.of(new Finding(id, check.at("/check/name").asText(), object, ""))
                : findings;
    }

    /**
     * What kube-score says of some manifests.
     *
     * @param files the file of each object that was scored
     */
    record Score(List<Path> files, List<Finding> findings) {}

    /**
     * One thing that a check disapproves of.
     *
     * @param object kind, namespace and name, separated by slashes
     * @param container empty if it concerns the object as a whole
     */
    record Finding(String check, String summary, String object, String container) {}
}
