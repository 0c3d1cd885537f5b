package io.github.kafkak8s.maven.helm;

/** Helm cannot be had, or refuses a chart or its values. The message says why and what to do. */
public final class HelmException extends Exception {
    private static final long serialVersionUID = 1L;

    // Public, since HelmJava is a class of another loader.
    public HelmException(String message) {
        super(message);
    }

    public HelmException(String message, Throwable cause) {
        super(message, cause);
    }
}
