package io.github.kafkak8s.maven.helm;

import java.nio.file.Path;
import java.util.List;

/** What goals ask of Helm. Known on both sides of its class loader, so only types of the JDK and of this package. */
public interface Helm {

    /**
     * The objects of a chart as YAML, as {@code helm template} prints them, without hooks.
     *
     * @param chart folder of the chart
     * @param values file of values over the chart's own; null for none
     * @throws HelmException if the chart or its values are refused, with Helm's own words
     */
    String template(Path chart, Release release, Path values) throws HelmException;

    /**
     * Warnings and errors of {@code helm lint --strict}; none if there is nothing to say.
     *
     * <p>Trap: templates see Kubernetes 1.20 there, as helm-java has no way to say another.
     *
     * @param chart folder of the chart
     */
    List<String> lint(Path chart);
}
