package io.github.kafkak8s.check.keys;

import com.github.difflib.DiffUtils;
import io.github.kafkak8s.model.KafkaVersion;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The broker keys of one line of Kafka, from the {@code ConfigDef} in its jars. */
public final class BrokerKeys {
    private static final List<String> LINES = List.of("3.9", "4.0", "4.1", "4.2", "4.3");
    private static final Map<String, BrokerKeys> LOADED = new ConcurrentHashMap<>();
    static final String LISTENER = "listener.name.";
    /** Listeners whose own settings may be given. */
    static final Set<String> LISTENERS = Set.of("replication", "client", "controller");
    /** Keys that brokers or their parts read although no ConfigDef has them; some with any continuation. */
    static final List<String> PREFIXES = List.of(
            "allow.everyone.if.no.acl.found",
            "config.providers",
            "metrics.context.",
            "rlmm.config.",
            "rsm.config.",
            "super.users");

    private final Map<String, BrokerKey> keys;

    private BrokerKeys(Map<String, BrokerKey> keys) {
        this.keys = keys;
    }

    /** The keys of a version's line. */
    public static BrokerKeys of(KafkaVersion version) {
        return of(version.line());
    }

    /** The lines before the given one, newest first, that had the key. */
    public static Optional<String> lastLineWith(String key, KafkaVersion version) {
        List<String> older = new ArrayList<>(LINES.subList(0, LINES.indexOf(version.line())));
        return older.stream()
                .sorted(Comparator.reverseOrder())
                .filter(line -> of(line).find(key).isPresent())
                .findFirst();
    }

    /** The first line with the key, of those after the given one. */
    public static Optional<String> firstLineWith(String key, KafkaVersion version) {
        return LINES.subList(LINES.indexOf(version.line()) + 1, LINES.size()).stream()
                .filter(line -> of(line).find(key).isPresent())
                .findFirst();
    }

    Collection<BrokerKey> all() {
        return keys.values();
    }

    /** Whether brokers or their parts read it although no ConfigDef has it. */
    public static boolean isPrefixed(String key) {
        return PREFIXES.stream().anyMatch(key::startsWith);
    }

    /** Whether it is a setting of one listener. */
    public static boolean isOfListener(String key) {
        return key.startsWith(LISTENER);
    }

    /** The row of a key; for {@code listener.name.NAME.KEY} and {@code …NAME.MECHANISM.KEY} that of {@code KEY}. */
    public Optional<BrokerKey> find(String key) {
        if (!isOfListener(key)) {
            return Optional.ofNullable(keys.get(key));
        }
        String[] parts = key.substring(LISTENER.length()).split("\\.", 3);
        if (parts.length < 3 || !LISTENERS.contains(parts[0])) {
            return Optional.empty();
        }
        return Optional.ofNullable(keys.get(parts[1] + "." + parts[2]))
                .or(() -> Optional.ofNullable(keys.get(parts[2])));
    }

    /** The valid key that most resembles a wrong one, if any does. */
    public Optional<String> nearest(String wrong) {
        int most = Math.max(3, wrong.length() / 3);
        return keys.keySet().stream()
                .map(key -> Map.entry(key, edits(wrong, key)))
                .filter(entry -> entry.getValue() <= most)
                .min(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    /** How many characters differ between two keys. */
    private static int edits(String wrong, String right) {
        return DiffUtils.diff(List.of(wrong.split("")), List.of(right.split(""))).getDeltas().stream()
                .mapToInt(delta ->
                        Math.max(delta.getSource().size(), delta.getTarget().size()))
                .sum();
    }

    private static BrokerKeys of(String line) {
        return LOADED.computeIfAbsent(line, BrokerKeys::load);
    }

    private static BrokerKeys load(String line) {
        Map<String, BrokerKey> keys = new TreeMap<>();
        try (InputStream table = BrokerKeys.class.getResourceAsStream("broker-config-" + line + ".tsv");
                BufferedReader reader = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            reader.lines().filter(row -> !row.startsWith("#")).forEach(row -> {
                BrokerKey key = BrokerKey.parse(row);
                keys.put(key.name(), key);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new BrokerKeys(keys);
    }
}
