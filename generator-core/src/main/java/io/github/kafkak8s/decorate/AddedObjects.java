package io.github.kafkak8s.decorate;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.github.kafkak8s.model.KafkaCluster;
import java.util.Optional;
import java.util.regex.Pattern;

/** What an object of the user's own must be. */
final class AddedObjects {
    /** Names become file names. Those of RBAC may have colons. */
    private static final Pattern NAME = Pattern.compile("[a-z0-9]([a-z0-9.:-]{0,251}[a-z0-9])?");

    /** Kinds become part of file names, too. */
    private static final Pattern KIND = Pattern.compile("[A-Za-z][A-Za-z0-9]*");

    private AddedObjects() {}

    /** What forbids the object, if anything does. */
    static Optional<String> refusal(HasMetadata object) {
        if (isBlank(object.getKind()) || isBlank(object.getApiVersion())) {
            return Optional.of("is an object without kind or apiVersion. Give it both.");
        }
        if (!KIND.matcher(object.getKind()).matches()) {
            return Optional.of(
                    "kind: \"" + object.getKind() + "\" is no name of a kind: letters and digits, first a letter.");
        }
        String name = object.getMetadata() == null ? null : object.getMetadata().getName();
        if (name == null || !NAME.matcher(name).matches()) {
            return Optional.of(
                    "metadata.name: \"" + name + "\" is no name of an object: at most 253 lower-case letters,"
                            + " digits, \"-\", \".\" and \":\", first and last a letter or digit.");
        }
        if (object.getKind().equals("List") || object.getKind().equals("SecretList")) {
            return Optional.of("is a list of objects. Add each of them.");
        }
        if (object.getKind().equals("Secret")) {
            return Optional.of(
                    "is a Secret, and no secret passes through the description: it would be committed. Create"
                            + " it in Kubernetes, and name it where it is used.");
        }
        return object.getKind().equals("Namespace")
                ? Optional.of(
                        "is a Namespace, which no chart has. Use .namespace(Namespace.created(…)) for the cluster's.")
                : Optional.empty();
    }

    /** Gives an object the cluster's namespace, if its type says that it has one and it names none. */
    static void complete(KafkaCluster cluster, HasMetadata object) {
        if (object instanceof Namespaced && object.getMetadata().getNamespace() == null) {
            object.getMetadata().setNamespace(cluster.namespace().name());
        }
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
