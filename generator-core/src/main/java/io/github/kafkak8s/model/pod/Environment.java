package io.github.kafkak8s.model.pod;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Environment variables of a container.
 *
 * @param variables values by name
 * @param references variables whose values stand elsewhere
 * @param secrets names of Secrets whose keys become variables, in this order
 */
public record Environment(
        SortedMap<String, String> variables, List<EnvironmentReference> references, List<String> secrets) {
    public Environment {
        variables = Collections.unmodifiableSortedMap(new TreeMap<>(variables));
        references = List.copyOf(references);
        secrets = List.copyOf(secrets);
    }

    /** No variables. */
    public static Environment empty() {
        return new Environment(Collections.emptySortedMap(), List.of(), List.of());
    }

    /** Adds a variable. */
    public Environment with(String name, String value) {
        SortedMap<String, String> more = new TreeMap<>(variables);
        more.put(name, Objects.requireNonNull(value, () -> "env[" + name + "] is null"));
        return variables(more);
    }

    /** Adds a variable whose value stands elsewhere. */
    public Environment with(String name, EnvironmentSource source) {
        List<EnvironmentReference> more = new ArrayList<>(references);
        more.add(new EnvironmentReference(name, source));
        return new Environment(variables, more, secrets);
    }

    /** Makes each key of a Secret a variable. */
    public Environment withSecret(String secret) {
        List<String> more = new ArrayList<>(secrets);
        more.add(Objects.requireNonNull(secret, "envFromSecret is null"));
        return secrets(more);
    }

    /** Replaces the variables with values. */
    public Environment variables(SortedMap<String, String> variables) {
        return new Environment(variables, references, secrets);
    }

    /** Replaces the Secrets. */
    public Environment secrets(List<String> secrets) {
        return new Environment(variables, references, secrets);
    }
}
