package io.github.kafkak8s.model;

import io.github.kafkak8s.model.PodSettings.Names;
import io.github.kafkak8s.model.PodSettings.Timing;
import io.github.kafkak8s.model.pod.Image;
import io.github.kafkak8s.model.pod.Placement;
import io.github.kafkak8s.model.pod.Resources;
import io.github.kafkak8s.model.pod.Storage;
import io.github.kafkak8s.model.pod.Topology;
import io.github.kafkak8s.model.unit.Size;
import java.time.Duration;
import java.util.Optional;

/**
 * Pods of one role: brokers, KRaft controllers or ZooKeeper servers. Each group becomes one StatefulSet with its
 * headless service, ServiceAccount and, unless turned off for the cluster, PodDisruptionBudget and NetworkPolicy.
 *
 * @param <G> the group itself, so that its methods can be chained
 */
public sealed interface PodGroup<G extends PodGroup<G>> permits Brokers, KRaft.Dedicated, ZooKeeper.Ensemble {

    /** {@code spec.replicas} of the StatefulSet. */
    int count();

    /** Where each pod keeps its data. */
    Storage storage();

    /** Sets where each pod keeps its data. */
    G storage(Storage storage);

    /** The settings that all groups share. */
    PodSettings pods();

    /** Replaces the settings that all groups share. */
    G pods(PodSettings pods);

    /**
     * Name of the StatefulSet and so of its pods ({@code name-0}, {@code name-1} …), its ServiceAccount,
     * PodDisruptionBudget and NetworkPolicy. Default: cluster name and role, e.g. {@code orders-broker}. At most 52
     * characters.
     *
     * <p>Trap: another name is another StatefulSet, with other claims.
     */
    default G name(String name) {
        return pods(pods().names(new Names(Optional.of(name), pods().names().service())));
    }

    /**
     * Name of the headless service that gives each pod its DNS name: {@code pod.service.namespace.svc.cluster.local}.
     * Default: the StatefulSet's name and {@code -headless}. {@code spec.serviceName} is immutable.
     */
    default G serviceName(String serviceName) {
        return pods(pods().names(new Names(pods().names().statefulSet(), Optional.of(serviceName))));
    }

    /**
     * The container image. Default: {@code docker.io/apache/kafka} at the cluster's Kafka version; for controllers the
     * brokers' image; for ZooKeeper {@code docker.io/library/zookeeper}. The image must have the layout of that one.
     *
     * <p>Trap: describe a mirrored image with {@link Image#kafka} or {@link Image#zooKeeper}, which know the volumes it
     * declares; {@link Image#of} says that it declares none.
     */
    default G image(Image image) {
        return pods(pods().image(image));
    }

    /** CPU and memory of the main container. */
    default G resources(Resources resources) {
        return pods(pods().resources(resources));
    }

    /**
     * Size of the Java heap ({@code -Xms} and {@code -Xmx}, whole mebibytes). Default: half of the memory, at most 6
     * GiB; the rest is page cache, which serves consumers.
     *
     * @see <a href="https://kafka.apache.org/documentation/#java">Kafka: Java Version</a>
     */
    default G heap(Size heap) {
        return pods(pods().heap(Optional.of(heap)));
    }

    /**
     * Where the pods run. Default: rather on different hosts, spread over zones.
     *
     * <p>Trap: this replaces the default as a whole; add {@link Placement#spread(Topology)} again where you want it.
     *
     * @see Placement#separate
     */
    default G placement(Placement placement) {
        return pods(pods().placement(placement));
    }

    /** Adds a label to the pods. Never part of a selector; labels of {@code app.kubernetes.io} are the generator's. */
    default G label(String key, String value) {
        return pods(pods().label(key, value));
    }

    /** Adds an annotation to the pods. Annotations of {@code checksum} are the generator's. */
    default G annotation(String key, String value) {
        return pods(pods().annotation(key, value));
    }

    /**
     * Adds an environment variable to the main container, e.g. {@code env("TZ", "Etc/UTC")}. Writes an entry of
     * {@code env}, after the generator's own ones and sorted by name. Kubernetes expands {@code $(VAR)} in the value,
     * where {@code VAR} is an earlier entry, e.g. {@code $(POD_NAME)}, or a key of {@link #envFromSecret}; {@code $$(VAR)}
     * stays {@code $(VAR)}.
     *
     * <p>Trap: each tool that is run with {@code kubectl exec} gets the variable too. Variables that the generator sets,
     * and those that look like secrets, are refused.
     */
    default G env(String name, String value) {
        return pods(pods().env(name, value));
    }

    /**
     * Makes each key of a Secret an environment variable of the main container. Writes an entry of {@code envFrom}, in the
     * order of the calls: of two Secrets with one key, the later wins; {@link #env} wins over both.
     *
     * <p>Trap: the Secret is neither generated nor checked. Without it no pod starts; a change of it rolls no pod; and its
     * key {@code JMX_PORT} would break every tool that is run with {@code kubectl exec}.
     *
     * @param secret name of a Secret in the cluster's namespace
     */
    default G envFromSecret(String secret) {
        return pods(pods().envFromSecret(secret));
    }

    /**
     * Time for a clean shutdown, whole seconds. Writes {@code terminationGracePeriodSeconds}. A broker that is killed
     * earlier recovers its logs at the next start. Default: two minutes for Kafka, 30 seconds for ZooKeeper.
     *
     * <p>Trap: controllers and ZooKeeper servers of their own stay for the first 15 seconds ({@code preStop.sleep}), since
     * brokers that stop at the same time cannot leave without them. At least 20 seconds there.
     */
    default G shutdownGrace(Duration shutdownGrace) {
        return pods(pods().timing(new Timing(shutdownGrace, pods().timing().startupTimeout())));
    }

    /**
     * How long a start may take before the container is restarted, whole seconds. Writes {@code startupProbe}. Default:
     * one hour, since a broker opens its port only after log recovery.
     *
     * @see <a href="https://issues.apache.org/jira/browse/KAFKA-14658">KAFKA-14658</a>
     */
    default G startupTimeout(Duration startupTimeout) {
        return pods(pods().timing(new Timing(pods().timing().shutdownGrace(), startupTimeout)));
    }
}
