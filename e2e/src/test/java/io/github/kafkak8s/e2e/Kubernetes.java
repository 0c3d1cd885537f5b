package io.github.kafkak8s.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.FieldValidateable.Validation;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The Kubernetes that {@code KUBECONFIG} names. */
final class Kubernetes {
    /** Only such namespaces are ever deleted. */
    private static final String PREFIX = "kafka-k8s-e2e-";

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

    /** Fails if no cluster answers. */
    void require() {
        try {
            client.namespaces().list();
        } catch (KubernetesClientException e) {
            throw new IllegalStateException(
                    "The cluster of KUBECONFIG=" + System.getenv("KUBECONFIG") + " does not answer: " + e.getMessage(), e);
        }
    }

    /** An empty namespace under Pod Security {@code restricted}. */
    void createNamespace(String name) {
        deleteNamespace(name);
        client.resource(new NamespaceBuilder()
                        .withNewMetadata()
                        .withName(name)
                        .addToLabels("pod-security.kubernetes.io/enforce", "restricted")
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

    /** As {@code kubectl apply --server-side --validate=strict} of each file, in the order of their names. */
    void apply(Path manifests) {
        for (Path file : files(manifests)) {
            // Not as a typed object, which would drop what its class does not know.
            GenericKubernetesResource object = Serialization.unmarshal(read(file), GenericKubernetesResource.class);
            client.resource(object)
                    .fieldValidation(Validation.STRICT)
                    .fieldManager(MANAGER)
                    .serverSideApply();
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
