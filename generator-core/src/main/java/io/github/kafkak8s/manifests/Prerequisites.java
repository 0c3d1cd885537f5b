package io.github.kafkak8s.manifests;

import io.fabric8.kubernetes.api.model.ConfigMapEnvSource;
import io.fabric8.kubernetes.api.model.ConfigMapKeySelector;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvFromSource;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.SecretEnvSource;
import io.fabric8.kubernetes.api.model.SecretKeySelector;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.ZooKeeper;
import io.github.kafkak8s.resources.ResourceSet;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the rendered objects refer to and somebody else makes: the part of the review page that names it. */
final class Prerequisites {
    private final Set<String> inNamespace = new TreeSet<>();
    private final Set<String> inCluster = new TreeSet<>();

    private Prerequisites() {}

    /** A list, or nothing. Without what is optional. */
    static String of(KafkaCluster cluster, ResourceSet resources) {
        Prerequisites needed = new Prerequisites();
        for (HasMetadata object : resources.objects()) {
            if (object instanceof StatefulSet set && Totals.hasPods(set)) {
                needed.pod(set.getSpec().getTemplate().getSpec());
                set.getSpec().getVolumeClaimTemplates().forEach(needed::storageClass);
            } else if (object instanceof PersistentVolumeClaim claim) {
                needed.storageClass(claim);
            }
        }
        for (HasMetadata object : resources.objects()) {
            String made = named(object.getKind(), object.getMetadata().getName());
            needed.inNamespace.remove(made);
            needed.inCluster.remove(made);
        }
        String namespace = cluster.namespace().name();
        String list = bullet("in the namespace `" + namespace + "`", needed.inNamespace)
                + bullet("in the Kubernetes cluster", needed.inCluster)
                + zooKeeper(cluster, namespace);
        return list.isEmpty() ? "" : "These must exist, and pods do not start without them:\n\n" + list;
    }

    private static String bullet(String where, Set<String> names) {
        return names.isEmpty() ? "" : "- " + where + ": " + String.join(", ", names) + "\n";
    }

    private static String zooKeeper(KafkaCluster cluster, String namespace) {
        if (!(cluster.coordination() instanceof ZooKeeper.External external)) {
            return "";
        }
        boolean service = Arrays.stream(external.connect().split("/", 2)[0].split(","))
                .anyMatch(host -> !host.contains(".") && !host.startsWith("["));
        return "- ZooKeeper, which answers at `" + external.connect() + "`"
                + (service ? "; a name without dots is a Service of the namespace `" + namespace + "`" : "")
                + (service && cluster.namespace().created()
                        ? ", where pods must satisfy Pod Security `restricted`\n"
                        : "\n");
    }

    private void pod(PodSpec pod) {
        pod.getImagePullSecrets().forEach(secret -> inNamespace("Secret", secret.getName(), null));
        pod.getVolumes().forEach(this::volume);
        Stream.concat(pod.getInitContainers().stream(), pod.getContainers().stream())
                .forEach(this::container);
        inCluster("PriorityClass", pod.getPriorityClassName());
        inCluster("RuntimeClass", pod.getRuntimeClassName());
        inCluster("scheduler", pod.getSchedulerName());
    }

    private void volume(Volume volume) {
        if (volume.getConfigMap() != null) {
            inNamespace(
                    "ConfigMap",
                    volume.getConfigMap().getName(),
                    volume.getConfigMap().getOptional());
        }
        if (volume.getSecret() != null) {
            inNamespace(
                    "Secret",
                    volume.getSecret().getSecretName(),
                    volume.getSecret().getOptional());
        }
        if (volume.getPersistentVolumeClaim() != null) {
            inNamespace(
                    "PersistentVolumeClaim", volume.getPersistentVolumeClaim().getClaimName(), null);
        }
    }

    private void container(Container container) {
        for (EnvVar variable : container.getEnv()) {
            if (variable.getValueFrom() != null) {
                SecretKeySelector secret = variable.getValueFrom().getSecretKeyRef();
                if (secret != null) {
                    inNamespace("Secret", secret.getName(), secret.getOptional());
                }
                ConfigMapKeySelector map = variable.getValueFrom().getConfigMapKeyRef();
                if (map != null) {
                    inNamespace("ConfigMap", map.getName(), map.getOptional());
                }
            }
        }
        for (EnvFromSource source : container.getEnvFrom()) {
            SecretEnvSource secret = source.getSecretRef();
            if (secret != null) {
                inNamespace("Secret", secret.getName(), secret.getOptional());
            }
            ConfigMapEnvSource map = source.getConfigMapRef();
            if (map != null) {
                inNamespace("ConfigMap", map.getName(), map.getOptional());
            }
        }
    }

    private void storageClass(PersistentVolumeClaim claim) {
        // A claim of an added object may say less than ours.
        if (claim.getSpec() != null) {
            inCluster("StorageClass", claim.getSpec().getStorageClassName());
        }
    }

    private void inNamespace(String kind, String name, Boolean optional) {
        if (!Boolean.TRUE.equals(optional)) {
            inNamespace.add(named(kind, name));
        }
    }

    /** Without a name it is Kubernetes' default, or meant to be none. */
    private void inCluster(String kind, String name) {
        if (name != null && !name.isEmpty()) {
            inCluster.add(named(kind, name));
        }
    }

    private static String named(String kind, String name) {
        return kind + " `" + name + "`";
    }
}
