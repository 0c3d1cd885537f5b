package io.github.kafkak8s.model.network;

/**
 * How the bootstrap service is published, as Kubernetes spells it.
 *
 * <p>Trap: {@link #NODE_PORT} and {@link #LOAD_BALANCER} are no external access. Clients ask the service only once; then
 * they connect to the addresses that the brokers advertise, and those stay the DNS names inside the Kubernetes cluster.
 * Both types serve only clients that resolve and reach these names, e.g. in a peered network.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/services-networking/service/#publishing-services-service-types">
 *     Kubernetes: Service type</a>
 */
public enum ServiceType {
    /** An address inside the Kubernetes cluster. */
    CLUSTER_IP("ClusterIP"),
    /** Also a port of every node, which Kubernetes picks. */
    NODE_PORT("NodePort"),
    /** Also an address of the platform's load balancer. */
    LOAD_BALANCER("LoadBalancer");

    private final String text;

    ServiceType(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
