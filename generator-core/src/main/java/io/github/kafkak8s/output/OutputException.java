package io.github.kafkak8s.output;

/** The output folder cannot be read or written as it is. The message is one line that names the file and the fix. */
public final class OutputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutputException(String message) {
        super(message);
    }

    OutputException(String message, Throwable cause) {
        super(message, cause);
    }
}
