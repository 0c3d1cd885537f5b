package io.github.kafkak8s.e2e;

import java.nio.file.Path;
import java.util.Locale;

/** A cluster that the plugin rendered. */
enum Sample {
    DEV,
    FAST,
    GCP,
    LAPTOP,
    MINIKUBE,
    ORDERS,
    PAYMENTS,
    PIXY,
    POOLS,
    TEST;

    /** The rendered manifests. */
    Path manifests() {
        return folder().resolve("manifests");
    }

    /** The rendered chart. */
    Path chart() {
        return folder().resolve("chart");
    }

    /** Name of the cluster. */
    String cluster() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The namespace that the manifests name. */
    String namespace() {
        return "kafka-k8s-e2e-" + cluster();
    }

    /** Whether the manifests have the namespace among them. */
    boolean createsNamespace() {
        return this != ORDERS && this != PAYMENTS;
    }

    private Path folder() {
        return Path.of(System.getProperty("e2e.output")).resolve(cluster());
    }
}
