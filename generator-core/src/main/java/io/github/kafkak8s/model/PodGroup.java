package io.github.kafkak8s.model;

import io.github.kafkak8s.model.PodSettings.Names;
import io.github.kafkak8s.model.PodSettings.Timing;
import io.github.kafkak8s.model.placement.Placement;
import io.github.kafkak8s.model.placement.SchedulingClasses;
import io.github.kafkak8s.model.placement.Topology;
import io.github.kafkak8s.model.pod.EnvironmentSource;
import io.github.kafkak8s.model.pod.ExtraContainer;
import io.github.kafkak8s.model.pod.GarbageCollector;
import io.github.kafkak8s.model.pod.HostAlias;
import io.github.kafkak8s.model.pod.Image;
import io.github.kafkak8s.model.pod.Mount;
import io.github.kafkak8s.model.pod.NamedPort;
import io.github.kafkak8s.model.pod.PodSecurity;
import io.github.kafkak8s.model.pod.PodVolume;
import io.github.kafkak8s.model.pod.Resources;
import io.github.kafkak8s.model.storage.ClaimRetention;
import io.github.kafkak8s.model.storage.Storage;
import io.github.kafkak8s.model.unit.Size;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Pods of one role: brokers, KRaft controllers or ZooKeeper servers. Each group becomes one StatefulSet with its
 * headless service, ServiceAccount and, unless turned off for the cluster, NetworkPolicy and PodDisruptionBudget; broker
 * pools share the brokers' budget.
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
     * brokers' image; for ZooKeeper {@code docker.io/library/zookeeper}. The image must have the layout of that one, but
     * for what {@link Image#scripts} says.
     *
     * <p>Trap: describe a mirrored image with {@link Image#kafka}, {@link Image#confluentKafka} or {@link Image#zooKeeper},
     * which know the volumes it declares; {@link Image#of} says that it declares none.
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
        return pods(pods().jvm(pods().jvm().heap(Optional.of(heap))));
    }

    /**
     * Share of the memory that is Java heap, where no {@link #heap} is given. Default: 50 percent, at most 6 GiB.
     *
     * <p>Trap: what is not heap is page cache, which serves consumers: Kafka gets at most half.
     *
     * @param percent 1–90; a rule refuses more than 50 for brokers and controllers
     * @throws IllegalArgumentException if not from 1 to 90
     */
    default G heapPercent(int percent) {
        return pods(pods().jvm(pods().jvm().heapPercent(percent)));
    }

    /**
     * The JVM's garbage collector: {@code KAFKA_JVM_PERFORMANCE_OPTS}, for ZooKeeper a part of {@code SERVER_JVMFLAGS}.
     * Default: what the scripts of the image choose, in Kafka's case G1 with pauses of 20 ms as its aim.
     *
     * <p>Trap: it takes the place of all performance options of Kafka's scripts; {@link GarbageCollector#G1} has them, too.
     */
    default G garbageCollector(GarbageCollector collector) {
        return pods(pods().jvm(pods().jvm().collector(collector)));
    }

    /**
     * Adds an option of the JVM, e.g. {@code jvmOption("-XX:MaxDirectMemorySize=512m")}: {@code KAFKA_OPTS}, for ZooKeeper
     * a part of {@code SERVER_JVMFLAGS}. Only the server has it, not the tools that are run with {@code kubectl exec}.
     *
     * <p>Trap: a JVM that does not know an option does not start. What it writes files for must be a folder that the pod
     * may write.
     *
     * @param option one word; a rule refuses characters that the shell reads, and what has a method of its own here
     */
    default G jvmOption(String option) {
        return pods(pods().jvm(pods().jvm().option(option)));
    }

    /**
     * Adds a system property of the JVM, {@code -Dkey=value}: {@code KAFKA_OPTS}, for ZooKeeper a part of {@code
     * SERVER_JVMFLAGS}. Only the server has it, not the tools that are run with {@code kubectl exec}.
     *
     * <p>Trap: everybody who can list processes or read the ConfigMap sees it: never a secret.
     *
     * @param value a rule refuses white space and other characters that the shell reads
     */
    default G systemProperty(String key, String value) {
        return pods(pods().jvm(pods().jvm().systemProperty(key, value)));
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
        return pods(pods().environment(pods().environment().with(name, value)));
    }

    /**
     * Adds an environment variable whose value stands elsewhere, e.g. {@code env("NAMESPACE",
     * EnvironmentSource.field("metadata.namespace"))}. Writes an entry of {@code env} with {@code valueFrom}, before those
     * with values, which may refer to it.
     */
    default G env(String name, EnvironmentSource source) {
        return pods(pods().environment(pods().environment().with(name, source)));
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
        return pods(pods().environment(pods().environment().withSecret(secret)));
    }

    /**
     * Adds a container to each pod, beside the generator's own: the pod is ready only while all are.
     *
     * <p>Trap: its CPU and memory count for each pod of the group.
     */
    default G container(ExtraContainer container) {
        return pods(pods().additions(pods().additions().container(container)));
    }

    /** Adds a container that runs to its end before the others start, after those already added. */
    default G initContainer(ExtraContainer container) {
        return pods(pods().additions(pods().additions().initContainer(container)));
    }

    /** Adds a volume to each pod. A container sees it where it mounts it, the main one through {@link #mount}. */
    default G volume(PodVolume volume) {
        return pods(pods().additions(pods().additions().volume(volume)));
    }

    /** Mounts a volume that was {@linkplain #volume added} in the main container, for reading. */
    default G mount(String volume, String path) {
        return pods(pods().additions(pods().additions().mount(new Mount(volume, path, true))));
    }

    /** Mounts a volume that was {@linkplain #volume added} in the main container, for reading and writing. */
    default G mountWritable(String volume, String path) {
        return pods(pods().additions(pods().additions().mount(new Mount(volume, path, false))));
    }

    /**
     * Adds a port to the main container, for what its image serves beside Kafka. Writes {@code ports} of the container and
     * of the headless service; NetworkPolicies open it as they open the metrics port.
     */
    default G port(String name, int number) {
        return pods(pods().additions(pods().additions().port(new NamedPort(name, number))));
    }

    /** Adds a line to each pod's {@code /etc/hosts}. Writes an entry of {@code hostAliases}. */
    default G hostAlias(String ip, String... hostnames) {
        return pods(pods().additions(pods().additions().hostAlias(new HostAlias(ip, List.of(hostnames)))));
    }

    /** The user that the containers run as. Default: user and group 1000. */
    default G security(PodSecurity security) {
        return pods(pods().security(security));
    }

    /**
     * The PriorityClass of the pods: which ones make room when a node is full. Writes {@code priorityClassName}.
     *
     * <p>Trap: without such a class, no pod is created.
     */
    default G priorityClass(String name) {
        SchedulingClasses classes = pods().classes();
        return pods(pods().classes(new SchedulingClasses(Optional.of(name), classes.scheduler(), classes.runtime())));
    }

    /** The scheduler of the pods. Writes {@code schedulerName}; without that scheduler pods stay {@code Pending}. */
    default G scheduler(String name) {
        SchedulingClasses classes = pods().classes();
        return pods(pods().classes(new SchedulingClasses(classes.priority(), Optional.of(name), classes.runtime())));
    }

    /** The RuntimeClass of the pods. Writes {@code runtimeClassName}; without such a class, no pod is created. */
    default G runtimeClass(String name) {
        SchedulingClasses classes = pods().classes();
        return pods(pods().classes(new SchedulingClasses(classes.priority(), classes.scheduler(), Optional.of(name))));
    }

    /**
     * What happens to the claims when the StatefulSet is deleted or scaled in. Default: they are kept in both cases.
     *
     * <p>Trap: {@link ClaimRetention.Policy#DELETE} deletes records, in the first case all of them.
     *
     * @see <a
     *     href="https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#persistentvolumeclaim-retention">Kubernetes:
     *     PersistentVolumeClaim retention</a>
     */
    default G claimRetention(ClaimRetention.Policy whenDeleted, ClaimRetention.Policy whenScaled) {
        return pods(pods().claimRetention(new ClaimRetention(whenDeleted, whenScaled)));
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
