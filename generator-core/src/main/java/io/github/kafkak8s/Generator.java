package io.github.kafkak8s;

import io.github.kafkak8s.chart.Chart;
import io.github.kafkak8s.chart.ChartInfo;
import io.github.kafkak8s.check.Check;
import io.github.kafkak8s.check.InvalidClusterException;
import io.github.kafkak8s.check.Problem;
import io.github.kafkak8s.derive.RegistryMirror;
import io.github.kafkak8s.manifests.Manifests;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.resources.ClusterResources;
import java.util.List;
import java.util.SortedMap;

/** The way from a description to files, for callers without Maven. */
public final class Generator {
    private Generator() {}

    /**
     * Renders plain Kubernetes manifests: text by file name. Equal descriptions give equal bytes, whatever the machine,
     * locale or time zone.
     *
     * @throws InvalidClusterException if the description breaks a rule, with all problems
     */
    public static SortedMap<String, String> manifests(KafkaCluster cluster) {
        refuseProblems(cluster);
        KafkaCluster pulled = RegistryMirror.applied(cluster);
        return Manifests.of(pulled, ClusterResources.of(pulled), RegistryMirror.sources(cluster));
    }

    /**
     * Renders a Helm chart whose defaults give the objects of the manifests: text by path within the chart's folder, with
     * {@code /}. Equal descriptions give equal bytes, whatever the machine, locale or time zone.
     *
     * @throws InvalidClusterException if the description breaks a rule, with all problems
     */
    public static SortedMap<String, String> chart(KafkaCluster cluster, ChartInfo info) {
        refuseProblems(cluster);
        return Chart.of(RegistryMirror.applied(cluster), info);
    }

    private static void refuseProblems(KafkaCluster cluster) {
        List<Problem> problems = Check.problems(cluster);
        if (!problems.isEmpty()) {
            throw new InvalidClusterException(cluster, problems);
        }
    }
}
