package io.github.kafkak8s.golden;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The test tool kubeconform, with the schemas of the test resources. */
public final class Kubeconform {
    private static final String MODULE = "github.com/yannh/kubeconform/cmd/kubeconform@v0.8.0";

    private final GoTool tool;
    private final Path schemas;

    private Kubeconform(GoTool tool, Path schemas) {
        this.tool = tool;
        this.schemas = schemas;
    }

    public static Kubeconform find(Path schemas) throws IOException, InterruptedException {
        return new Kubeconform(GoTool.find(MODULE), schemas);
    }

    /** Validates strictly; the result holds kubeconform's output. */
    public GoTool.Result validate(String kubernetes, List<Path> files) throws IOException, InterruptedException {
        return tool.run(
                List.of(
                        "-strict",
                        "-summary",
                        "-kubernetes-version",
                        kubernetes,
                        "-schema-location",
                        schemas.resolve("v" + kubernetes) + "/{{ .ResourceKind }}{{ .KindSuffix }}.json",
                        "-schema-location",
                        schemas.resolve("crds") + "/{{ .ResourceKind }}{{ .KindSuffix }}.json"),
                files);
    }
}
