package io.github.kafkak8s.chart.template;

/** What a Helm expression yields, and so where it may stand and how it is written there. */
public enum Type {
    /** A whole number. */
    INTEGER,
    /** Text that YAML takes for nothing else wherever it stands alone, e.g. {@code 8Gi}. */
    PLAIN,
    /** A DNS label that starts with a letter: plain beside other text, but alone it may be {@code no} or {@code null}. */
    LABEL,
    /** Any other text. */
    TEXT,
    /** A text of which the empty one means that there is none. */
    OPTIONAL,
    /** One of a few plain words. */
    CHOICE,
    /** On or off. */
    FLAG,
    /** Texts by text. */
    MAP,
    /** Texts. */
    LIST,
    /** Anything that harmlessly goes through {@code toYaml}. */
    TREES;

    /** Whether it can be a part of a text. */
    public boolean isText() {
        return switch (this) {
            case INTEGER, PLAIN, LABEL, TEXT, OPTIONAL, CHOICE -> true;
            default -> false;
        };
    }

    /** Whether it is false while it is empty. */
    public boolean canBeEmpty() {
        return this == OPTIONAL || this == MAP || this == LIST || this == TREES;
    }
}
