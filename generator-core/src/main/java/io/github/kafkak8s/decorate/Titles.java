package io.github.kafkak8s.decorate;

import io.fabric8.kubernetes.api.model.HasMetadata;

/** How messages name objects. */
final class Titles {
    private Titles() {}

    /** Kind and name, e.g. {@code StatefulSet/orders-broker}: unique, since files are named after them. */
    static String of(HasMetadata object) {
        var metadata = object.getMetadata();
        return object.getKind() + "/" + (metadata == null ? null : metadata.getName());
    }
}
