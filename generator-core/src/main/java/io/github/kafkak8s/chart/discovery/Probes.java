package io.github.kafkak8s.chart.discovery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
     * @param name what is special about it, for messages
     */
    record Probe<M>(Map<Lens<M>, Object> settings, String name) {}

    /** Two probes, by their numbers, between which only one lens differs. */
    record Step<M>(Lens<M> lens, int from, int to) {}

    private final List<Lens<M>> lenses;
    private final List<Probe<M>> probes = new ArrayList<>();
    private final List<Step<M>> steps = new ArrayList<>();

    private Probes(List<Lens<M>> lenses) {
        this.lenses = lenses;
    }

    static <M> Probes<M> of(List<Lens<M>> lenses) {
        Probes<M> all = new Probes<>(lenses);
        Map<Lens<M>, Object> standard = new LinkedHashMap<>();
        Map<Lens<M>, Object> on = new LinkedHashMap<>();
        for (Lens<M> lens : lenses) {
            standard.put(lens, lens.standard());
            on.put(lens, lens.mostOn());
        }
        all.probes.add(new Probe<>(standard, "as described"));
        all.probes.add(new Probe<>(on, "with everything on"));
        all.guards();
        all.singles();
        all.pairs();
        return all;
    }

    List<Probe<M>> all() {
        return List.copyOf(probes);
    }

    /** What shows the effect of each lens. */
    List<Step<M>> steps() {
        return List.copyOf(steps);
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
        int to = 0;
        while (to < probes.size() && !probes.get(to).settings().equals(settings)) {
            to++;
        }
        if (to == probes.size()) {
            String change = lens.helm() + " = " + setting;
            String before = probes.get(from).name();
            probes.add(new Probe<>(
                    settings, from == 0 ? "with " + change : before + (from == 1 ? " but " : " and ") + change));
        }
        steps.add(new Step<>(lens, from, to));
        return to;
    }
}
