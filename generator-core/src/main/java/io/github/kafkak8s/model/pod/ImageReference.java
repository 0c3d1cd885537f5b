package io.github.kafkak8s.model.pod;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The parts of an image's reference; those that it lacks are empty. The patterns are without anchors and look-around, so that
 * a chart's schema can use them, too.
 *
 * @param registry host of the registry, with its port
 * @param repository path in the registry
 * @param tag what follows {@code :}
 * @param digest what follows {@code @}
 * @see <a href="https://github.com/distribution/reference/blob/main/reference.go">Grammar of references</a>
 */
public record ImageReference(String registry, String repository, String tag, String digest) {
    private static final String LABEL = "[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?";
    private static final String PORT = ":[0-9]{1,5}";

    /** A host. Without a dot or a port it would be taken for the first part of the repository. */
    public static final String REGISTRY = "localhost|" + LABEL + "(\\." + LABEL + ")+|" + LABEL + "(\\." + LABEL + ")*"
            + PORT + "|\\[[0-9A-Fa-f:]+](" + PORT + ")?";

    private static final String NAME = "[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*";

    public static final String REPOSITORY = NAME + "(/" + NAME + ")*";
    public static final String TAG = "[A-Za-z0-9_][A-Za-z0-9._-]{0,127}";
    public static final String DIGEST = "(sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})";

    /** A repository has no capitals, so the first part of a reference with one is a host. */
    private static final Pattern HOST = Pattern.compile(REGISTRY + "|" + LABEL);

    private static final Pattern WHOLE_REPOSITORY = Pattern.compile(REPOSITORY);
    private static final Pattern WHOLE_TAG = Pattern.compile("(" + TAG + ")?");
    private static final Pattern WHOLE_DIGEST = Pattern.compile(DIGEST + "?");

    /** The parts of a text, or nothing if it is no reference. */
    public static Optional<ImageReference> of(String text) {
        int at = text.indexOf('@');
        String name = at < 0 ? text : text.substring(0, at);
        int slash = name.indexOf('/');
        boolean hosted = slash >= 0 && isHost(name.substring(0, slash));
        String rest = hosted ? name.substring(slash + 1) : name;
        int colon = rest.indexOf(':');
        ImageReference parts = new ImageReference(
                hosted ? name.substring(0, slash) : "",
                colon < 0 ? rest : rest.substring(0, colon),
                colon < 0 ? "" : rest.substring(colon + 1),
                at < 0 ? "" : text.substring(at + 1));
        return parts.isValid() && parts.toString().equals(text) ? Optional.of(parts) : Optional.empty();
    }

    /** Sets the registry; an empty one leaves it to the node. */
    public ImageReference registry(String registry) {
        return new ImageReference(registry, repository, tag, digest);
    }

    public ImageReference repository(String repository) {
        return new ImageReference(registry, repository, tag, digest);
    }

    public ImageReference tag(String tag) {
        return new ImageReference(registry, repository, tag, digest);
    }

    public ImageReference digest(String digest) {
        return new ImageReference(registry, repository, tag, digest);
    }

    /** The reference as Kubernetes reads it. */
    @Override
    public String toString() {
        return (registry.isEmpty() ? "" : registry + "/")
                + repository
                + (tag.isEmpty() ? "" : ":" + tag)
                + (digest.isEmpty() ? "" : "@" + digest);
    }

    private static boolean isHost(String first) {
        return first.contains(".")
                || first.contains(":")
                || first.equals("localhost")
                || first.chars().anyMatch(Character::isUpperCase);
    }

    private boolean isValid() {
        return (registry.isEmpty() || HOST.matcher(registry).matches())
                && WHOLE_REPOSITORY.matcher(repository).matches()
                && WHOLE_TAG.matcher(tag).matches()
                && WHOLE_DIGEST.matcher(digest).matches();
    }
}
