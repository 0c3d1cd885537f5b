package io.github.kafkak8s.model.unit;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount of memory or disk, written as a Kubernetes quantity such as {@code 250Gi}.
 *
 * <p>Trap: {@code G} is 10<sup>9</sup> bytes, {@code Gi} is 2<sup>30</sup>, 7 % more; {@code m} would be thousandths of
 * a byte and is refused.
 *
 * @param bytes at least 1
 * @see <a href="https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/">Kubernetes: Quantity</a>
 */
public record Size(long bytes) implements Comparable<Size> {
    private static final Pattern QUANTITY = Pattern.compile("([0-9]{1,18})(Ki|Mi|Gi|Ti|Pi|k|M|G|T|P)?");
    private static final Map<String, Long> UNITS = units();

    /** @throws IllegalArgumentException if {@code bytes} is less than 1 */
    public Size {
        if (bytes < 1) {
            throw new IllegalArgumentException("size: " + bytes + " bytes; a size is at least 1 byte");
        }
    }

    /** {@code mebibytes} × 2<sup>20</sup> bytes, written as {@code Mi}. */
    public static Size mebibytes(long mebibytes) {
        return times(mebibytes, "Mi");
    }

    /** {@code gibibytes} × 2<sup>30</sup> bytes, written as {@code Gi}. */
    public static Size gibibytes(long gibibytes) {
        return times(gibibytes, "Gi");
    }

    /** {@code tebibytes} × 2<sup>40</sup> bytes, written as {@code Ti}. */
    public static Size tebibytes(long tebibytes) {
        return times(tebibytes, "Ti");
    }

    /**
     * Reads a Kubernetes quantity: a whole number and one of {@code Ki Mi Gi Ti Pi k M G T P}, or no unit for bytes.
     *
     * @throws IllegalArgumentException if the text is no such quantity, with the text and the nearest right form
     */
    public static Size of(String quantity) {
        Matcher matcher = QUANTITY.matcher(quantity);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("size: \"" + quantity
                    + "\" is no Kubernetes quantity of bytes; write a whole number and Ki, Mi, Gi, Ti, k, M, G or T,"
                    + " e.g. \"250Gi\"");
        }
        return times(Long.parseLong(matcher.group(1)), matcher.group(2) == null ? "" : matcher.group(2));
    }

    /** Half of this, rounded down to whole mebibytes, at least one mebibyte. */
    public Size half() {
        return mebibytes(Math.max(1, bytes / 2 / UNITS.get("Mi")));
    }

    /** The whole mebibytes in this size, rounded down: the unit of {@code -Xmx…m}. */
    public long toMebibytes() {
        return bytes / UNITS.get("Mi");
    }

    /** This size {@code factor} times. */
    public Size times(int factor) {
        return new Size(Math.multiplyExact(bytes, (long) factor));
    }

    @Override
    public int compareTo(Size other) {
        return Long.compare(bytes, other.bytes);
    }

    /** The shortest exact Kubernetes quantity, e.g. {@code 250Gi}, {@code 50G}, {@code 1500Mi}. */
    @Override
    public String toString() {
        String shortest = Long.toString(bytes);
        for (Map.Entry<String, Long> unit : UNITS.entrySet()) {
            String text = bytes / unit.getValue() + unit.getKey();
            if (bytes % unit.getValue() == 0 && text.length() <= shortest.length()) {
                shortest = text;
            }
        }
        return shortest;
    }

    private static Size times(long number, String unit) {
        if (number < 1) {
            throw new IllegalArgumentException("size: " + number + unit + "; a size is at least 1 byte");
        }
        try {
            return new Size(Math.multiplyExact(number, UNITS.get(unit)));
        } catch (ArithmeticException tooLarge) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "size: %d%s is more than 8 exbibytes", number, unit), tooLarge);
        }
    }

    private static Map<String, Long> units() {
        Map<String, Long> units = new LinkedHashMap<>();
        units.put("", 1L);
        String prefixes = "kMGTP";
        for (int i = 0; i < prefixes.length(); i++) {
            units.put(prefixes.substring(i, i + 1), Math.round(Math.pow(1000, i + 1)));
        }
        for (int i = 0; i < prefixes.length(); i++) {
            units.put(prefixes.substring(i, i + 1).toUpperCase(Locale.ROOT) + "i", 1L << (10 * (i + 1)));
        }
        return units;
    }
}
