package io.github.kafkak8s.chart.discovery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The settings under which models are rendered: as they are; with everything switched on; from there, each value changed
 * alone, since every place is visible; and every two switches or choices in all combinations.
 *
 * @param <M> type of the model
 */
final class Probes<M> {

    /**
     * One model to render.
     *
     * @param settings of all lenses
     * @param changed the lens that alone differs from an earlier probe, if there is such
     * @param from number of that earlier probe
     */
    record Probe<M>(Map<Lens<M>, Object> settings, Optional<Lens<M>> changed, int from) {

        /** What is special about it, for messages. */
        String name() {
            return changed.map(lens -> "with " + lens.helm() + " = " + settings.get(lens))
                    .orElse(from == 0 ? "as described" : "with everything on");
        }
    }

    private final List<Lens<M>> lenses;
    private final List<Probe<M>> probes = new ArrayList<>();

    private Probes(List<Lens<M>> lenses) {
        this.lenses = lenses;
    }

    static <M> List<Probe<M>> of(List<Lens<M>> lenses) {
        Probes<M> all = new Probes<>(lenses);
        Map<Lens<M>, Object> standard = new LinkedHashMap<>();
        Map<Lens<M>, Object> on = new LinkedHashMap<>();
        for (Lens<M> lens : lenses) {
            standard.put(lens, lens.standard());
            on.put(lens, lens.mostOn());
        }
        all.probes.add(new Probe<>(standard, Optional.empty(), 0));
        all.probes.add(new Probe<>(on, Optional.empty(), 1));
        all.guards();
        all.singles();
        all.pairs();
        return all.probes;
    }

    /** From the models as they are, only what may add or remove a place: the first setting is not empty, the last is. */
    private void guards() {
        for (Lens<M> lens : lenses) {
            List<Object> settings = lens.probes();
            if (lens.type() == Type.FLAG || lens.type() == Type.CHOICE) {
                settings.forEach(setting -> change(0, lens, setting));
            } else if (lens.type().canBeEmpty()) {
                change(0, lens, settings.get(0));
                change(0, lens, settings.get(settings.size() - 1));
            }
        }
    }

    private void singles() {
        for (Lens<M> lens : lenses) {
            lens.probes().forEach(setting -> change(1, lens, setting));
            change(1, lens, lens.standard());
        }
    }

    private void pairs() {
        List<Lens<M>> switches = lenses.stream()
                .filter(lens -> lens.type() == Type.FLAG || lens.type() == Type.CHOICE)
                .toList();
        for (Lens<M> first : switches) {
            for (Object setting : first.probes()) {
                int from = change(1, first, setting);
                for (Lens<M> second : switches.subList(switches.indexOf(first) + 1, switches.size())) {
                    second.probes().forEach(other -> change(from, second, other));
                }
            }
        }
    }

    /** The number of the probe. */
    private int change(int from, Lens<M> lens, Object setting) {
        Map<Lens<M>, Object> settings = new LinkedHashMap<>(probes.get(from).settings());
        if (setting.equals(settings.put(lens, setting))) {
            return from;
        }
        for (int i = 0; i < probes.size(); i++) {
            if (probes.get(i).settings().equals(settings)) {
                return i;
            }
        }
        probes.add(new Probe<>(settings, Optional.of(lens), from));
        return probes.size() - 1;
    }
}
