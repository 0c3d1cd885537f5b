package io.github.kafkak8s.model.unit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount of CPU time, written as a Kubernetes quantity such as {@code 2} or {@code 500m}.
 *
 * @param millis thousandths of a core, at least 1
 * @see <a href="https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#meaning-of-cpu">Kubernetes:
 *     Meaning of CPU</a>
 */
public record Cpu(long millis) implements Comparable<Cpu> {
    private static final Pattern QUANTITY = Pattern.compile("([0-9]{1,12})(m?)");

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

    /**
     * Reads a Kubernetes quantity: whole cores, or thousandths with {@code m}.
     *
     * @throws IllegalArgumentException if the text is no such quantity, with the text and the right form
     */
    public static Cpu of(String quantity) {
        Matcher matcher = QUANTITY.matcher(quantity);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("cpu: \"" + quantity
                    + "\" is no Kubernetes quantity of CPU; write whole cores or thousandths, e.g. \"2\" or \"500m\"");
        }
        return new Cpu(Long.parseLong(matcher.group(1)) * (matcher.group(2).isEmpty() ? 1000 : 1));
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
