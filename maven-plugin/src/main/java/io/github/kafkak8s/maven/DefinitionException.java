package io.github.kafkak8s.maven;

/** Definitions that cannot be found, loaded or called. The message says which and what to do. */
final class DefinitionException extends Exception {
    private static final long serialVersionUID = 1L;

    DefinitionException(String message) {
        super(message);
    }

    DefinitionException(String message, Throwable cause) {
        super(message, cause);
    }
}
