package io.github.kafkak8s.maven.helm;

import io.github.kafkak8s.output.ScratchFolder;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process that renders a chart and then waits to be ended. */
final class RenderAndWait {
    private RenderAndWait() {}

    public static void main(String[] arguments) throws Exception {
        try (ScratchFolder folder =
                ScratchFolder.of(Map.of("Chart.yaml", "apiVersion: v2\nname: a\nversion: 1.0.0\n"))) {
            new HelmJava().template(folder.path(), new Release("a", "a", "1.34.0"), null);
        }
        System.out.println("rendered");
        TimeUnit.MINUTES.sleep(1);
    }
}
