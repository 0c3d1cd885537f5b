package io.github.kafkak8s.chart.discovery;

import io.github.kafkak8s.chart.discovery.TemplateNode.Member;
import io.github.kafkak8s.chart.discovery.TemplateNode.One;
import io.github.kafkak8s.yaml.Yaml;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes explained trees as Helm templates that read as if written by hand. */
final class TemplatePrinter {
    private static final String INDENT = "  ";

    private final List<String> lines = new ArrayList<>();
    private final Deque<Condition> guards = new ArrayDeque<>();
    private Actions actions = Actions.OUTSIDE_OF_RANGES;

    private TemplatePrinter() {}

    /** A file of documents. */
    static String file(TemplateNode.Items documents) {
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
    static String definition(String name, TemplateNode body) {
        TemplatePrinter printer = new TemplatePrinter();
        printer.lines.add("{{- define \"" + name + "\" -}}");
        printer.block(body, "");
        // A text keeps its last line break, which is a part of it.
        printer.lines.add(isMap(body) ? "{{- end }}" : "{{ end -}}");
        return printer.text();
    }

    private String text() {
        return String.join("\n", lines) + "\n";
    }

    /** The members of a container: neighbours share a guard, and opposites are one {@code if} with an {@code else}. */
    private void members(List<Member> members, String indent, Consumer<One> one) {
        Optional<Condition> open = Optional.empty();
        for (Member member : members) {
            Optional<Condition> guard = member instanceof One part ? part.guard() : Optional.empty();
            if (!helm(guard).equals(helm(open))) {
                boolean opposite = helm(open.map(Condition::negated)).equals(helm(guard)) && guard.isPresent();
                if (opposite) {
                    action(indent, "{{- else }}");
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

    private void close(String indent) {
        action(indent, "{{- end }}");
        guards.pop();
    }

    private static String helm(Optional<Condition> guard) {
        return guard.map(Condition::helm).orElse("");
    }

    private void many(Member member, String indent, Consumer<One> one) {
        if (member instanceof TemplateNode.IncludedEntries included) {
            action(indent, include(included.name()) + " | nindent " + indent.length() + " }}");
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
        if (node instanceof TemplateNode.Constant constant && !hasRaw(constant.tree())) {
            yaml(constant.tree(), indent);
        } else if (node instanceof TemplateNode.Constant constant) {
            block(expanded(constant.tree()), indent);
        } else if (node instanceof TemplateNode.Fields fields) {
            members(fields.members(), indent, entry -> entry(entry.key(), entry.node(), indent));
        } else if (node instanceof TemplateNode.Items items) {
            members(items.members(), indent, item -> item(item.node(), indent));
        } else if (node instanceof TemplateNode.Lines text) {
            members(text.members(), indent, line -> line(line.node(), indent));
        } else {
            throw new IllegalStateException("a block cannot be " + node);
        }
    }

    private void entry(String key, TemplateNode node, String indent) {
        String name = indent + Actions.literal(Yaml.scalar(key)) + ":";
        if (node instanceof TemplateNode.Either either) {
            either(either, indent, side -> entry(key, side, indent));
        } else if (node instanceof TemplateNode.Included included) {
            lines.add(name + " |");
            action(indent + INDENT, include(included.name()) + " | nindent " + (indent.length() + 2) + " }}");
        } else if (node instanceof TemplateNode.Lines) {
            lines.add(name + " |");
            block(node, indent + INDENT);
        } else if (node instanceof TemplateNode.Constant constant && !hasRaw(constant.tree())) {
            yaml(Map.of(key, constant.tree()), indent);
        } else if (isLeaf(node)) {
            lines.add(name + " " + leaf(node));
        } else {
            lines.add(name);
            block(node, isMap(node) ? indent + INDENT : indent);
        }
    }

    private void item(TemplateNode node, String indent) {
        if (node instanceof TemplateNode.Either either) {
            either(either, indent, side -> item(side, indent));
        } else if (node instanceof TemplateNode.Constant constant && !hasRaw(constant.tree())) {
            yaml(List.of(constant.tree()), indent);
        } else if (isLeaf(node)) {
            lines.add(indent + "- " + leaf(node));
        } else {
            int first = lines.size();
            block(unguardedFirst(node), indent + INDENT);
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
        action(indent, "{{- else }}");
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

    private static String include(String name) {
        return "{{- include \"" + name + "\" $";
    }

    /** A list item cannot start with a guard; the order of a map's entries has no meaning. */
    private static TemplateNode unguardedFirst(TemplateNode node) {
        if (!(node instanceof TemplateNode.Fields fields)) {
            return node;
        }
        return new TemplateNode.Fields(fields.members().stream()
                .sorted(Comparator.comparing(member -> !(member instanceof One one
                        && one.guard().isEmpty()
                        && !(one.node() instanceof TemplateNode.Either))))
                .toList());
    }

    private static boolean isMap(TemplateNode node) {
        return node instanceof TemplateNode.Fields
                || (node instanceof TemplateNode.Constant constant && constant.tree() instanceof Map);
    }

    private static boolean isLeaf(TemplateNode node) {
        return node instanceof TemplateNode.Slot
                || node instanceof TemplateNode.Text
                || (node instanceof TemplateNode.Constant constant && constant.tree() instanceof Raw);
    }

    private static boolean hasRaw(Object tree) {
        if (tree instanceof Map<?, ?> map) {
            return map.values().stream().anyMatch(TemplatePrinter::hasRaw);
        }
        return tree instanceof Raw
                || (tree instanceof List<?> list && list.stream().anyMatch(TemplatePrinter::hasRaw));
    }

    private static TemplateNode expanded(Object tree) {
        List<Member> members = new ArrayList<>();
        if (tree instanceof Map<?, ?> map) {
            map.forEach((key, value) ->
                    members.add(new One(Optional.empty(), (String) key, new TemplateNode.Constant(value))));
            return new TemplateNode.Fields(members);
        }
        ((List<?>) tree).forEach(item -> members.add(new One(Optional.empty(), null, new TemplateNode.Constant(item))));
        return new TemplateNode.Items(members);
    }
}
