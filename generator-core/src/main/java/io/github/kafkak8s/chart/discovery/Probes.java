package io.github.kafkak8s.chart.discovery;

import io.github.kafkak8s.chart.template.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The settings under which models are rendered: as they are; with everything switched on; from both, each value changed
 * alone; and every switch off together with each other switch or choice.
 *
 * @param <M> type of the model
 */
final class Probes<M> {
    private static final long SEED = 7;

    /**
     * One model to render.
     *
     * @param settings of all lenses, in their order
     * @param name what is special about it, for messages
     */
    record Probe(List<Object> settings, String name) {}

    /** Two probes, and the lens that alone differs between them, by their numbers. */
    record Step(int lens, int from, int to) {}

    private final List<Lens<M>> lenses;
    private final List<Probe> probes = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final Map<List<Object>, Integer> numbers = new HashMap<>();

    private Probes(List<Lens<M>> lenses) {
        this.lenses = lenses;
    }

    /** @param random how many more combinations of all settings there are, the same at each call */
    static <M> Probes<M> of(List<Lens<M>> lenses, int random) {
        Probes<M> all = new Probes<>(lenses);
        all.add(lenses.stream().map(Lens::standard).toList(), "as described");
        all.add(lenses.stream().map(Lens::mostOn).toList(), "with everything on");
        all.fromDescribed();
        all.fromEverythingOn();
        all.pairs();
        all.random(random);
        return all;
    }

    List<Probe> all() {
        return List.copyOf(probes);
    }

    /** What shows the effect of each lens. */
    List<Step> steps() {
        return List.copyOf(steps);
    }

    /** From the models as they are: all words of a choice, else one setting, and the empty one, which is the last. */
    private void fromDescribed() {
        for (int lens = 0; lens < lenses.size(); lens++) {
            List<Object> settings = lenses.get(lens).probes();
            for (Object setting : isSwitch(lens) ? settings : settings.subList(0, 1)) {
                change(0, lens, setting);
            }
            if (lenses.get(lens).type().canBeEmpty()) {
                change(0, lens, settings.get(settings.size() - 1));
            }
        }
    }

    private void fromEverythingOn() {
        for (int lens = 0; lens < lenses.size(); lens++) {
            // Of a text, the standard one is another one already.
            if (isSwitch(lens)
                    || !lenses.get(lens).type().isText()
                    || lenses.get(lens).type() == Type.INTEGER) {
                for (Object setting : lenses.get(lens).probes()) {
                    change(1, lens, setting);
                }
            }
            change(1, lens, lenses.get(lens).standard());
        }
    }

    private void pairs() {
        for (int first = 0; first < lenses.size(); first++) {
            if (lenses.get(first).type() == Type.FLAG) {
                int off = change(1, first, false);
                for (int second = 0; second < lenses.size(); second++) {
                    if (second != first && isSwitch(second)) {
                        for (Object setting : lenses.get(second).probes()) {
                            change(off, second, setting);
                        }
                    }
                }
            }
        }
    }

    private void random(int count) {
        Random random = new Random(SEED);
        for (int i = 0; i < count; i++) {
            List<Object> settings = new ArrayList<>();
            for (Lens<M> lens : lenses) {
                int setting = random.nextInt(lens.probes().size() + 1);
                settings.add(setting == 0 ? lens.standard() : lens.probes().get(setting - 1));
            }
            add(settings, "with all settings at random");
        }
    }

    private boolean isSwitch(int lens) {
        return lenses.get(lens).type() == Type.FLAG || lenses.get(lens).type() == Type.CHOICE;
    }

    /** The number of the probe. */
    private int change(int from, int lens, Object setting) {
        List<Object> settings = new ArrayList<>(probes.get(from).settings());
        if (setting.equals(settings.set(lens, setting))) {
            return from;
        }
        String change = lenses.get(lens).helm() + " = " + setting;
        String before = probes.get(from).name();
        int to = add(settings, from == 0 ? "with " + change : before + (from == 1 ? " but " : " and ") + change);
        steps.add(new Step(lens, from, to));
        return to;
    }

    /** The number of the probe with these settings, which may be there already. */
    private int add(List<Object> settings, String name) {
        Integer known = numbers.putIfAbsent(settings, probes.size());
        if (known != null) {
            return known;
        }
        probes.add(new Probe(settings, name));
        return probes.size() - 1;
    }
}
