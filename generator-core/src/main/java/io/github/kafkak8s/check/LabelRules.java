package io.github.kafkak8s.check;

import io.github.kafkak8s.derive.Role;
import io.github.kafkak8s.model.KafkaCluster;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Labels and annotations that Kubernetes accepts and that do not replace the generator's own.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set">
 *     Kubernetes: Labels</a>
 */
public final class LabelRules {
    private static final Pattern NAME = Pattern.compile(Grammar.LABEL_NAME);
    private static final Pattern SUBDOMAIN = Pattern.compile("(?=.{1,253}$)" + Grammar.SUBDOMAIN);

    /** Prefixes of the generator's own labels. */
    private static final List<String> OWNED = List.of("app.kubernetes.io", "kafkak8s.github.io");

    private LabelRules() {}

    static void check(KafkaCluster cluster, Problems problems) {
        for (Role role : Role.of(cluster)) {
            Map<String, String> labels = role.group().pods().metadata().labels();
            labels(problems, role.path() + ".label", labels);
            labels.keySet()
                    .forEach(key -> OWNED.stream()
                            .filter(prefix -> key.startsWith(prefix + "/"))
                            .forEach(prefix -> problems.add(
                                    role.path() + ".label[" + key + "]",
                                    "labels of " + prefix
                                            + " are written by the generator. Use a prefix of your own.")));
            role.group().pods().metadata().annotations().forEach((key, value) -> {
                String path = role.path() + ".annotation[" + key + "]";
                annotation(problems, path, key, value);
                problems.addIf(
                        key.startsWith("checksum/") || key.equals("kubectl.kubernetes.io/default-container"),
                        path,
                        "is written by the generator. Use a prefix of your own.");
            });
        }
    }

    public static void annotation(Problems problems, String path, String key, String value) {
        key(problems, path, key);
        text(problems, path, value);
    }

    /** Any text that UTF-8 can hold. */
    public static void text(Problems problems, String path, String value) {
        problems.addIf(
                !StandardCharsets.UTF_8.newEncoder().canEncode(value),
                path,
                "the value holds half of a surrogate pair, which is no character. Remove it.");
    }

    public static void labels(Problems problems, String path, Map<String, String> labels) {
        labels.forEach((key, value) -> {
            key(problems, path + "[" + key + "]", key);
            value(problems, path + "[" + key + "]", value);
        });
    }

    /** Kubernetes' qualified name: a name with an optional DNS prefix. */
    public static boolean isKey(String key) {
        int slash = key.indexOf('/');
        return NAME.matcher(key.substring(slash + 1)).matches()
                && (slash < 0 || isDnsSubdomain(key.substring(0, slash)));
    }

    public static void key(Problems problems, String path, String key) {
        problems.addIf(
                !isKey(key),
                path,
                "the key is no label key: a name of at most 63 letters, digits, \"-\", \"_\" and \".\", with an optional"
                        + " DNS prefix and \"/\". Use e.g. \"example.com/tier\".");
    }

    public static void value(Problems problems, String path, String value) {
        problems.addIf(
                !value.isEmpty() && !NAME.matcher(value).matches(),
                path,
                "\"" + value
                        + "\" is no label value: at most 63 letters, digits, \"-\", \"_\" and \".\", first and last a"
                        + " letter or digit. Use an annotation for other text.");
    }

    public static boolean isDnsSubdomain(String text) {
        return SUBDOMAIN.matcher(text).matches();
    }
}
