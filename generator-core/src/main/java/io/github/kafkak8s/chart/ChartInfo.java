package io.github.kafkak8s.chart;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What {@code Chart.yaml} says that the description of the cluster does not know.
 *
 * @param version the chart's version, SemVer 2 without build metadata; {@link ChartVersion} makes one
 * @param maintainers who answers for the chart, in their order
 */
public record ChartInfo(String version, List<Maintainer> maintainers) {
    /** @throws IllegalArgumentException if the version is not SemVer 2, or has build metadata after a {@code +} */
    public ChartInfo {
        Objects.requireNonNull(version, "version is null");
        maintainers = List.copyOf(maintainers);
        if (!ChartVersion.isSemVer(version)) {
            throw new IllegalArgumentException(
                    "chart version: \"" + version + "\" is not SemVer 2 without build metadata; use one such as 1.2.3");
        }
    }

    /**
     * No maintainers, and the version of a Maven project.
     *
     * @throws IllegalArgumentException if no chart version can be {@linkplain ChartVersion#of made} of it
     */
    public static ChartInfo of(String projectVersion) {
        return new ChartInfo(ChartVersion.of(projectVersion), List.of());
    }

    /**
     * A person or a team.
     *
     * @param name what Helm requires
     * @param email an address; {@code helm lint} refuses what is none
     * @param url a page; {@code helm lint} refuses what is no URL
     */
    public record Maintainer(String name, Optional<String> email, Optional<String> url) {
        /** @throws IllegalArgumentException if the name is blank */
        public Maintainer {
            Objects.requireNonNull(email, "email is null");
            Objects.requireNonNull(url, "url is null");
            if (name.isBlank()) {
                throw new IllegalArgumentException("name of a maintainer: is blank; Helm requires one");
            }
        }
    }
}
