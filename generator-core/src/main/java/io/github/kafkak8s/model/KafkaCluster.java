package io.github.kafkak8s.model;

import io.github.kafkak8s.model.network.Networking;
import io.github.kafkak8s.model.storage.StorageClass;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A Kafka cluster on Kubernetes.
 *
 * @param name the cluster's name
 * @param namespace where its objects live
 * @param version version of Kafka
 * @param kubernetes oldest Kubernetes version it must run on
 * @param coordination what keeps its metadata
 * @param brokers its brokers
 * @param brokerPools further brokers, in StatefulSets of their own
 * @param metrics how it answers Prometheus
 * @param networking how its pods are reached
 * @param pods what holds for the pods of all roles
 * @param storageClasses StorageClasses that are generated with it
 * @param clusterId Kafka's cluster id
 */
public record KafkaCluster(
        String name,
        Namespace namespace,
        KafkaVersion version,
        KubernetesVersion kubernetes,
        Coordination coordination,
        Brokers brokers,
        List<BrokerPool> brokerPools,
        Metrics metrics,
        Networking networking,
        CommonPodSettings pods,
        List<StorageClass> storageClasses,
        Optional<String> clusterId) {
    public KafkaCluster {
        Objects.requireNonNull(name, "name is null");
        Objects.requireNonNull(namespace, "namespace is null");
        Objects.requireNonNull(version, "version is null");
        Objects.requireNonNull(kubernetes, "kubernetes is null");
        Objects.requireNonNull(coordination, "coordination is null");
        Objects.requireNonNull(brokers, "brokers is null");
        brokerPools = List.copyOf(brokerPools);
        Objects.requireNonNull(metrics, "metrics is null");
        Objects.requireNonNull(networking, "networking is null");
        Objects.requireNonNull(pods, "pods is null");
        storageClasses = List.copyOf(storageClasses);
        Objects.requireNonNull(clusterId, "clusterId is null");
    }

    /**
     * A cluster of three brokers that are KRaft controllers too, in the existing namespace {@code kafka}, without
     * metrics, on the newest Kafka version this library knows.
     *
     * <p>Trap: that version moves with the library; {@linkplain #version(KafkaVersion) set} your own.
     *
     * @param name prefix of every object's name, DNS-1123: lower-case letters, digits and {@code -}
     */
    public static KafkaCluster named(String name) {
        return new KafkaCluster(
                name,
                Namespace.existing("kafka"),
                KafkaVersion.V4_3_1,
                KubernetesVersion.V1_34,
                KRaft.combined(),
                Brokers.of(3),
                List.of(),
                Metrics.none(),
                Networking.standard(),
                CommonPodSettings.standard(),
                List.of(),
                Optional.empty());
    }

    /**
     * Renames the cluster: another prefix of every object's name.
     *
     * <p>Trap: another name is another cluster, with pods, claims and a derived cluster id of its own. The one that runs
     * stays as it is, and so do its records.
     */
    public KafkaCluster name(String name) {
        return with(copy -> copy.name = name);
    }

    /** The existing namespace of every object. */
    public KafkaCluster namespace(String namespace) {
        return namespace(Namespace.existing(namespace));
    }

    /** The namespace of every object, {@linkplain Namespace#created generated} or not. */
    public KafkaCluster namespace(Namespace namespace) {
        return with(copy -> copy.namespace = namespace);
    }

    /**
     * Kafka's version: image tag, valid broker keys, and whether there is ZooKeeper.
     *
     * <p>Trap: after a KRaft cluster runs on a newer version, its features stay as they were until
     * {@code kafka-features.sh upgrade --release-version}; from then on there is no way back.
     */
    public KafkaCluster version(KafkaVersion version) {
        return with(copy -> copy.version = version);
    }

    /** The oldest Kubernetes version the output must run on, default 1.34. */
    public KafkaCluster kubernetes(KubernetesVersion kubernetes) {
        return with(copy -> copy.kubernetes = kubernetes);
    }

    /** What keeps the metadata: a ZooKeeper ensemble, an external one, KRaft controllers, or the brokers themselves. */
    public KafkaCluster coordination(Coordination coordination) {
        return with(copy -> copy.coordination = coordination);
    }

    public KafkaCluster brokers(Brokers brokers) {
        return with(copy -> copy.brokers = brokers);
    }

    /**
     * Adds brokers with other disks, nodes, resources or zones, in a StatefulSet of their own: {@code brokerPool("bulk",
     * Brokers.of(3).firstNodeId(100))}. Clients reach all brokers through the same bootstrap service. The {@linkplain
     * Brokers#config settings} of {@link #brokers} hold for them too, but for {@code log.dirs} and
     * what they set themselves.
     *
     * <p>Trap: Kafka spreads new partitions over all brokers, whatever their size. And each StatefulSet rolls by itself: a
     * change that all brokers share stops one of each at a time, so apply the StatefulSets one after another.
     *
     * @param name part of the names of their objects: lower-case letters, digits and {@code -}
     * @param brokers with {@linkplain Brokers#firstNodeId ids of their own}
     */
    public KafkaCluster brokerPool(String name, Brokers brokers) {
        return brokerPools(with(brokerPools, new BrokerPool(name, brokers)));
    }

    /** Replaces the further brokers. */
    public KafkaCluster brokerPools(List<BrokerPool> pools) {
        return with(copy -> copy.brokerPools = pools);
    }

    /**
     * Adds a StorageClass to the output, for claims that refer to it by name.
     *
     * <p>Trap: it belongs to the whole Kubernetes cluster, and almost all of it is immutable. A second release of the chart
     * leaves it out with {@code storageClass.create=false}.
     */
    public KafkaCluster storageClass(StorageClass storageClass) {
        return storageClasses(with(storageClasses, storageClass));
    }

    /** Replaces the StorageClasses of the output. */
    public KafkaCluster storageClasses(List<StorageClass> classes) {
        return with(copy -> copy.storageClasses = classes);
    }

    /** How brokers and controllers answer Prometheus, default: not at all. */
    public KafkaCluster metrics(Metrics metrics) {
        return with(copy -> copy.metrics = metrics);
    }

    /** Changes how pods are reached: {@code networking(n -> n.networkPolicies(false))}. */
    public KafkaCluster networking(UnaryOperator<Networking> change) {
        return with(copy -> copy.networking = change.apply(networking));
    }

    /**
     * Replaces the Secrets with the credentials of private registries, in this order. Writes {@code imagePullSecrets} of
     * every pod, ZooKeeper's too. Default: none.
     *
     * <p>Trap: they are neither generated nor checked: make them in the cluster's namespace, of type
     * {@code kubernetes.io/dockerconfigjson}. Without them, pods stay in {@code ImagePullBackOff}.
     *
     * @see <a href="https://kubernetes.io/docs/concepts/containers/images/#using-a-private-registry">Kubernetes: Using a
     *     private registry</a>
     */
    public KafkaCluster imagePullSecrets(String... names) {
        return pods(pods.imagePullSecrets(Arrays.asList(names)));
    }

    /**
     * Where all images come from instead of their own registries: {@code registryMirror("registry.example.com/mirror")} turns
     * {@code docker.io/apache/kafka:4.3.1} into {@code registry.example.com/mirror/apache/kafka:4.3.1}. The generated
     * {@code images.txt} lists what the mirror needs: in each line an image, and what it is called there. Images without a
     * registry count as those of {@code docker.io}; images that are in the mirror already keep their names.
     *
     * @param mirror a registry, and a path where it has one, without a scheme
     */
    public KafkaCluster registryMirror(String mirror) {
        return pods(pods.registryMirror(Optional.of(mirror)));
    }

    /**
     * Level of the root logger of brokers and controllers, default {@link LogLevel#INFO}: {@code log4j.rootLogger} of
     * {@code log4j.properties}, from Kafka 4.0 {@code Root.level} of {@code log4j2.yaml}. ZooKeeper's logging stays the
     * image's own.
     *
     * <p>Trap: a change rolls the pods, and {@link LogLevel#DEBUG} writes lines for each request. On a running
     * broker, {@code kafka-configs.sh --alter --entity-type broker-loggers} changes one logger until the next restart.
     */
    public KafkaCluster logLevel(LogLevel logLevel) {
        return pods(pods.logLevel(logLevel));
    }

    /**
     * Level of one logger of brokers and controllers, and of those below it: {@code log4j.logger.NAME} of {@code
     * log4j.properties}, from Kafka 4.0 {@code Loggers.Logger} of {@code log4j2.yaml}.
     *
     * @param name e.g. {@code kafka.request.logger} or {@code org.apache.kafka.clients}
     */
    public KafkaCluster logger(String name, LogLevel level) {
        return pods(pods.logger(name, level));
    }

    /**
     * Whether each role gets a PodDisruptionBudget with {@code maxUnavailable: 1}, default: yes. One is for the brokers of
     * all pools.
     *
     * <p>Trap: without them, node drains may evict all brokers, or a majority of a quorum, at once. Pods that two
     * budgets select cannot be evicted at all, so turn these off where you write your own.
     */
    public KafkaCluster disruptionBudgets(boolean generate) {
        return pods(pods.disruptionBudgets(generate));
    }

    private KafkaCluster pods(CommonPodSettings pods) {
        return with(copy -> copy.pods = pods);
    }

    private KafkaCluster with(Consumer<ClusterCopy> change) {
        ClusterCopy copy = new ClusterCopy(this);
        change.accept(copy);
        return copy.toCluster();
    }

    private static <T> List<T> with(List<T> list, T more) {
        List<T> copy = new ArrayList<>(list);
        copy.add(more);
        return copy;
    }

    /**
     * Kafka's cluster id in KRaft mode: 22 characters of base64url that decode to 16 bytes, as
     * {@code kafka-storage.sh random-uuid} prints. Default: derived from namespace and name, so that it never changes
     * between two renders. Set it for data that was formatted with another one.
     */
    public KafkaCluster clusterId(String clusterId) {
        return with(copy -> copy.clusterId = Optional.of(clusterId));
    }

    /**
     * The same cluster for a laptop, kind, minikube or a test: small requests, and nothing that a cluster of one or three
     * nodes lacks. Each container requests at most 100m of CPU and 768 MiB of memory, without a CPU limit; a heap that no
     * longer fits follows from the memory; claims ask for at most 1 GiB, {@code ReadWriteOnce}, of the default
     * StorageClass, and are kept; so are those in the place of existing claims, directories and disks of nodes; no
     * StorageClass is generated; and an emptyDir is on disk, without a promise about lost pods. Pods are kept apart and
     * spread only where possible, on any node, with the cluster's own priority, scheduler and runtime; a rack that is a
     * zone goes; and the bootstrap service is of type {@code ClusterIP}. What runs is the same: the numbers of pods, ids, listeners, broker
     * settings, images and metrics stay as described, and so do Secrets, which must exist, and all names: say
     * {@code .name("orders-small").namespace("test").small()} beside the production cluster.
     *
     * <p>Trap: settings stay that ask for much: claims of 1 GiB fill up soon with a retention or {@code log.preallocate}
     * meant for production, and {@code log.cleaner.dedupe.buffer.size} is part of a heap of 384 MiB. A cluster that runs
     * cannot be made small: its claims cannot shrink.
     */
    public KafkaCluster small() {
        return SmallProfile.of(this);
    }
}
