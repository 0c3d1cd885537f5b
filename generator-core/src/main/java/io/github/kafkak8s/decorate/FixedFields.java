package io.github.kafkak8s.decorate;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceSpec;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSetSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What stays in a generated object, whatever decorations do: what Kubernetes lets nobody change in a running cluster, and
 * what other objects and texts follow from.
 */
final class FixedFields {
    private static final String IMMUTABLE = ", which Kubernetes lets nobody change in a running cluster. Leave it.";
    private static final String ELSEWHERE = ", from which other objects follow. Set it in the description.";

    private final List<String> messages = new ArrayList<>();

    private FixedFields() {}

    /** Puts claim templates back, since decorators of labels reach them too, and says what else was changed. */
    static List<String> restore(HasMetadata generated, HasMetadata decorated) {
        if (generated.getClass() != decorated.getClass()) {
            return List.of("replaces the " + generated.getClass().getSimpleName() + " by a "
                    + decorated.getClass().getSimpleName() + ". Keep its type.");
        }
        FixedFields fields = new FixedFields();
        Pair<HasMetadata> objects = new Pair<>(Optional.of(generated), Optional.of(decorated));
        fields.keep("apiVersion", IMMUTABLE, objects, HasMetadata::getApiVersion);
        fields.keep(
                "namespace", IMMUTABLE, objects, object -> object.getMetadata().getNamespace());
        if (generated instanceof StatefulSet set) {
            fields.restore(set, (StatefulSet) decorated);
        } else if (generated instanceof Service) {
            Pair<ServiceSpec> spec = objects.map(object -> ((Service) object).getSpec());
            fields.keep("spec.selector", ELSEWHERE, spec, ServiceSpec::getSelector);
            fields.keep("spec.clusterIP", IMMUTABLE, spec, ServiceSpec::getClusterIP);
        } else if (generated instanceof ConfigMap) {
            fields.keep("data", ELSEWHERE, objects, object -> ((ConfigMap) object).getData());
        }
        return fields.messages;
    }

    private void restore(StatefulSet generated, StatefulSet decorated) {
        if (decorated.getSpec() != null) {
            decorated.getSpec().setVolumeClaimTemplates(generated.getSpec().getVolumeClaimTemplates());
        }
        Pair<StatefulSetSpec> spec =
                new Pair<>(Optional.of(generated.getSpec()), Optional.ofNullable(decorated.getSpec()));
        keep("spec.selector", IMMUTABLE, spec, StatefulSetSpec::getSelector);
        keep("spec.serviceName", IMMUTABLE, spec, StatefulSetSpec::getServiceName);
        keep("spec.podManagementPolicy", IMMUTABLE, spec, StatefulSetSpec::getPodManagementPolicy);
        keep("spec.replicas", ELSEWHERE, spec, StatefulSetSpec::getReplicas);
        keep(
                "the checksums of files",
                ", without which no changed file rolls the pods. Leave them.",
                spec.map(StatefulSetSpec::getTemplate).map(PodTemplateSpec::getMetadata),
                metadata -> checksums(metadata.getAnnotations()));
    }

    private static Map<String, String> checksums(Map<String, String> annotations) {
        Map<String, String> checksums = new HashMap<>(annotations);
        checksums.keySet().removeIf(name -> !name.startsWith("checksum/"));
        return checksums;
    }

    private <T> void keep(String field, String why, Pair<T> in, Function<T, ?> get) {
        var values = in.map(get);
        if (!values.generated.equals(values.decorated)) {
            messages.add("changes " + field + why);
        }
    }

    /** The same part of two objects; empty where it is missing. */
    private record Pair<T>(Optional<T> generated, Optional<T> decorated) {

        <R> Pair<R> map(Function<? super T, ? extends R> get) {
            return new Pair<>(generated.map(get), decorated.map(get));
        }
    }
}
