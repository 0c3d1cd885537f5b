package io.github.kafkak8s.output;

import io.github.kafkak8s.derive.Sha256;
import io.github.kafkak8s.model.KafkaCluster;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The list of generated files with their hashes, in the format of {@code sha256sum}: what is listed and unchanged may be
 * replaced, everything else is somebody's own.
 */
final class Inventory {
    static final String FILE = "inventory.sha256";

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  ((?!.*[.][.])[A-Za-z0-9_.][A-Za-z0-9._/-]*)");

    private Inventory() {}

    /** The text of the inventory. */
    static String of(KafkaCluster cluster, SortedMap<String, String> files) {
        StringBuilder text = new StringBuilder("# Written by kafka-k8s " + GeneratorVersion.get() + " for Kafka "
                + cluster.version() + " on Kubernetes " + cluster.kubernetes() + ".\n"
                + "# Verify with: sha256sum -c " + FILE + "\n");
        files.forEach((name, content) ->
                text.append(Sha256.hex(content)).append("  ").append(name).append('\n'));
        return text.toString();
    }

    /**
     * The hashes by file name.
     *
     * @throws OutputException if a line is neither a comment nor a hash with a file name
     */
    static Map<String, String> parse(String text) {
        Map<String, String> hashes = new TreeMap<>();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches()) {
                hashes.put(matcher.group(2), matcher.group(1));
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                throw new OutputException(FILE + ", line " + number + ": \"" + line
                        + "\" is no hash with a file name. Restore the file, or remove the folder and render again.");
            }
        }
        return hashes;
    }
}
