package io.github.kafkak8s.maven.definition;

/** Definitions that cannot be found, loaded or called. The message says which and what to do. */
public final class DefinitionException extends Exception {
    private static final long serialVersionUID = 1L;

    public DefinitionException(String message) {
        super(message);
    }

    public DefinitionException(String message, Throwable cause) {
        super(message, cause);
    }
}
