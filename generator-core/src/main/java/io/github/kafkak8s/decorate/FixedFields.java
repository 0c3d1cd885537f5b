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
        Kept<HasMetadata> objects = new Kept<>(Optional.of(generated), Optional.of(decorated));
        fields.keep("apiVersion", IMMUTABLE, objects, HasMetadata::getApiVersion);
        fields.keep(
                "namespace", IMMUTABLE, objects, object -> object.getMetadata().getNamespace());
        if (generated instanceof StatefulSet set) {
            fields.restore(set, (StatefulSet) decorated);
        } else if (generated instanceof Service) {
            Kept<ServiceSpec> spec = objects.map(object -> ((Service) object).getSpec());
            fields.keep("spec.selector", ELSEWHERE, spec, ServiceSpec::getSelector);
            fields.keep("spec.clusterIP", IMMUTABLE, spec, ServiceSpec::getClusterIP);
        } else if (generated instanceof ConfigMap) {
            fields.keep("data", ELSEWHERE, objects, object -> ((ConfigMap) object).getData());
        }
        return fields.messages;
    }

    private void restore(StatefulSet generated, StatefulSet decorated) {
        StatefulSetSpec own = decorated.getSpec();
        if (own == null || own.getTemplate() == null || own.getTemplate().getSpec() == null) {
            messages.add("removes the spec of the set or of its pods, without which there is no cluster. Leave it.");
            return;
        }
        own.setVolumeClaimTemplates(generated.getSpec().getVolumeClaimTemplates());
        Kept<StatefulSetSpec> spec = new Kept<>(Optional.of(generated.getSpec()), Optional.of(own));
        keep("spec.selector", IMMUTABLE, spec, StatefulSetSpec::getSelector);
        keep("spec.serviceName", IMMUTABLE, spec, StatefulSetSpec::getServiceName);
        keep("spec.podManagementPolicy", IMMUTABLE, spec, StatefulSetSpec::getPodManagementPolicy);
        keep("spec.replicas", ELSEWHERE, spec, StatefulSetSpec::getReplicas);
        Kept<PodTemplateSpec> template = spec.map(StatefulSetSpec::getTemplate);
        keep(
                "the checksums of files",
                ", without which no changed file rolls the pods. Leave them.",
                template.map(PodTemplateSpec::getMetadata),
                metadata -> checksums(metadata.getAnnotations()));
        messages.addAll(FixedPods.changes(generated.getSpec().getTemplate(), own.getTemplate()));
    }

    private static Map<String, String> checksums(Map<String, String> annotations) {
        Map<String, String> checksums = annotations == null ? new HashMap<>() : new HashMap<>(annotations);
        checksums.keySet().removeIf(name -> !name.startsWith("checksum/"));
        return checksums;
    }

    private <T> void keep(String field, String why, Kept<T> in, Function<T, ?> get) {
        if (!in.map(get).isSame()) {
            messages.add("changes " + field + why);
        }
    }
}
