package io.github.kafkak8s.yaml;

import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;

/** The order in which people write Kubernetes objects: what they are, what they are called, then the rest. */
final class NameFirst extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1L;
    private static final String[] FIRST = {"apiVersion", "kind", "metadata", "name", "namespace", "image"};

    @Override
    public String[] findSerializationPropertyOrder(AnnotatedClass type) {
        return FIRST;
    }
}
