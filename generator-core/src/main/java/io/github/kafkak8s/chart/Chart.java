package io.github.kafkak8s.chart;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.resources.ResourceSet;
import io.github.kafkak8s.yaml.Yaml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of a Helm chart. */
public final class Chart {
    private Chart() {}

    /** Text by path within the chart's folder, with {@code /}. */
    public static SortedMap<String, String> of(KafkaCluster cluster, ResourceSet resources, ChartInfo info) {
        SortedMap<String, String> files = new TreeMap<>();
        files.put(".helmignore", "inventory.sha256\n");
        files.put("Chart.yaml", Yaml.write(metadata(cluster, info)));
        files.put(
                "values.yaml",
                "# Number of brokers.\nreplicaCount: " + cluster.brokers().count() + "\n");
        for (HasMetadata object : resources.objects()) {
            if (!object.getKind().equals("Namespace")) {
                String name = object.getMetadata().getName();
                files.put(
                        "templates/" + object.getKind().toLowerCase(Locale.ROOT) + "-" + name + ".yaml",
                        template(cluster, object));
            }
        }
        return files;
    }

    private static Map<String, Object> metadata(KafkaCluster cluster, ChartInfo info) {
        Map<String, Object> chart = new LinkedHashMap<>();
        chart.put("apiVersion", "v2");
        chart.put("name", cluster.name());
        chart.put("version", info.version());
        chart.put("appVersion", cluster.version().toString());
        chart.put("kubeVersion", ">=" + cluster.kubernetes() + ".0-0");
        List<Map<String, String>> maintainers = new ArrayList<>();
        for (ChartInfo.Maintainer maintainer : info.maintainers()) {
            Map<String, String> entry = new LinkedHashMap<>(Map.of("name", maintainer.name()));
            maintainer.email().ifPresent(email -> entry.put("email", email));
            maintainer.url().ifPresent(url -> entry.put("url", url));
            maintainers.add(entry);
        }
        if (!maintainers.isEmpty()) {
            chart.put("maintainers", maintainers);
        }
        return chart;
    }

    private static String template(KafkaCluster cluster, HasMetadata object) {
        String text = Yaml.write(object).replace("{{", "{{ \"{{\" }}");
        boolean brokers = object.getKind().equals("StatefulSet")
                && object.getMetadata().getName().equals(Role.brokers(cluster).name());
        return brokers
                ? text.replaceFirst("(?m)^  replicas: [0-9]+$", "  replicas: {{ int .Values.replicaCount }}")
                : text;
    }
}
