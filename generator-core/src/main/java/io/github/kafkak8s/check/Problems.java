package io.github.kafkak8s.check;

import java.util.ArrayList;
import java.util.List;

/** Collects what rules find, in the order in which they run. */
public final class Problems {
    private final List<Problem> found = new ArrayList<>();

    public void add(String path, String message) {
        found.add(new Problem(path, message));
    }

    /** Adds the problem only where the rule is broken. */
    public void addIf(boolean broken, String path, String message) {
        if (broken) {
            add(path, message);
        }
    }

    List<Problem> found() {
        return List.copyOf(found);
    }
}
