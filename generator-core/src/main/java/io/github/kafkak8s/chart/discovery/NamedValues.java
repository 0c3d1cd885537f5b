package io.github.kafkak8s.chart.discovery;

import io.github.kafkak8s.chart.template.Expression;
import io.github.kafkak8s.chart.template.TemplateNode;
import io.github.kafkak8s.chart.template.TemplateNode.IncludedEntries;
import io.github.kafkak8s.chart.template.TemplateNode.Member;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What named templates, and expressions that stand even for constants, are in each probed model. */
final class NamedValues {
    private final Map<String, Object[]> values;
    private final List<Expression> always;

    /** @param values what a template is in each probed model, by its name; null where it is not used */
    NamedValues(Map<String, Object[]> values, List<Expression> always) {
        this.values = new LinkedHashMap<>(values);
        this.always = List.copyOf(always);
    }

    /** Those that follow one: what its body may include, so that no two include each other. */
    NamedValues after(String name) {
        Map<String, Object[]> later = new LinkedHashMap<>(values);
        for (String before : values.keySet()) {
            later.remove(before);
            if (before.equals(name)) {
                break;
            }
        }
        return new NamedValues(later, always);
    }

    /** The template, or the expression, that is this text everywhere. */
    Optional<TemplateNode> find(Scope scope, Object[] texts) {
        for (Map.Entry<String, Object[]> template : values.entrySet()) {
            if (isEverywhere(scope, texts, template.getValue())) {
                return Optional.of(new TemplateNode.Included(template.getKey()));
            }
        }
        for (Expression expression : always) {
            boolean same = true;
            for (int i = 0; same && i < texts.length; i++) {
                same = texts[i].equals(expression.at(scope.points().get(i)));
            }
            if (same) {
                return Optional.of(new TemplateNode.Slot(expression, true));
            }
        }
        return Optional.empty();
    }

    /** Removes the entries of templates from maps that contain them all. */
    List<Member> takeFrom(Scope scope, List<Map<String, Object>> maps) {
        List<Member> taken = new ArrayList<>();
        values.forEach((name, template) -> {
            if (containsAll(scope, maps, template)) {
                for (int i = 0; i < maps.size(); i++) {
                    Object part = template[scope.points().get(i).probe()];
                    maps.get(i).keySet().removeAll(((Map<?, ?>) part).keySet());
                }
                taken.add(new IncludedEntries(name));
            }
        });
        return taken;
    }

    private static boolean containsAll(Scope scope, List<?> maps, Object[] template) {
        for (int i = 0; i < maps.size(); i++) {
            if (!(template[scope.points().get(i).probe()] instanceof Map<?, ?> part)
                    || !((Map<?, ?>) maps.get(i)).entrySet().containsAll(part.entrySet())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isEverywhere(Scope scope, Object[] texts, Object[] template) {
        for (int i = 0; i < texts.length; i++) {
            if (!texts[i].equals(template[scope.points().get(i).probe()])) {
                return false;
            }
        }
        return true;
    }
}
