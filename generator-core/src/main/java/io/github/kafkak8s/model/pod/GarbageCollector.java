package io.github.kafkak8s.model.pod;

/**
 * A garbage collector of the JVM.
 *
 * @see <a href="https://docs.oracle.com/en/java/javase/21/gctuning/">Java: Garbage Collection Tuning</a>
 */
public enum GarbageCollector {
    /** Short pauses at high throughput: Kafka's own choice. */
    G1("-XX:+UseG1GC"),
    /** Highest throughput, with pauses that grow with the heap. */
    PARALLEL("-XX:+UseParallelGC"),
    /** Least memory and one thread: for the smallest pods. */
    SERIAL("-XX:+UseSerialGC"),
    /** Pauses below a millisecond, for more CPU and memory. */
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
