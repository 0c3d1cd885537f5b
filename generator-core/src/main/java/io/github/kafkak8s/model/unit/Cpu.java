package io.github.kafkak8s.model.unit;

/**
 * An amount of CPU time, written as a Kubernetes quantity such as {@code 2} or {@code 500m}.
 *
 * @param millis thousandths of a core, at least 1
 * @see <a href="https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#meaning-of-cpu">Kubernetes:
 *     Meaning of CPU</a>
 */
public record Cpu(long millis) implements Comparable<Cpu> {

    /** @throws IllegalArgumentException if {@code millis} is less than 1 */
    public Cpu {
        if (millis < 1) {
            throw new IllegalArgumentException("cpu: " + millis + "m; a CPU quantity is at least 1m");
        }
    }

    /** Whole cores. */
    public static Cpu cores(int cores) {
        return new Cpu(cores * 1000L);
    }

    /** Thousandths of a core: {@code Cpu.millis(500)} is half a core. */
    public static Cpu millis(long millis) {
        return new Cpu(millis);
    }

    /** This amount {@code factor} times. */
    public Cpu times(int factor) {
        return new Cpu(Math.multiplyExact(millis, (long) factor));
    }

    @Override
    public int compareTo(Cpu other) {
        return Long.compare(millis, other.millis);
    }

    /** The Kubernetes quantity: {@code 2} for whole cores, else {@code 1500m}. */
    @Override
    public String toString() {
        return millis % 1000 == 0 ? Long.toString(millis / 1000) : millis + "m";
    }
}
