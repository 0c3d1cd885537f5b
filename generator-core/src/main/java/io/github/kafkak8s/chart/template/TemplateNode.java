package io.github.kafkak8s.chart.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A node of an explained tree: what it is in every model. */
public sealed interface TemplateNode {

    /** Whether it is a map in every model. */
    default boolean isMap() {
        return false;
    }

    /** Whether it is one action, or a text with actions in it, that stands behind a key or a dash. */
    default boolean isLeaf() {
        return false;
    }

    /** The same in every model. */
    record Constant(Object tree) implements TemplateNode {
        @Override
        public boolean isMap() {
            return tree instanceof Map;
        }

        @Override
        public boolean isLeaf() {
            return tree instanceof Raw;
        }

        /** Whether there is an action in it, which a serializer of YAML would quote. */
        boolean hasRaw() {
            return hasRaw(tree);
        }

        private static boolean hasRaw(Object tree) {
            if (tree instanceof Map<?, ?> map) {
                return map.values().stream().anyMatch(Constant::hasRaw);
            }
            return tree instanceof Raw
                    || (tree instanceof List<?> list && list.stream().anyMatch(Constant::hasRaw));
        }

        /** A map or a list as a node of its members. */
        TemplateNode expanded() {
            List<Member> members = new ArrayList<>();
            if (tree instanceof Map<?, ?> map) {
                map.forEach((key, value) -> members.add(new One(Optional.empty(), (String) key, new Constant(value))));
                return new Fields(members);
            }
            ((List<?>) tree).forEach(item -> members.add(new One(Optional.empty(), null, new Constant(item))));
            return new Items(members);
        }
    }

    /** A leaf that is what one expression yields. */
    record Slot(Expression expression, boolean isText) implements TemplateNode {
        @Override
        public boolean isLeaf() {
            return true;
        }
    }

    /**
     * One line of text with expressions in it.
     *
     * @param parts texts and expressions
     * @param samples what it is in the probed models
     */
    record Text(List<Object> parts, List<String> samples) implements TemplateNode {
        @Override
        public boolean isLeaf() {
            return true;
        }
    }

    /** Lines of a text that ends in a line break. */
    record Lines(List<Member> members) implements TemplateNode {}

    /** A text that a named template yields. */
    record Included(String name) implements TemplateNode {}

    /** A map. */
    record Fields(List<Member> members) implements TemplateNode {
        @Override
        public boolean isMap() {
            return true;
        }

        /**
         * With an entry that is always there at its start, where neither a list item nor a named template can have a
         * condition; the order of a map's entries has no meaning.
         */
        Fields unguardedFirst() {
            List<Member> reordered = new ArrayList<>(members);
            for (Member member : members) {
                if (member instanceof One one && one.guard().isEmpty() && !(one.node() instanceof Either)) {
                    reordered.remove(one);
                    reordered.add(0, one);
                    break;
                }
            }
            return new Fields(reordered);
        }
    }

    /** A list. */
    record Items(List<Member> members) implements TemplateNode {}

    /** A leaf with one of two explanations. */
    record Either(Condition condition, TemplateNode then, TemplateNode otherwise) implements TemplateNode {}

    /** A part of a map, a list or a text. */
    sealed interface Member {
        /** Where it is present; empty if everywhere. */
        default Optional<Condition> guard() {
            return Optional.empty();
        }
    }

    /** One entry, item or line; {@code key} is null but for entries. */
    record One(Optional<Condition> guard, String key, TemplateNode node) implements Member {}

    /** One entry, item or line for each element of a collection; {@code key} is null but for entries. */
    record Repeated(Expression over, Expression key, TemplateNode node) implements Member {}

    /** Entries that a named template yields. */
    record IncludedEntries(String name) implements Member {}

    /** Items that are written as the user gave them. */
    record Verbatim(Expression list) implements Member {}
}
