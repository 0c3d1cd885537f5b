package io.github.kafkak8s.decorate;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolume;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.ServiceSpec;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSetSpec;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicySpec;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudgetSpec;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBinding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What stays in a generated object, whatever decorations do: what Kubernetes lets nobody change in a running cluster, and
 * what other objects and texts follow from.
 */
final class FixedFields {
    private static final String IMMUTABLE = ", which Kubernetes lets nobody change in a running cluster. Leave it.";
    private static final String ELSEWHERE = ", from which other objects follow. Set it in the description.";

    private static final String NEEDED = ", on which the cluster relies. Leave it.";
    private static final String POLICY = "helm.sh/resource-policy";

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
        } else if (generated instanceof Service service) {
            fields.service(service, objects.map(object -> ((Service) object).getSpec()));
        } else {
            fields.others(generated, objects);
        }
        return fields.messages;
    }

    private void service(Service generated, Kept<ServiceSpec> spec) {
        keep("spec.selector", ELSEWHERE, spec, ServiceSpec::getSelector);
        keep("spec.clusterIP", IMMUTABLE, spec, ServiceSpec::getClusterIP);
        if ("None".equals(generated.getSpec().getClusterIP())) {
            keep("spec.publishNotReadyAddresses", NEEDED, spec, ServiceSpec::getPublishNotReadyAddresses);
        }
        Kept<Set<String>> names = spec.map(FixedFields::portNames);
        if (!names.decorated().orElse(Set.of()).containsAll(names.generated().orElse(Set.of()))) {
            messages.add("changes the names of spec.ports" + NEEDED);
        }
    }

    /** Further ports are free. */
    private static Set<String> portNames(ServiceSpec spec) {
        Set<String> names = new HashSet<>();
        if (spec.getPorts() != null) {
            spec.getPorts().stream()
                    .filter(Objects::nonNull)
                    .map(ServicePort::getName)
                    .forEach(names::add);
        }
        return names;
    }

    private void others(HasMetadata generated, Kept<HasMetadata> objects) {
        if (generated instanceof ConfigMap) {
            Kept<ConfigMap> maps = objects.map(ConfigMap.class::cast);
            keep("data", ELSEWHERE, maps, ConfigMap::getData);
            keep("binaryData", ELSEWHERE, maps, ConfigMap::getBinaryData);
            keep("immutable", NEEDED, maps, ConfigMap::getImmutable);
        } else if (generated instanceof PersistentVolume) {
            keep("spec", ELSEWHERE, objects.map(PersistentVolume.class::cast), PersistentVolume::getSpec);
            keepWhenUninstalled(objects);
        } else if (generated instanceof PersistentVolumeClaim) {
            keep("spec", ELSEWHERE, objects.map(PersistentVolumeClaim.class::cast), PersistentVolumeClaim::getSpec);
            keepWhenUninstalled(objects);
        } else if (generated instanceof PodDisruptionBudget) {
            Kept<PodDisruptionBudgetSpec> spec = objects.map(object -> ((PodDisruptionBudget) object).getSpec());
            keep("spec.selector", NEEDED, spec, PodDisruptionBudgetSpec::getSelector);
        } else if (generated instanceof NetworkPolicy) {
            Kept<NetworkPolicySpec> spec = objects.map(object -> ((NetworkPolicy) object).getSpec());
            keep("spec.podSelector", NEEDED, spec, NetworkPolicySpec::getPodSelector);
        } else if (generated instanceof ClusterRoleBinding) {
            Kept<ClusterRoleBinding> bindings = objects.map(ClusterRoleBinding.class::cast);
            keep("roleRef", IMMUTABLE, bindings, ClusterRoleBinding::getRoleRef);
            keep("subjects", NEEDED, bindings, ClusterRoleBinding::getSubjects);
        }
    }

    private void keepWhenUninstalled(Kept<HasMetadata> objects) {
        keep(
                "the annotation " + POLICY,
                ", without which helm uninstall deletes the data. Leave it.",
                objects.map(object -> object.getMetadata().getAnnotations()),
                annotations -> annotations.get(POLICY));
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
        keep("spec.ordinals", ELSEWHERE, spec, StatefulSetSpec::getOrdinals);
        keep(
                "spec.persistentVolumeClaimRetentionPolicy",
                ELSEWHERE,
                spec,
                StatefulSetSpec::getPersistentVolumeClaimRetentionPolicy);
        keep(
                "serviceAccountName of the pods",
                ELSEWHERE,
                spec,
                set -> set.getTemplate().getSpec().getServiceAccountName());
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
