package io.github.kafkak8s.chart.template;

import io.github.kafkak8s.chart.template.TemplateNode.Member;
import io.github.kafkak8s.chart.template.TemplateNode.One;
import io.github.kafkak8s.yaml.Yaml;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes explained trees as Helm templates that read as if written by hand. */
public final class TemplatePrinter {
    private static final String INDENT = "  ";
    /** Keeps empty lines and blanks beside an action that trims. */
    private static final String NOTHING = "{{ \"\" }}";

    private final List<String> lines = new ArrayList<>();
    private final Deque<Condition> guards = new ArrayDeque<>();
    private Actions actions = Actions.OUTSIDE_OF_RANGES;

    private TemplatePrinter() {}

    /** A file of documents. */
    public static String file(TemplateNode.Items documents) {
        TemplatePrinter printer = new TemplatePrinter();
        boolean several =
                documents.members().size() > 1 || !(documents.members().get(0) instanceof One);
        printer.members(documents.members(), "", document -> {
            if (several) {
                printer.lines.add("---");
            }
            printer.block(document.node(), "");
        });
        return printer.text();
    }

    /** The definition of a named template. */
    public static String definition(String name, TemplateNode body) {
        TemplatePrinter printer = new TemplatePrinter();
        printer.lines.add("{{- define \"" + name + "\" -}}");
        printer.block(body instanceof TemplateNode.Fields map ? map.unguardedFirst() : body, "");
        if (!body.isMap()) {
            refuseConditionalStart(name, printer.lines.get(1));
            printer.keepBlanksAfterStart();
        }
        // A text keeps its last line break, which is a part of it.
        printer.lines.add(body.isMap() ? "{{- end }}" : "{{ end -}}");
        return printer.text();
    }

    /** Each line break of a text stands before an action, and a text cannot start with one. */
    private static void refuseConditionalStart(String name, String line) {
        if (line.startsWith("{{-")) {
            throw new Unexplained(
                    List.of(name + " starts with a line that depends on a condition, which a named template"
                            + " cannot; start it with one that does not"));
        }
    }

    private void keepBlanksAfterStart() {
        String start = lines.get(1);
        if (start.isEmpty() || start.startsWith(" ")) {
            lines.set(1, NOTHING + start);
        }
    }

    private String text() {
        for (int i = 0; i + 1 < lines.size(); i++) {
            String line = lines.get(i);
            boolean blanks = line.isEmpty() || line.endsWith(" ");
            if (blanks && lines.get(i + 1).stripLeading().startsWith("{{-")) {
                lines.set(i, line + NOTHING);
            }
        }
        return String.join("\n", lines) + "\n";
    }

    /** The members of a container: neighbours share a guard, and opposites are one {@code if} with an {@code else}. */
    private void members(List<Member> members, String indent, Consumer<One> one) {
        Optional<Condition> open = Optional.empty();
        boolean inElse = false;
        for (Member member : members) {
            Optional<Condition> guard = member instanceof One part ? part.guard() : Optional.empty();
            if (!helm(guard).equals(helm(open))) {
                boolean opposite = helm(open.map(Condition::negated)).equals(helm(guard)) && guard.isPresent();
                inElse = opposite && !inElse;
                if (inElse) {
                    otherwise(indent, guard.get());
                } else {
                    open.ifPresent(ended -> close(indent));
                    guard.ifPresent(condition -> open(indent, condition));
                }
                open = guard;
            }
            if (member instanceof One part) {
                one.accept(part);
            } else {
                many(member, indent, one);
            }
        }
        open.ifPresent(ended -> close(indent));
    }

    /** The comment says what it is about, but not again inside a guard that is about the same. */
    private void open(String indent, Condition condition) {
        if (guards.stream().noneMatch(outer -> outer.says().equals(condition.says()))) {
            action(indent, Actions.comment(condition));
        }
        action(indent, "{{- if " + condition.helm() + " }}");
        guards.push(condition);
    }

    private void otherwise(String indent, Condition condition) {
        action(indent, "{{- else }}");
        guards.pop();
        guards.push(condition);
    }

    private void close(String indent) {
        action(indent, "{{- end }}");
        guards.pop();
    }

    private static String helm(Optional<Condition> guard) {
        return guard.map(Condition::helm).orElse("");
    }

    private void many(Member member, String indent, Consumer<One> one) {
        if (member instanceof TemplateNode.IncludedEntries included) {
            include(included.name(), indent);
        } else if (member instanceof TemplateNode.Verbatim verbatim) {
            String list = verbatim.list().helm();
            String write = " | nindent " + indent.length() + " }}";
            if (guards.stream().anyMatch(guard -> guard.helm().equals(list))) {
                action(indent, "{{- toYaml " + list + write);
            } else {
                action(indent, "{{- with " + list + " }}");
                action(indent, "{{- toYaml ." + write);
                action(indent, "{{- end }}");
            }
        } else if (member instanceof TemplateNode.Repeated repeated) {
            lines.add(indent + actions.range(repeated.over()));
            Actions outside = actions;
            actions = Actions.INSIDE_OF_RANGES;
            if (repeated.key() == null) {
                one.accept(new One(Optional.empty(), null, repeated.node()));
            } else {
                lines.add(indent + "{{ " + repeated.key().helm() + " | quote }}: "
                        + actions.slot((TemplateNode.Slot) repeated.node()));
            }
            actions = outside;
            action(indent, "{{- end }}");
        }
    }

    private void block(TemplateNode node, String indent) {
        if (node instanceof TemplateNode.Constant constant && !constant.hasRaw()) {
            yaml(constant.tree(), indent);
        } else if (node instanceof TemplateNode.Constant constant) {
            block(constant.expanded(), indent);
        } else if (node instanceof TemplateNode.Fields fields) {
            members(fields.members(), indent, entry -> entry(entry.key(), entry.node(), indent));
        } else if (node instanceof TemplateNode.Items items) {
            members(items.members(), indent, item -> item(item.node(), indent));
        } else if (node instanceof TemplateNode.Included included) {
            include(included.name(), indent);
        } else if (node instanceof TemplateNode.Lines text) {
            members(text.members(), indent, line -> line(line.node(), indent));
        } else if (node instanceof TemplateNode.Either either) {
            either(either, indent, side -> block(side, indent));
        } else {
            throw new IllegalStateException("a block cannot be " + node);
        }
    }

    private void entry(String key, TemplateNode node, String indent) {
        String name = indent + Actions.literal(Yaml.scalar(key)) + ":";
        if (node instanceof TemplateNode.Either either) {
            either(either, indent, side -> entry(key, side, indent));
        } else if (node instanceof TemplateNode.Included || node instanceof TemplateNode.Lines) {
            lines.add(name + " |");
            block(node, indent + INDENT);
        } else if (node instanceof TemplateNode.Constant constant && !constant.hasRaw()) {
            yaml(Map.of(key, constant.tree()), indent);
        } else if (node.isLeaf()) {
            lines.add(name + " " + leaf(node));
        } else {
            lines.add(name);
            block(node, node.isMap() ? indent + INDENT : indent);
        }
    }

    private void item(TemplateNode node, String indent) {
        if (node instanceof TemplateNode.Either either) {
            either(either, indent, side -> item(side, indent));
        } else if (node instanceof TemplateNode.Included || node instanceof TemplateNode.Lines) {
            lines.add(indent + "- |");
            block(node, indent + INDENT);
        } else if (node instanceof TemplateNode.Constant constant && !constant.hasRaw()) {
            yaml(List.of(constant.tree()), indent);
        } else if (node.isLeaf()) {
            lines.add(indent + "- " + leaf(node));
        } else {
            int first = lines.size();
            block(node instanceof TemplateNode.Fields map ? map.unguardedFirst() : node, indent + INDENT);
            String start = lines.get(first).substring(indent.length());
            if (start.startsWith(INDENT + "{{-")) {
                lines.add(first, indent + "-");
            } else {
                lines.set(first, indent + "- " + start.substring(INDENT.length()));
            }
        }
    }

    private void line(TemplateNode node, String indent) {
        if (node instanceof TemplateNode.Either either) {
            either(either, indent, side -> line(side, indent));
        } else if (node instanceof TemplateNode.Constant constant) {
            String text = Actions.literal((String) constant.tree());
            lines.add(text.isEmpty() ? "" : indent + text);
        } else if (node instanceof TemplateNode.Text text) {
            lines.add(indent + actions.inLine(text));
        } else if (node instanceof TemplateNode.Slot slot) {
            action(indent, "{{ " + slot.expression().inText() + " }}");
        } else {
            throw new IllegalStateException("a line cannot be " + node);
        }
    }

    private void either(TemplateNode.Either either, String indent, Consumer<TemplateNode> side) {
        open(indent, either.condition());
        side.accept(either.then());
        otherwise(indent, either.condition().negated());
        side.accept(either.otherwise());
        close(indent);
    }

    private String leaf(TemplateNode node) {
        if (node instanceof TemplateNode.Slot slot) {
            return actions.slot(slot);
        }
        if (node instanceof TemplateNode.Text text) {
            return actions.leaf(text);
        }
        return actions.here(((Raw) ((TemplateNode.Constant) node).tree()).helm());
    }

    private void yaml(Object tree, String indent) {
        for (String line : Yaml.writeInOrder(tree).lines().toList()) {
            lines.add(line.isEmpty() ? "" : indent + Actions.literal(line));
        }
    }

    private void action(String indent, String helm) {
        lines.add(indent + actions.here(helm));
    }

    private void include(String name, String indent) {
        action(indent, "{{- include \"" + name + "\" $ | nindent " + indent.length() + " }}");
    }
}
