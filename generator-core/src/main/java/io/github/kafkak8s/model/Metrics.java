package io.github.kafkak8s.model;

import io.github.kafkak8s.model.pod.Image;
import io.github.kafkak8s.model.pod.Resources;
import io.github.kafkak8s.model.unit.Cpu;
import io.github.kafkak8s.model.unit.Size;
import java.util.Objects;

/**
 * How brokers and controllers answer Prometheus: {@link #none}, a {@link #jmxSidecar} or a {@link #javaAgent}. Both use
 * the JMX exporter with a small allow-list of rules, since one series for each partition takes minutes on big clusters.
 *
 * @see <a href="https://prometheus.github.io/jmx_exporter/">JMX exporter</a>
 */
public sealed interface Metrics {

    /** No metrics endpoint and no open JMX. */
    static None none() {
        return new None();
    }

    /**
     * A second container that reads Kafka's JMX over the pod's loopback interface.
     *
     * @param image an image with Java and the exporter's standalone jar at
     *     {@code /opt/jmx_exporter/jmx_prometheus_standalone.jar}; there is no official one
     */
    static JmxSidecar jmxSidecar(Image image) {
        return new JmxSidecar(
                image,
                "/opt/jmx_exporter/jmx_prometheus_standalone.jar",
                9404,
                Resources.of(Cpu.millis(50), Size.mebibytes(256)));
    }

    /**
     * The exporter's agent inside Kafka's own JVM: less memory and no JMX port, but a slow scrape is Kafka's garbage.
     *
     * @param image an image with a shell, {@code cp} and the agent at {@code /opt/jmx_exporter/jmx_prometheus_javaagent.jar},
     *     which an init container copies; there is no official one
     */
    static JavaAgent javaAgent(Image image) {
        return new JavaAgent(image, "/opt/jmx_exporter/jmx_prometheus_javaagent.jar", 9404);
    }

    /** No metrics. */
    record None() implements Metrics {}

    /**
     * The exporter beside Kafka: a second container of the pod, which is ready only while both run.
     *
     * @param image image of the container
     * @param jar path of the standalone jar in the image
     * @param port port of the endpoint {@code /metrics}
     * @param resources CPU and memory of the container
     */
    record JmxSidecar(Image image, String jar, int port, Resources resources) implements Metrics {
        public JmxSidecar {
            Objects.requireNonNull(image, "metrics.image is null");
            Objects.requireNonNull(jar, "metrics.jar is null");
            Objects.requireNonNull(resources, "metrics.resources is null");
        }

        public JmxSidecar image(Image image) {
            return new JmxSidecar(image, jar, port, resources);
        }

        /** Path of {@code jmx_prometheus_standalone.jar} in the image. */
        public JmxSidecar jar(String jar) {
            return new JmxSidecar(image, jar, port, resources);
        }

        /** Port of the endpoint, default 9404. */
        public JmxSidecar port(int port) {
            return new JmxSidecar(image, jar, port, resources);
        }

        public JmxSidecar resources(Resources resources) {
            return new JmxSidecar(image, jar, port, resources);
        }
    }

    /**
     * The exporter inside Kafka's JVM.
     *
     * @param image image that holds the agent
     * @param jar path of the agent in the image
     * @param port port of the endpoint {@code /metrics}
     */
    record JavaAgent(Image image, String jar, int port) implements Metrics {
        public JavaAgent {
            Objects.requireNonNull(image, "metrics.image is null");
            Objects.requireNonNull(jar, "metrics.jar is null");
        }

        public JavaAgent image(Image image) {
            return new JavaAgent(image, jar, port);
        }

        /** Path of {@code jmx_prometheus_javaagent.jar} in the image. */
        public JavaAgent jar(String jar) {
            return new JavaAgent(image, jar, port);
        }

        /** Port of the endpoint, default 9404. */
        public JavaAgent port(int port) {
            return new JavaAgent(image, jar, port);
        }
    }
}
