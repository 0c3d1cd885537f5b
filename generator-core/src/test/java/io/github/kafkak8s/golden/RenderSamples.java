package io.github.kafkak8s.golden;

import io.github.kafkak8s.output.OutputFolder;
import java.nio.file.Path;

/** Renders all samples into a folder laid out like golden/: the program that runs in other JVMs. */
final class RenderSamples {
    private RenderSamples() {}

    public static void main(String[] args) {
        Path root = Path.of(args[0]);
        Samples.all()
                .forEach((sample, cluster) -> Samples.render(cluster)
                        .forEach((folder, files) -> new OutputFolder(root.resolve(sample)
                                        .resolve(cluster.name())
                                        .resolve(folder))
                                .write(cluster, files, false)));
    }
}
