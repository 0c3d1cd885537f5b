package io.github.kafkak8s.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.ManagedFieldsEntry;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.storage.StorageClass;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.FieldValidateable.Validation;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The Kubernetes that {@code KUBECONFIG} names. */
final class Kubernetes {
    /** Only such namespaces are ever deleted. */
    private static final String PREFIX = "kafka-k8s-e2e-";

    /** Of the samples' descriptions. */
    private static final int OLDEST_MINOR = 34;

    private static final String MANAGER = "kafka-k8s-e2e";
    private static final Kubernetes INSTANCE = new Kubernetes(new KubernetesClientBuilder().build());

    private final KubernetesClient client;

    private Kubernetes(KubernetesClient client) {
        this.client = client;
    }

    static Kubernetes get() {
        return INSTANCE;
    }

    KubernetesClient client() {
        return client;
    }

    /** Fails if there is no cluster that can run the tests. */
    void require() {
        String config = System.getenv("KUBECONFIG");
        for (String file : config.split(File.pathSeparator, -1)) {
            refuse(
                    !Files.isReadable(Path.of(file)),
                    "KUBECONFIG names " + file + ", which is no file. Name one by its full path.");
        }
        try {
            int minor =
                    Integer.parseInt(client.getKubernetesVersion().getMinor().replaceAll("\\D.*", ""));
            refuse(
                    minor < OLDEST_MINOR,
                    "Kubernetes 1." + minor + " is too old. The samples need 1." + OLDEST_MINOR + ".");
            refuse(
                    client.storage().v1().storageClasses().list().getItems().stream()
                            .noneMatch(Kubernetes::isDefault),
                    "The cluster of " + config + " has no default StorageClass for the claims of the samples.");
        } catch (KubernetesClientException e) {
            throw new IllegalStateException("The cluster of " + config + " does not answer: " + e.getMessage(), e);
        }
    }

    /** An empty namespace under Pod Security {@code restricted}. */
    void createNamespace(String name) {
        createNamespace(name, "restricted");
    }

    /** An empty namespace whose pods may do everything. */
    void createPrivilegedNamespace(String name) {
        createNamespace(name, "privileged");
    }

    private void createNamespace(String name, String podSecurity) {
        deleteNamespace(name);
        client.resource(new NamespaceBuilder()
                        .withNewMetadata()
                        .withName(name)
                        .addToLabels("pod-security.kubernetes.io/enforce", podSecurity)
                        .endMetadata()
                        .build())
                .create();
    }

    /** Deletes the namespace, if there is one, with everything in it. */
    void deleteNamespace(String name) {
        assertThat(name).startsWith(PREFIX);
        client.namespaces().withName(name).delete();
        // Brokers that lose their controllers meanwhile would take all of their two minutes to stop.
        client.apps().statefulSets().inNamespace(name).delete();
        client.pods().inNamespace(name).withGracePeriod(0).delete();
        client.namespaces().withName(name).waitUntilCondition(gone -> gone == null, 5, TimeUnit.MINUTES);
    }

    /**
     * As {@code kubectl apply --server-side --validate=strict} of each file, in the order of their names.
     *
     * @return what tells whether an object's description was changed, by kind and name
     */
    Map<String, String> apply(Path manifests) {
        Map<String, String> versions = new TreeMap<>();
        for (Path file : files(manifests)) {
            // Not as a typed object, which would drop what its class does not know.
            GenericKubernetesResource object = Serialization.unmarshal(read(file), GenericKubernetesResource.class);
            ObjectMeta applied = client.resource(object)
                    .fieldValidation(Validation.STRICT)
                    .fieldManager(MANAGER)
                    .serverSideApply()
                    .getMetadata();
            versions.put(object.getKind() + "/" + applied.getName(), changed(applied));
        }
        return versions;
    }

    /** Deletes what such manifests have outside of namespaces, and the volumes that claims of a namespace left behind. */
    void deleteOutside(Path manifests, String namespace) {
        for (Path file : files(manifests)) {
            GenericKubernetesResource object = Serialization.unmarshal(read(file), GenericKubernetesResource.class);
            if (object.getMetadata().getNamespace() == null && !object.getKind().equals("Namespace")) {
                client.resource(object).delete();
            }
        }
        client.persistentVolumes().list().getItems().stream()
                .filter(volume -> volume.getSpec().getClaimRef() != null
                        && namespace.equals(volume.getSpec().getClaimRef().getNamespace()))
                .forEach(volume -> client.resource(volume).delete());
    }

    /** When such an apply last changed the object; others change it, too, for instance when a claim is bound. */
    private static String changed(ObjectMeta applied) {
        return applied.getManagedFields().stream()
                .filter(fields -> MANAGER.equals(fields.getManager()))
                .map(ManagedFieldsEntry::getTime)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isDefault(StorageClass storageClass) {
        return Optional.ofNullable(storageClass.getMetadata().getAnnotations())
                .map(annotations -> annotations.get("storageclass.kubernetes.io/is-default-class"))
                .equals(Optional.of("true"));
    }

    private static void refuse(boolean wrong, String why) {
        if (wrong) {
            throw new IllegalStateException(why);
        }
    }

    private static List<Path> files(Path manifests) {
        try (Stream<Path> files = Files.list(manifests)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.endsWith("kustomization.yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
