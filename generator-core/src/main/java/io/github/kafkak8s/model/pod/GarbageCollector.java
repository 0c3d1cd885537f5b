package io.github.kafkak8s.model.pod;

/** A garbage collector of the JVM. */
public enum GarbageCollector {
    G1("-XX:+UseG1GC"),
    PARALLEL("-XX:+UseParallelGC"),
    SERIAL("-XX:+UseSerialGC"),
    Z("-XX:+UseZGC");

    private final String option;

    GarbageCollector(String option) {
        this.option = option;
    }

    /** The JVM's option that chooses it. */
    public String option() {
        return option;
    }
}
