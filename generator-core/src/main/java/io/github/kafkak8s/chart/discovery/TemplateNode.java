package io.github.kafkak8s.chart.discovery;

import java.util.List;
import java.util.Optional;

/** A node of an explained tree: what it is in every model. */
sealed interface TemplateNode {

    /** The same in every model. */
    record Constant(Object tree) implements TemplateNode {}

    /** A leaf that is what one expression yields. */
    record Slot(Expression expression, boolean isText) implements TemplateNode {}

    /**
     * One line of text with expressions in it.
     *
     * @param parts texts and expressions
     * @param samples what it is in the probed models
     */
    record Text(List<Object> parts, List<String> samples) implements TemplateNode {}

    /** Lines of a text that ends in a line break. */
    record Lines(List<Member> members) implements TemplateNode {}

    /** A text that a named template yields. */
    record Included(String name) implements TemplateNode {}

    /** A map. */
    record Fields(List<Member> members) implements TemplateNode {}

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
