package io.github.kafkak8s.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kafkak8s.chart.template.Type;
import io.github.kafkak8s.chart.values.ChartValue;
import io.github.kafkak8s.model.KafkaCluster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What {@code helm template} renders with a value is what the manifests of the description with that setting are. The
 * settings are not those that the chart was discovered by, so a template that fits its probes only fails here.
 */
class ParityTest {
    private static final long SEED = Long.getLong("parity.seed", 20_261_121);
    private static final int RANDOM = Integer.getInteger("parity.random", 300);
    private static final List<String> NAMES =
            List.of("no", "null", "x1", "true", "e1", "a-0", "q23456789-123456789-123456789-123456789-12");

    @TempDir
    static Path folder;

    private static final Map<String, Parity> PARITIES = new TreeMap<>();
    private static final Map<String, Combination> DEFAULTS = new TreeMap<>();

    static Set<String> bases() {
        return ChartBases.all().keySet();
    }

    @BeforeAll
    static void makeCharts() throws IOException {
        for (Map.Entry<String, KafkaCluster> base : ChartBases.all().entrySet()) {
            PARITIES.put(
                    base.getKey(),
                    new Parity(ChartFolder.of(base.getKey(), folder), ChartBases.resources(base.getKey())));
            DEFAULTS.put(base.getKey(), Combination.defaults(base.getValue()));
        }
    }

    @AfterAll
    static void say() {
        Parity.Counts all = new Parity.Counts();
        Set<String> values = new TreeSet<>();
        for (Map.Entry<String, Parity> parity : PARITIES.entrySet()) {
            all.add(parity.getValue().counts());
            DEFAULTS.get(parity.getKey()).values().forEach(value -> values.add(value.path()));
        }
        System.out.println("parity: " + all + " of " + values.size() + " values on " + PARITIES.size()
                + " descriptions; seed " + SEED);
    }

    @ParameterizedTest
    @MethodSource("bases")
    void defaultsAndSingleSettings(String name) throws IOException {
        Parity parity = PARITIES.get(name);
        Combination defaults = DEFAULTS.get(name);
        int turn = List.copyOf(bases()).indexOf(name);
        Set<String> idle = new TreeSet<>();

        parity.compareWithSchema(defaults);
        for (ChartValue value : DEFAULTS.get(name).values()) {
            boolean effect = false;
            for (Combination start : List.of(defaults, on(name))) {
                for (Object setting : effect ? List.of() : FreshSettings.some(value, turn)) {
                    parity.compare(start.with(value, setting));
                    effect |= parity.differ(start, start.with(value, setting));
                }
            }
            if (!effect) {
                idle.add(value.path());
            }
        }
        for (String other : NAMES) {
            parity.compare(defaults.release(other));
            parity.compare(defaults.namespace(other));
            assertThat(parity.differ(defaults, defaults.release(other))).isTrue();
            assertThat(parity.differ(defaults, defaults.namespace(other))).isTrue();
        }

        parity.assertParity();
        assertThat(idle).as("values without effect").isEmpty();
    }

    /** Of several settings, the descriptions take turns. */
    @ParameterizedTest
    @MethodSource("bases")
    void pairsOfSwitches(String name) throws IOException {
        Parity parity = PARITIES.get(name);
        Combination defaults = DEFAULTS.get(name);
        List<ChartValue> switches = switches(name);

        int turn = List.copyOf(bases()).indexOf(name);
        for (ChartValue first : switches) {
            for (ChartValue second : switches.subList(switches.indexOf(first) + 1, switches.size())) {
                parity.compare(defaults.with(first, other(first, turn)).with(second, other(second, turn / 2)));
            }
        }

        parity.assertParity();
    }

    @ParameterizedTest
    @MethodSource("bases")
    void randomCombinations(String name) throws IOException {
        Parity parity = PARITIES.get(name);
        Random random = new Random(SEED ^ name.hashCode());
        List<ChartValue> values = DEFAULTS.get(name).values();

        int valid = 0;
        for (int tries = 0; valid * bases().size() < RANDOM && tries < RANDOM * 10; tries++) {
            int share = 1 + random.nextInt(4);
            Combination combination = DEFAULTS.get(name);
            for (ChartValue value : values) {
                if (random.nextInt(4) < share) {
                    combination = combination.with(value, FreshSettings.draw(value, random));
                }
            }
            if (random.nextInt(4) < share) {
                combination = combination
                        .release(NAMES.get(random.nextInt(NAMES.size())))
                        .namespace(NAMES.get(random.nextInt(NAMES.size())));
            }
            valid += parity.compareWithSchema(combination) ? 1 : 0;
        }

        parity.assertParity();
        assertThat(valid * bases().size()).as("valid combinations").isGreaterThanOrEqualTo(RANDOM);
    }

    private static List<ChartValue> switches(String name) {
        return DEFAULTS.get(name).values().stream()
                .filter(value ->
                        Stream.of(Type.FLAG, Type.CHOICE).anyMatch(value.lens().type()::equals))
                .toList();
    }

    private static Object other(ChartValue value, int turn) {
        List<Object> others = new ArrayList<>(FreshSettings.of(value));
        others.remove(value.lens().standard());
        return others.get(turn % others.size());
    }

    /** With every flag on: some values have an effect only then. */
    private static Combination on(String name) {
        Combination on = DEFAULTS.get(name);
        for (ChartValue value : switches(name)) {
            on = value.lens().type() == Type.FLAG ? on.with(value, true) : on;
        }
        return on;
    }
}
