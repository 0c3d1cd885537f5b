package io.github.kafkak8s.chart;

import io.github.kafkak8s.chart.template.Type;
import io.github.kafkak8s.chart.values.ChartValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Settings to compare with, made without a look at those that the chart was discovered by. The schema allows each.
 */
final class FreshSettings {
    private static final int FEW = 3;
    private static final List<String> CPUS = List.of("1", "250m", "1000m", "3", "1999m", "100");
    private static final List<String> MEMORIES = List.of(
            "256Mi",
            "255Mi",
            "511Mi",
            "1025Mi",
            "2048Mi",
            "1048577Ki",
            "3000M",
            "5G",
            "12Gi",
            "12289Mi",
            "100Gi",
            "1Ti",
            "3000000k");
    private static final List<String> HEAPS =
            List.of("", "64Mi", "512Mi", "333M", "1G", "1048576Ki", "1500Mi", "100000k", "5Gi");
    private static final List<String> SIZES = List.of("1Gi", "1024Mi", "5G", "999M", "12Ti", "1T", "33Ki", "1000000Mi");
    private static final List<String> DIGESTS =
            List.of("sha256:" + "0".repeat(64), "sha256:" + "e1".repeat(32), "sha256:" + "0123456789abcdef".repeat(4));
    private static final List<String> NAMES =
            List.of("no", "null", "x1", "on.example", "1", "e1", "a".repeat(63), "true.false-0");

    private FreshSettings() {}

    /** At least three settings of a value; both of a flag. */
    static List<Object> of(ChartValue value) {
        List<Object> settings = new ArrayList<>();
        switch (value.lens().type()) {
            case FLAG -> settings.addAll(List.of(true, false));
            case CHOICE -> settings.addAll((List<?>) value.schema().get("enum"));
            case INTEGER ->
                List.of(1L, 2L, 3L, 4L, 12L, 100L, 999L, 86_400L, 604_800L).stream()
                        .filter(number -> number <= (Long) value.schema().get("maximum"))
                        .forEach(settings::add);
            default -> settings.addAll(ofKey(value));
        }
        return settings;
    }

    /**
     * All settings of a flag and of a choice, and a few of any other value.
     *
     * @param turn where to start, so that all are used in turn
     */
    static List<Object> some(ChartValue value, int turn) {
        List<Object> settings = of(value);
        if (value.lens().type() != Type.FLAG && value.lens().type() != Type.CHOICE) {
            Collections.rotate(settings, -turn * FEW);
            return settings.subList(0, Math.min(FEW, settings.size()));
        }
        return settings;
    }

    private static List<?> ofKey(ChartValue value) {
        return switch (value.key()) {
            case "cpu" -> CPUS;
            case "cpuLimit" -> withEmpty(CPUS);
            case "memory" -> MEMORIES;
            case "heap" -> HEAPS;
            case "size" -> SIZES;
            case "className", "priorityClassName" -> withEmpty(NAMES);
            case "clusterDomain" -> NAMES;
            case "registry" ->
                List.of("", "localhost", "harbor:1", "quay.io", "10.0.0.1:65535", "No.Example-1.org", "[::1]");
            case "repository" -> List.of("k", "a/b_c/d--e.f", "null", "1e3", "12", "0x1f/0");
            case "tag" -> List.of("30", "0", "1e3", "null", "3.10", "_A-b.c", "x".repeat(128), "12-latest");
            case "digest" -> value.lens().type() == Type.OPTIONAL ? withEmpty(DIGESTS) : DIGESTS;
            case "imagePullSecrets", "envFromSecrets" ->
                List.of(List.of(), List.of("a"), List.of("no", "null", "1e3"), List.of("z.y", "b", "0"), NAMES);
            default -> FreshCollections.of(value);
        };
    }

    /** Any setting: one of {@link #of}, or another number, or a mixture of several collections. */
    static Object draw(ChartValue value, Random random) {
        List<Object> settings = of(value);
        Object one = settings.get(random.nextInt(settings.size()));
        return switch (value.lens().type()) {
            case INTEGER -> {
                long most = (Long) value.schema().get("maximum");
                yield Math.round(Math.pow((double) most, random.nextDouble()));
            }
            case MAP -> value.key().equals("config") ? one : mixture(settings, random);
            case LIST -> someOf(settings, random);
            default -> random.nextBoolean() ? drawn(value, one, random) : one;
        };
    }

    private static Object drawn(ChartValue value, Object otherwise, Random random) {
        return switch (value.key()) {
            case "cpu" -> 1 + random.nextInt(2000) + "m";
            case "cpuLimit" -> 2 + random.nextInt(100) + "";
            case "memory" -> 4000 + random.nextInt(40_000) + "Mi";
            case "heap" -> 64 + random.nextInt(2000) + "Mi";
            case "size" -> 1 + random.nextInt(1_000_000) + "M";
            default -> otherwise;
        };
    }

    private static Map<String, Object> mixture(List<Object> maps, Random random) {
        Map<String, Object> mixture = new LinkedHashMap<>();
        for (Object map : maps) {
            ((Map<?, ?>) map).forEach((key, text) -> {
                if (random.nextInt(3) == 0) {
                    mixture.put((String) key, text);
                }
            });
        }
        return mixture;
    }

    private static List<Object> someOf(List<Object> lists, Random random) {
        List<Object> all = new ArrayList<>();
        lists.forEach(list -> all.addAll((List<?>) list));
        List<Object> some = new ArrayList<>(all.stream().distinct().toList());
        Collections.shuffle(some, random);
        return List.copyOf(some.subList(0, random.nextInt(some.size() + 1)));
    }

    private static List<String> withEmpty(List<String> texts) {
        List<String> all = new ArrayList<>(texts);
        all.add("");
        return all;
    }
}
