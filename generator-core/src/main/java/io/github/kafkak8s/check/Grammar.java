package io.github.kafkak8s.check;

/**
 * Regular expressions that rules and a chart's schema share, so that the two cannot disagree. Without anchors and look-around,
 * which the regular expressions of Go do not have.
 */
public final class Grammar {
    /** The name of a label or annotation without its prefix, and a label's value. */
    public static final String LABEL_NAME = "[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?";

    /** A DNS subdomain, but for its length. */
    public static final String SUBDOMAIN = "[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*";

    /** The name of an environment variable. */
    public static final String VARIABLE = "[A-Za-z_][A-Za-z0-9_]*";

    /** How the last part of a key is called, in lower case, whose value nobody may read; to be found, not matched. */
    public static final String SECRET_KEY =
            "(^|[._-])(password|passwd|secret|token|credentials|jaas\\.config|(api|private|secret)[._-]?key)$";

    private static final String BYTE = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";

    /** An IPv4 address without leading zeros. */
    public static final String IPV4 = BYTE + "(\\." + BYTE + "){3}";

    private Grammar() {}
}
