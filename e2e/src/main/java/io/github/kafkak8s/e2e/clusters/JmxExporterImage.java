package io.github.kafkak8s.e2e.clusters;

import io.github.kafkak8s.model.pod.Image;
import java.util.Optional;

/** The image of the JMX exporter: there is no official one, so that a test cluster gets its own. */
final class JmxExporterImage {
    private static final String SAMPLES = "registry.example.com/jmx-exporter:1.6.0";

    private JmxExporterImage() {}

    static Image image() {
        return Image.of(
                Optional.ofNullable(System.getenv("E2E_JMX_EXPORTER_IMAGE")).orElse(SAMPLES));
    }
}
