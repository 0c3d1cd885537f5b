package io.github.kafkak8s.chart.template;

import io.github.kafkak8s.yaml.Yaml;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Helm actions as text. Expressions start at the root {@code $}, which is the dot outside of ranges. */
public final class Actions {
    public static final String KEY = "$name";
    public static final String VALUE = "$value";
    public static final String INDEX = "$i";

    public static final Actions OUTSIDE_OF_RANGES = new Actions(helm -> Actions.ROOT
            .matcher(Actions.ROOT_FIELD.matcher(helm).replaceAll("."))
            .replaceAll("."));
    public static final Actions INSIDE_OF_RANGES = new Actions(helm -> helm);

    private static final Pattern ROOT_FIELD = Pattern.compile("\\$\\.");
    private static final Pattern ROOT = Pattern.compile("\\$(?![A-Za-z.])");

    private final UnaryOperator<String> here;

    private Actions(UnaryOperator<String> here) {
        this.here = here;
    }

    /** An expression, or an action without texts in it, as it is written here. */
    String here(String helm) {
        return here.apply(helm);
    }

    /** Text that Helm must not take for an action. */
    static String literal(String text) {
        return text.replace("{{", "{{ \"{{\" }}");
    }

    /** A leaf that is one expression. */
    String slot(TemplateNode.Slot slot) {
        Expression expression = slot.expression();
        boolean plain = expression.type() == Type.PLAIN || expression.type() == Type.CHOICE || !slot.isText();
        return "{{ " + here(expression.inText()) + (plain ? "" : " | quote") + " }}";
    }

    /** A leaf that is a text with expressions in it. */
    String leaf(TemplateNode.Text text) {
        if (isPlain(text)) {
            return inLine(text);
        }
        StringBuilder format = new StringBuilder();
        StringBuilder operands = new StringBuilder();
        for (Object part : text.parts()) {
            if (part instanceof Expression expression) {
                format.append(expression.type() == Type.INTEGER ? "%d" : "%s");
                String helm = here(expression.inText());
                operands.append(' ').append(helm.contains(" ") ? "(" + helm + ")" : helm);
            } else {
                format.append(escaped(part.toString().replace("%", "%%")));
            }
        }
        return "{{ printf \"" + format + "\"" + operands + " | quote }}";
    }

    /** A part of a block of text. */
    String inLine(TemplateNode.Text text) {
        StringBuilder line = new StringBuilder();
        for (Object part : text.parts()) {
            if (part instanceof Expression expression) {
                // Helm would take this brace for the start of the action.
                if (line.length() > 0 && line.charAt(line.length() - 1) == '{') {
                    line.setLength(line.length() - 1);
                    line.append("{{ \"{\" }}");
                }
                line.append("{{ ").append(here(expression.inText())).append(" }}");
            } else {
                line.append(literal((String) part));
            }
        }
        return line.toString();
    }

    String range(Expression over) {
        return here(
                switch (over.type()) {
                    case MAP -> "{{- range " + KEY + ", " + VALUE + " := " + over.helm() + " }}";
                    case INTEGER -> "{{- range " + INDEX + " := until (" + over.inText() + ") }}";
                    default -> "{{- range " + over.helm() + " }}";
                });
    }

    /** A comment that says why a part may be missing. */
    static String comment(Condition condition) {
        String says = condition.says();
        return "{{- /* " + says.substring(0, 1).toUpperCase(Locale.ROOT) + says.substring(1) + " */}}";
    }

    /** Plain in every model, and whatever a name may look like. */
    private static boolean isPlain(TemplateNode.Text text) {
        StringBuilder withNames = new StringBuilder();
        for (Object part : text.parts()) {
            if (part instanceof Expression expression) {
                if (expression.type() == Type.TEXT || expression.type() == Type.OPTIONAL) {
                    return false;
                }
                withNames.append('n');
            } else {
                withNames.append(part);
            }
        }
        List<String> samples = text.samples();
        return samples.stream().allMatch(Yaml::isPlain) && Yaml.isPlain(withNames.toString());
    }

    /** As a text in quotes of Go. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(c -> {
            switch (c) {
                case '\\', '"' -> escaped.append('\\').append((char) c);
                case '\n' -> escaped.append("\\n");
                case '\t' -> escaped.append("\\t");
                case '\r' -> escaped.append("\\r");
                default -> escaped.append((char) c);
            }
        });
        return escaped.toString();
    }
}
