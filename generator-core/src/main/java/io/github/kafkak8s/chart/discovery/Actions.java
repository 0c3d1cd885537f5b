package io.github.kafkak8s.chart.discovery;

import io.github.kafkak8s.yaml.Yaml;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Helm actions as text. */
final class Actions {
    private static final Pattern ROOT_FIELD = Pattern.compile("\\$\\.");
    private static final Pattern ROOT = Pattern.compile("\\$(?![A-Za-z.])");

    private Actions() {}

    /** The root {@code $} is the dot, but not inside a range. */
    static String outside(String helm) {
        return ROOT.matcher(ROOT_FIELD.matcher(helm).replaceAll(".")).replaceAll(".");
    }

    /** Text that Helm must not take for an action. */
    static String literal(String text) {
        return text.replace("{{", "{{ \"{{\" }}");
    }

    /** A leaf that is one expression. */
    static String slot(TemplateNode.Slot slot) {
        Expression expression = slot.expression();
        boolean plain = expression.type() == Type.PLAIN || expression.type() == Type.CHOICE || !slot.isText();
        return "{{ " + expression.inText() + (plain ? "" : " | quote") + " }}";
    }

    /** A leaf that is a text with expressions in it. */
    static String leaf(TemplateNode.Text text) {
        if (isPlain(text)) {
            return inLine(text);
        }
        StringBuilder format = new StringBuilder();
        StringBuilder operands = new StringBuilder();
        for (Object part : text.parts()) {
            if (part instanceof Expression expression) {
                format.append(expression.type() == Type.INTEGER ? "%d" : "%s");
                String helm = expression.inText();
                operands.append(' ').append(helm.contains(" ") ? "(" + helm + ")" : helm);
            } else {
                format.append(
                        part.toString().replace("%", "%%").replace("\\", "\\\\").replace("\"", "\\\""));
            }
        }
        return "{{ printf \"" + format + "\"" + operands + " | quote }}";
    }

    /** A part of a block of text. */
    static String inLine(TemplateNode.Text text) {
        return join(text.parts(), expression -> "{{ " + expression.inText() + " }}", Actions::literal);
    }

    static String range(Expression over) {
        return switch (over.type()) {
            case MAP -> "{{- range " + Ranges.KEY + ", " + Ranges.VALUE + " := " + over.helm() + " }}";
            case INTEGER -> "{{- range " + Ranges.INDEX + " := until (" + over.inText() + ") }}";
            default -> "{{- range " + over.helm() + " }}";
        };
    }

    /** Plain in every model, and whatever a name may look like. */
    private static boolean isPlain(TemplateNode.Text text) {
        boolean harmless = text.parts().stream()
                .allMatch(part -> part instanceof String
                        || (part instanceof Expression expression
                                && expression.type() != Type.TEXT
                                && expression.type() != Type.OPTIONAL));
        return harmless
                && text.samples().stream().allMatch(Yaml::isPlain)
                && Yaml.isPlain(join(text.parts(), expression -> "n", part -> part));
    }

    private static String join(
            List<Object> parts, Function<Expression, String> expression, Function<String, String> literal) {
        StringBuilder joined = new StringBuilder();
        for (Object part : parts) {
            joined.append(part instanceof Expression e ? expression.apply(e) : literal.apply((String) part));
        }
        return joined.toString();
    }

    /** A comment that says why a part may be missing. */
    static String comment(Condition condition) {
        String says = condition.says();
        return "{{- /* " + says.substring(0, 1).toUpperCase(Locale.ROOT) + says.substring(1) + " */}}";
    }
}
