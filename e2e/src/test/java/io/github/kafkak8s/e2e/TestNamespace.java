package io.github.kafkak8s.e2e;

/** The namespaces of the tests. */
final class TestNamespace {
    private static final boolean KEPT = Boolean.getBoolean("e2e.keep");

    private TestNamespace() {}

    /** Makes room for a sample's manifests, which may have the namespace among them. */
    static void prepare(Sample sample) {
        Kubernetes.get().deleteOutside(sample.manifests(), sample.namespace());
        if (sample.createsNamespace()) {
            Kubernetes.get().deleteNamespace(sample.namespace());
        } else {
            Kubernetes.get().createNamespace(sample.namespace());
        }
    }

    /** Deletes all that a sample's manifests made, unless somebody wants to look at it. */
    static void cleanUp(Sample sample) {
        cleanUp(sample.namespace());
        if (!KEPT) {
            Kubernetes.get().deleteOutside(sample.manifests(), sample.namespace());
        }
    }

    /** Deletes it, unless somebody wants to look at what is in it. */
    static void cleanUp(String namespace) {
        if (KEPT) {
            System.out.println("e2e.keep: namespace " + namespace + " is kept");
        } else {
            Kubernetes.get().deleteNamespace(namespace);
        }
    }
}
