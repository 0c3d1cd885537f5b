package io.github.kafkak8s.products;

import io.github.kafkak8s.products.Reflection.ProductException;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a product says of what it is given, without the stack trace that assertions of exceptions print. */
final class Complaint {
    private Complaint() {}

    /** The messages of what is thrown and of its causes; empty if nothing is. */
    static String of(ThrowingCallable reading) {
        return Stream.iterate(Assertions.catchThrowable(reading), Objects::nonNull, Throwable::getCause)
                .filter(thrown -> !(thrown instanceof ProductException))
                .map(thrown -> Objects.requireNonNullElseGet(thrown.getMessage(), thrown::toString))
                .distinct()
                .collect(Collectors.joining(": "));
    }
}
