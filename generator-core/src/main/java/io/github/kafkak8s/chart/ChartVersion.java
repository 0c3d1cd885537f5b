package io.github.kafkak8s.chart;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The version of a chart, which Helm requires to be <a href="https://semver.org/">SemVer 2</a>, from the version of a
 * Maven project, which may be almost anything.
 *
 * <ul>
 *   <li>SemVer 2 without {@code +} stays as it is: {@code 1.2.3-SNAPSHOT}.
 *   <li>Missing numbers are 0, leading zeros go: {@code 1.2-SNAPSHOT} is {@code 1.2.0-SNAPSHOT}, {@code 2026.01} is
 *       {@code 2026.1.0}. No number at all is {@code 0.0.0}: {@code r07} is {@code 0.0.0-r07}.
 *   <li>What Maven takes for a release is one: {@code 1.2.3.Final} is {@code 1.2.3}; so are {@code GA} and {@code RELEASE}.
 *   <li>All else follows after {@code -}, with dots between: {@code 1.2.3.4} is {@code 1.2.3-4}, {@code 1.0rc1} is
 *       {@code 1.0.0-rc1}, {@code 1.2.3+5} is {@code 1.2.3-5}, as registries refuse the {@code +}.
 * </ul>
 *
 * <p>The order of Maven versions is kept, with two exceptions that SemVer leaves no room for: {@code 1.2.3.4} sorts before
 * {@code 1.2.3}, and so does a service pack such as {@code 1.2.3.SP1}.
 *
 * <p>Trap: for Helm, all with a {@code -} is a pre-release, which it takes only by its exact version or with
 * {@code --devel}.
 */
public final class ChartVersion {
    /** Helm reads the three numbers as 64 bits. */
    private static final int MAX_DIGITS = 18;

    private static final Pattern ALLOWED = Pattern.compile("[0-9A-Za-z][0-9A-Za-z.+_-]*");
    private static final Pattern RELEASE = Pattern.compile("(?i)(?<=[0-9])[._-]?(final|ga|release)$");
    private static final String NUMBER = "(0|[1-9][0-9]*)";
    private static final String IDENTIFIER = "(0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)";
    private static final Pattern SEMVER = Pattern.compile(
            NUMBER + "\\." + NUMBER + "\\." + NUMBER + "(-" + IDENTIFIER + "(\\." + IDENTIFIER + ")*)?");
    private static final Pattern LENIENT = Pattern.compile("([0-9]+)?(?:\\.([0-9]+))?(?:\\.([0-9]+))?(.*)");

    private ChartVersion() {}

    /**
     * The SemVer version of a Maven version; equal versions give equal results.
     *
     * @throws IllegalArgumentException if the version has a character other than letters, digits, {@code . - _ +}, as one
     *     with an unresolved property has, or a number of more than 18 digits
     */
    public static String of(String mavenVersion) {
        if (!ALLOWED.matcher(mavenVersion).matches()) {
            throw refused(mavenVersion, "it may hold letters, digits and . - _ + and starts with a letter or a digit");
        }
        String version = RELEASE.matcher(mavenVersion).replaceFirst("");
        Matcher parts = LENIENT.matcher(version);
        if (!parts.matches()) {
            throw new IllegalStateException(version);
        }
        String numbers = number(mavenVersion, parts.group(1))
                + "." + number(mavenVersion, parts.group(2))
                + "." + number(mavenVersion, parts.group(3));
        if (isSemVer(version)) {
            return version;
        }
        String rest = Arrays.stream(parts.group(4).split("[.+_-]", -1))
                .filter(identifier -> !identifier.isEmpty())
                .map(ChartVersion::withoutLeadingZeros)
                .collect(Collectors.joining("."));
        return rest.isEmpty() ? numbers : numbers + "-" + rest;
    }

    /** Whether Helm takes it for a version and registries for a tag: SemVer 2 without build metadata. */
    static boolean isSemVer(String version) {
        return SEMVER.matcher(version).matches();
    }

    private static String number(String version, String digits) {
        String number = digits == null ? "0" : withoutLeadingZeros(digits);
        if (number.length() > MAX_DIGITS) {
            throw refused(version, "its numbers have at most " + MAX_DIGITS + " digits");
        }
        return number;
    }

    private static String withoutLeadingZeros(String identifier) {
        return identifier.matches("[0-9]+") ? identifier.replaceFirst("^0+(?=[0-9])", "") : identifier;
    }

    private static IllegalArgumentException refused(String version, String rule) {
        return new IllegalArgumentException("project version: \"" + version
                + "\" cannot become the version of a Helm chart: " + rule + ". Set one such as 1.2.3.");
    }
}
