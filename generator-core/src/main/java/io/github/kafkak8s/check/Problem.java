package io.github.kafkak8s.check;

/**
 * Something in a description that cannot work.
 *
 * @param path where, as in the DSL, e.g. {@code brokers.resources.memory}
 * @param message the value, the rule and the fix
 */
public record Problem(String path, String message) {

    @Override
    public String toString() {
        return path + ": " + message;
    }
}
