package io.github.kafkak8s.decorate;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.github.kafkak8s.yaml.Yaml;
import java.util.List;
import java.util.Objects;

/**
 * Adds an object of the user's own: a copy of it, since the user may hand over the same one for every rendering.
 *
 * @param object what to add
 */
record Addition(HasMetadata object) implements Decoration {
    Addition {
        Objects.requireNonNull(object, "object to add is null");
    }

    @Override
    public void decorate(List<HasMetadata> objects) {
        objects.add(Yaml.copy(object));
    }
}
