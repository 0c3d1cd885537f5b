package io.github.kafkak8s.derive;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The names that the generator gives to parts of a pod, so that users' own can be kept apart from them. */
public final class PodNames {
    public static final String KAFKA = "kafka";
    public static final String ZOOKEEPER = "zookeeper";
    /** The container beside Kafka, and the volume with the agent inside it. */
    public static final String JMX_EXPORTER = "jmx-exporter";

    public static final String COPY_JMX_EXPORTER = "copy-jmx-exporter";

    /** The container that asks for the zone of the node, and the volume with its token. */
    public static final String ZONE = "zone";

    public static final String NODE_READER_TOKEN = "node-reader-token";

    /** The volume with the files of the ConfigMap. */
    public static final String CONFIG = "config";
    /** The volume with the records, or with ZooKeeper's data. */
    public static final String DATA = "data";

    public static final String RUN = "run";
    public static final String TMP = "tmp";
    public static final String TMP_METRICS = "tmp-metrics";
    /** The volume that covers unused paths of images. */
    public static final String IMAGE_VOLUMES = "image-volumes";

    private static final Set<String> CONTAINERS = Set.of(KAFKA, ZOOKEEPER, JMX_EXPORTER, COPY_JMX_EXPORTER, ZONE);
    private static final Pattern VOLUMES = Pattern.compile(String.join(
            "|",
            CONFIG,
            DATA,
            "data-[0-9]+",
            DataVolume.METADATA,
            NODE_READER_TOKEN,
            RUN,
            TMP,
            TMP_METRICS,
            IMAGE_VOLUMES,
            JMX_EXPORTER));

    private PodNames() {}

    /** The name of a role's main container. */
    public static String main(Role role) {
        return role.isKafka() ? KAFKA : ZOOKEEPER;
    }

    /** Whether a container of the generator has this name in some cluster. */
    public static boolean isContainer(String name) {
        return CONTAINERS.contains(name);
    }

    /** Whether a volume of the generator has this name in some cluster. */
    public static boolean isVolume(String name) {
        return VOLUMES.matcher(name).matches();
    }

    /** The volumes of the generator that further containers may read, e.g. to ship or to back up what is in there. */
    public static Set<String> readable(Role role) {
        Set<String> readable = new TreeSet<>(Set.of(CONFIG));
        DataVolume.of(role).forEach(data -> readable.add(data.name()));
        return readable;
    }
}
