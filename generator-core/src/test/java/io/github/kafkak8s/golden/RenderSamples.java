package io.github.kafkak8s.golden;

import io.github.kafkak8s.Generator;
import io.github.kafkak8s.output.OutputFolder;
import java.nio.file.Path;

/** Renders all samples into a folder laid out like golden/: the program that runs in other JVMs. */
final class RenderSamples {
    private RenderSamples() {}

    public static void main(String[] args) {
        Path folder = Path.of(args[0]);
        Samples.all()
                .forEach((sample, cluster) -> new OutputFolder(
                                folder.resolve(sample).resolve(cluster.name()).resolve("manifests"))
                        .write(cluster, Generator.manifests(cluster), false));
    }
}
