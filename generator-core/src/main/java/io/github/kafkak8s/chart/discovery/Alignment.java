package io.github.kafkak8s.chart.discovery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which items of many lists are the same item: each gets an identity, unique within its list. */
final class Alignment {
    private Alignment() {}

    /** All keys of many sequences, each after those that precede it where it occurs, if there is such an order. */
    static <K> List<K> union(List<List<K>> sequences) {
        Set<List<K>> distinct = new LinkedHashSet<>(sequences);
        List<K> union = new ArrayList<>();
        for (List<K> sequence : distinct) {
            int at = 0;
            for (K key : sequence) {
                int known = union.indexOf(key);
                if (known < 0) {
                    union.add(at, key);
                    at++;
                } else {
                    at = known + 1;
                }
            }
        }
        return isOrdered(union, sequences) ? union : sorted(union, distinct);
    }

    /** The keys in an order that no sequence contradicts; those of a contradiction stay as they are. */
    private static <K> List<K> sorted(List<K> keys, Set<List<K>> sequences) {
        List<List<K>> left = new ArrayList<>();
        sequences.forEach(sequence -> left.add(new ArrayList<>(sequence)));
        List<K> open = new ArrayList<>(keys);
        List<K> sorted = new ArrayList<>();
        while (!open.isEmpty()) {
            K next = open.stream()
                    .filter(key -> left.stream().allMatch(sequence -> sequence.indexOf(key) <= 0))
                    .findFirst()
                    .orElse(open.get(0));
            open.remove(next);
            left.forEach(sequence -> sequence.remove(next));
            sorted.add(next);
        }
        return sorted;
    }

    /** Whether each sequence has its keys in the order of {@code union}. */
    static <K> boolean isOrdered(List<K> union, List<List<K>> sequences) {
        for (List<K> sequence : new LinkedHashSet<>(sequences)) {
            int last = -1;
            for (K key : sequence) {
                int at = union.indexOf(key);
                if (at <= last) {
                    return false;
                }
                last = at;
            }
        }
        return true;
    }

    /** Identities of items: their position if all lists are of one length, else what tells them apart in each list. */
    static List<List<String>> ofItems(List<List<Object>> lists) {
        int longest = lists.stream().mapToInt(List::size).max().orElse(0);
        if (lists.stream().allMatch(list -> list.size() == longest)) {
            return positions(lists);
        }
        List<List<Map<String, String>>> leaves = new ArrayList<>();
        for (List<Object> list : lists) {
            List<Map<String, String>> items = new ArrayList<>();
            for (Object item : list) {
                Map<String, String> paths = new HashMap<>();
                leaves("", item, paths);
                items.add(paths);
            }
            leaves.add(items);
        }
        List<String> paths = new ArrayList<>();
        leaves(
                "",
                lists.stream().max((a, b) -> a.size() - b.size()).orElseThrow().get(0),
                new HashMap<>(),
                paths);
        for (String path : paths) {
            Optional<List<List<String>>> identities = byLeaf(leaves, path, longest);
            if (identities.isPresent()) {
                return identities.get();
            }
        }
        return positions(lists);
    }

    /**
     * Identities of lines: their position if there are equally many everywhere. Else the line, where all texts have it, or
     * what precedes its first {@code =}, or its first word; counted where several are alike. An empty line belongs to the
     * next one, which it sets apart, unless fewer lines are optional otherwise.
     */
    static List<List<String>> ofLines(List<List<Object>> texts) {
        int longest = texts.stream().mapToInt(List::size).max().orElse(0);
        if (texts.stream().allMatch(lines -> lines.size() == longest)) {
            return positions(texts);
        }
        List<List<String>> counted = byBeginning(texts, false);
        List<List<String>> bySection = byBeginning(texts, true);
        return size(counted) < size(bySection) ? counted : bySection;
    }

    private static List<List<String>> byBeginning(List<List<Object>> texts, boolean sections) {
        Set<Object> everywhere = new HashSet<>(texts.get(0));
        texts.forEach(lines -> everywhere.retainAll(new HashSet<>(lines)));
        List<List<String>> all = new ArrayList<>();
        for (List<Object> lines : texts) {
            String[] keys = new String[lines.size()];
            for (int i = keys.length - 1; i >= 0; i--) {
                String line = lines.get(i).toString();
                if (sections && line.isEmpty() && i + 1 < keys.length) {
                    keys[i] = "\n" + keys[i + 1];
                } else {
                    keys[i] = everywhere.contains(line) ? line : beginning(line);
                }
            }
            Map<String, Integer> alike = new HashMap<>();
            List<String> identities = new ArrayList<>();
            for (String key : keys) {
                identities.add(key + "#" + alike.merge(key, 1, Integer::sum));
            }
            all.add(identities);
        }
        return all;
    }

    /** How many lines there are in all; as many as can be if they have no common order. */
    private static int size(List<List<String>> identities) {
        List<String> union = union(identities);
        return isOrdered(union, identities) ? union.size() : Integer.MAX_VALUE;
    }

    private static String beginning(String line) {
        int equals = line.indexOf('=');
        int blank = line.indexOf(' ', line.length() - line.stripLeading().length());
        int end = equals >= 0 ? equals : blank;
        return end < 0 ? line : line.substring(0, end);
    }

    private static List<List<String>> positions(List<List<Object>> lists) {
        List<List<String>> all = new ArrayList<>();
        for (List<Object> list : lists) {
            List<String> positions = new ArrayList<>();
            for (int i = 0; i < list.size(); i++) {
                positions.add(Integer.toString(i));
            }
            all.add(positions);
        }
        return all;
    }

    /** By a leaf that every item has, that tells the items of a list apart, and that no setting changes. */
    private static Optional<List<List<String>>> byLeaf(
            List<List<Map<String, String>>> leaves, String path, int longest) {
        Set<String> distinct = new HashSet<>();
        List<List<String>> all = new ArrayList<>();
        for (List<Map<String, String>> items : leaves) {
            List<String> identities = new ArrayList<>();
            for (Map<String, String> item : items) {
                identities.add(item.get(path));
            }
            if (identities.contains(null) || new HashSet<>(identities).size() < identities.size()) {
                return Optional.empty();
            }
            distinct.addAll(identities);
            all.add(identities);
        }
        return distinct.size() <= longest + 1 ? Optional.of(all) : Optional.empty();
    }

    private static void leaves(String path, Object tree, Map<String, String> leaves) {
        leaves(path, tree, leaves, new ArrayList<>());
    }

    private static void leaves(String path, Object tree, Map<String, String> leaves, List<String> order) {
        if (tree instanceof Map<?, ?> map) {
            map.forEach((key, value) -> leaves(path + "." + key, value, leaves, order));
        } else if (tree instanceof List<?> list) {
            if (!list.isEmpty()) {
                leaves(path + ".0", list.get(0), leaves, order);
            }
        } else {
            leaves.put(path, String.valueOf(tree));
            order.add(path);
        }
    }
}
