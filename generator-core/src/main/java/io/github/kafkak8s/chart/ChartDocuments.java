package io.github.kafkak8s.chart;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Service;
import io.github.kafkak8s.chart.template.Raw;
import io.github.kafkak8s.chart.values.Trees;
import io.github.kafkak8s.derive.Labels;
import io.github.kafkak8s.derive.Names;
import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.resources.ResourceSet;
import io.github.kafkak8s.yaml.Yaml;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What a chart's templates must render for a description: its objects as trees, in one file each, with the labels that
 * belong to Helm. The Namespace belongs to Helm's user. Objects that many descriptions share become trees only once.
 */
final class ChartDocuments {
    private static final String CHART_LABEL = "helm.sh/chart";
    private final String prefix;
    private final Function<KafkaCluster, ResourceSet> resources;
    private final IdentityHashMap<KafkaCluster, SortedMap<String, List<Object>>> documents = new IdentityHashMap<>();
    private final Map<HasMetadata, Object> trees = new HashMap<>();

    /**
     * @param prefix of the names of the chart's named templates
     * @param resources the objects of a description
     */
    ChartDocuments(String prefix, Function<KafkaCluster, ResourceSet> resources) {
        this.prefix = prefix;
        this.resources = resources;
    }

    /** The documents by the name of their template. */
    SortedMap<String, List<Object>> of(KafkaCluster cluster) {
        return documents.computeIfAbsent(cluster, this::render);
    }

    private SortedMap<String, List<Object>> render(KafkaCluster cluster) {
        SortedMap<String, List<Object>> files = new TreeMap<>();
        for (HasMetadata object : resources.apply(cluster).objects()) {
            if (!(object instanceof Namespace)) {
                String component = object.getMetadata().getLabels().get(Labels.COMPONENT);
                String folder = component == null ? "" : component + "/";
                files.computeIfAbsent(folder + fileName(cluster, object), name -> new ArrayList<>())
                        .add(trees.computeIfAbsent(object, this::tree));
            }
        }
        return files;
    }

    /** The files of a role's ConfigMap, by name. */
    Map<String, Object> configFiles(KafkaCluster cluster, String component) {
        return Trees.map(Trees.map(configMap(cluster, component)).get("data"));
    }

    /** The role's own, among those that users may have added. */
    private Object configMap(KafkaCluster cluster, String component) {
        String name = Names.configMap(role(cluster, component));
        return of(cluster).get(component + "/configmap.yaml").stream()
                .filter(map ->
                        Trees.map(Trees.map(map).get("metadata")).get("name").equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Role role(KafkaCluster cluster, String component) {
        return Role.of(cluster).stream()
                .filter(same -> same.component().equals(component))
                .findFirst()
                .orElseThrow();
    }

    /** The labels that select a role's pods. */
    static Map<String, Object> selector(KafkaCluster cluster, String component) {
        return new LinkedHashMap<>(Labels.selector(cluster, role(cluster, component)));
    }

    /** The labels of a role's objects. */
    Map<String, Object> labels(KafkaCluster cluster, String component) {
        Map<String, Object> labels = selector(cluster, component);
        labels.put(Labels.MANAGED_BY, managedBy());
        labels.put(CHART_LABEL, chart());
        return labels;
    }

    private static String fileName(KafkaCluster cluster, HasMetadata object) {
        String kind = object.getKind().toLowerCase(Locale.ROOT) + ".yaml";
        if (object instanceof Service) {
            boolean bootstrap = object.getMetadata().getName().equals(Names.bootstrapService(cluster));
            return (bootstrap ? "bootstrap-" : "headless-") + kind;
        }
        return kind;
    }

    private Object tree(HasMetadata object) {
        Object tree = Yaml.tree(object);
        managedByHelm(tree);
        Map<?, ?> metadata = (Map<?, ?>) ((Map<?, ?>) tree).get("metadata");
        if (metadata.containsKey("labels")) {
            put(metadata.get("labels"), CHART_LABEL, chart());
        }
        return tree;
    }

    private void managedByHelm(Object tree) {
        if (tree instanceof Map<?, ?> map) {
            if (map.containsKey(Labels.MANAGED_BY)) {
                put(map, Labels.MANAGED_BY, managedBy());
            }
            map.values().forEach(this::managedByHelm);
        } else if (tree instanceof List<?> list) {
            list.forEach(this::managedByHelm);
        }
    }

    /** Trees are read from JSON, so their maps take anything. */
    @SuppressWarnings("unchecked")
    private static void put(Object map, String key, Object value) {
        ((Map<String, Object>) map).put(key, value);
    }

    private static Raw managedBy() {
        return new Raw("{{ $.Release.Service }}");
    }

    private Raw chart() {
        return new Raw("{{ include \"" + prefix + ".chart\" $ }}");
    }
}
