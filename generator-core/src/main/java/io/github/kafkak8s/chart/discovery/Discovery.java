package io.github.kafkak8s.chart.discovery;

import io.github.kafkak8s.chart.discovery.Probes.Probe;
import io.github.kafkak8s.chart.discovery.Probes.Step;
import io.github.kafkak8s.chart.template.Condition;
import io.github.kafkak8s.chart.template.Expression;
import io.github.kafkak8s.chart.template.Point;
import io.github.kafkak8s.chart.template.Raw;
import io.github.kafkak8s.chart.template.TemplateNode;
import io.github.kafkak8s.chart.template.TemplatePrinter;
import io.github.kafkak8s.chart.template.Type;
import io.github.kafkak8s.chart.template.Unexplained;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Makes Helm templates from what models render to: for every setting of a lens they render what the changed model does.
 * No place is named by hand, so a field that moves takes its slot with it.
 *
 * @param <M> type of the model
 */
public final class Discovery<M> {
    private final List<Probe> probes;
    private final List<Step> steps;
    private final List<Lens<M>> lenses;
    private final List<M> models = new ArrayList<>();
    private final NamedValues namedValues;
    private final Map<String, Object[]> named = new LinkedHashMap<>();
    private final Scope scope;

    /**
     * Prepares the probes.
     *
     * @param base the model that the templates render by default
     * @param named a template that is a part of another one comes after it
     */
    public Discovery(M base, List<Lens<M>> lenses, List<Derived<M>> derived, List<Named<M>> named) {
        this(base, lenses, derived, named, 0);
    }

    /**
     * Prepares more probes than it takes, to see that they change nothing.
     *
     * @param base the model that the templates render by default
     * @param random how many more models there are, with all settings at random
     */
    public Discovery(M base, List<Lens<M>> lenses, List<Derived<M>> derived, List<Named<M>> named, int random) {
        this.lenses = List.copyOf(lenses);
        Probes<M> all = Probes.of(this.lenses, random);
        this.probes = all.all();
        this.steps = all.steps();
        for (Probe probe : probes) {
            models.add(changed(base, probe));
        }
        named.forEach(template -> this.named.put(template.name(), ofModels(template.of())));
        List<Expression> expressions = new ArrayList<>();
        List<Condition> conditions = new ArrayList<>();
        for (int i = 0; i < this.lenses.size(); i++) {
            Lens<M> lens = this.lenses.get(i);
            Object[] settings = settings(i);
            Expression expression = new Expression(lens.helm(), lens.says(), lens.type(), settings);
            expressions.add(expression);
            conditions.addAll(Condition.of(expression));
            if (lens.type() == Type.CHOICE) {
                Arrays.stream(settings)
                        .distinct()
                        .forEach(word -> conditions.add(Condition.equal(expression, (String) word)));
            }
        }
        List<Expression> always = new ArrayList<>();
        for (Derived<M> row : derived) {
            Expression expression = new Expression(row.helm(), row.says(), row.type(), ofModels(row.of()));
            (row.always() ? always : expressions).add(expression);
            conditions.addAll(Condition.of(expression));
        }
        List<Point> points =
                IntStream.range(0, probes.size()).mapToObj(Point::new).toList();
        this.scope = new Scope(points, expressions, conditions);
        this.namedValues = new NamedValues(this.named, always);
    }

    /** The model under the settings of a probe. */
    private M changed(M base, Probe probe) {
        M model = base;
        for (int i = 0; i < lenses.size(); i++) {
            Object setting = probe.settings().get(i);
            if (!setting.equals(lenses.get(i).standard())) {
                model = lenses.get(i).set().apply(model, setting);
            }
        }
        return model;
    }

    private Object[] settings(int lens) {
        return probes.stream().map(probe -> probe.settings().get(lens)).toArray();
    }

    /**
     * The templates, text by file name.
     *
     * @param render the documents of each file, as trees of maps, lists, texts, {@code Long}, {@code Boolean} and
     *     {@link Raw}; a text of several lines starts with no blank and ends in one line break
     * @throws Unexplained if a difference between two models has no explanation, or a lens makes no difference; with all
     *     such places
     */
    public SortedMap<String, String> templates(Function<M, ? extends Map<String, List<Object>>> render) {
        List<Map<String, List<Object>>> rendered = new ArrayList<>();
        models.forEach(model -> rendered.add(render.apply(model)));
        refuseIdleLenses(rendered);
        List<List<String>> names =
                rendered.stream().map(files -> List.copyOf(files.keySet())).toList();
        SortedMap<String, String> templates = new TreeMap<>();
        Unexplained.each(Alignment.union(names), name -> {
            Object[] documents = rendered.stream()
                    .map(files -> files.getOrDefault(name, List.of()))
                    .toArray();
            TemplateNode explained = explainer(namedValues).explainBody(scope, documents, name);
            templates.put(name, TemplatePrinter.file((TemplateNode.Items) explained));
        });
        return templates;
    }

    /**
     * The definitions of the named templates that some model has, by name, in the order in which they were given.
     *
     * @throws Unexplained as {@link #templates} does
     */
    public Map<String, String> definitions() {
        Map<String, String> definitions = new LinkedHashMap<>();
        Unexplained.each(named.entrySet(), template -> {
            boolean[] used = Explainer.present(template.getValue());
            Object[] some = Explainer.some(template.getValue(), used);
            if (some.length > 0) {
                String name = template.getKey();
                TemplateNode body = explainer(namedValues.after(name)).explainBody(scope.where(used), some, name);
                definitions.put(name, TemplatePrinter.definition(name, body));
            }
        });
        return definitions;
    }

    private void refuseIdleLenses(List<? extends Map<String, List<Object>>> rendered) {
        boolean[] effective = new boolean[lenses.size()];
        for (Step step : steps) {
            effective[step.lens()] |= !rendered.get(step.from()).equals(rendered.get(step.to()));
        }
        List<String> idle = IntStream.range(0, effective.length)
                .filter(lens -> !effective[lens])
                .mapToObj(lenses::get)
                .map(lens -> lens.helm() + " changes nothing: no document differs for " + lens.probes())
                .toList();
        if (!idle.isEmpty()) {
            throw new Unexplained(idle);
        }
    }

    private Explainer explainer(NamedValues known) {
        return new Explainer(known, probe -> probes.get(probe).name());
    }

    private Object[] ofModels(Function<M, Object> function) {
        return models.stream().map(function).toArray();
    }
}
