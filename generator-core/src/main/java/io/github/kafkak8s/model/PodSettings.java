package io.github.kafkak8s.model;

import io.github.kafkak8s.model.pod.Image;
import io.github.kafkak8s.model.pod.Placement;
import io.github.kafkak8s.model.pod.Resources;
import io.github.kafkak8s.model.unit.Size;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the pods of every role have in common; set through the methods of {@link PodGroup}, which document each.
 *
 * @param names names of StatefulSet and headless service
 * @param image container image
 * @param resources CPU and memory of the main container
 * @param heap size of the Java heap
 * @param placement where the pods run
 * @param metadata additional labels and annotations of the pods
 * @param timing how long a start and a shutdown may take
 * @param environment additional environment variables of the main container
 */
public record PodSettings(
        Names names,
        Optional<Image> image,
        Resources resources,
        Optional<Size> heap,
        Placement placement,
        Metadata metadata,
        Timing timing,
        Environment environment) {
    public PodSettings {
        Objects.requireNonNull(names, "names is null");
        Objects.requireNonNull(image, "image is null");
        Objects.requireNonNull(resources, "resources is null");
        Objects.requireNonNull(heap, "heap is null");
        Objects.requireNonNull(placement, "placement is null");
        Objects.requireNonNull(metadata, "metadata is null");
        Objects.requireNonNull(timing, "timing is null");
        Objects.requireNonNull(environment, "environment is null");
    }

    /** Names that replace the derived ones. */
    public record Names(Optional<String> statefulSet, Optional<String> service) {}

    /** Additional labels and annotations of the pods, sorted by key. */
    public record Metadata(SortedMap<String, String> labels, SortedMap<String, String> annotations) {
        public Metadata {
            labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
            annotations = Collections.unmodifiableSortedMap(new TreeMap<>(annotations));
        }
    }

    /** How long a clean shutdown and a start may take. */
    public record Timing(Duration shutdownGrace, Duration startupTimeout) {}

    /**
     * Additional environment variables of the main container.
     *
     * @param variables values by name
     * @param secrets names of Secrets whose keys become variables, in this order
     */
    public record Environment(SortedMap<String, String> variables, List<String> secrets) {
        public Environment {
            variables = Collections.unmodifiableSortedMap(new TreeMap<>(variables));
            secrets = List.copyOf(secrets);
        }
    }

    static PodSettings of(Resources resources, Placement placement, Timing timing) {
        return new PodSettings(
                new Names(Optional.empty(), Optional.empty()),
                Optional.empty(),
                resources,
                Optional.empty(),
                placement,
                new Metadata(Collections.emptySortedMap(), Collections.emptySortedMap()),
                timing,
                new Environment(Collections.emptySortedMap(), List.of()));
    }

    PodSettings names(Names names) {
        return new PodSettings(names, image, resources, heap, placement, metadata, timing, environment);
    }

    PodSettings image(Image image) {
        return new PodSettings(names, Optional.of(image), resources, heap, placement, metadata, timing, environment);
    }

    PodSettings resources(Resources resources) {
        return new PodSettings(names, image, resources, heap, placement, metadata, timing, environment);
    }

    /** Sets the size of the Java heap, or takes it back, so that it follows from the memory. */
    public PodSettings heap(Optional<Size> heap) {
        return new PodSettings(names, image, resources, heap, placement, metadata, timing, environment);
    }

    PodSettings placement(Placement placement) {
        return new PodSettings(names, image, resources, heap, placement, metadata, timing, environment);
    }

    PodSettings label(String key, String value) {
        SortedMap<String, String> labels = new TreeMap<>(metadata.labels());
        labels.put(key, Objects.requireNonNull(value, () -> "label[" + key + "] is null"));
        return metadata(new Metadata(labels, metadata.annotations()));
    }

    PodSettings annotation(String key, String value) {
        SortedMap<String, String> annotations = new TreeMap<>(metadata.annotations());
        annotations.put(key, Objects.requireNonNull(value, () -> "annotation[" + key + "] is null"));
        return metadata(new Metadata(metadata.labels(), annotations));
    }

    PodSettings timing(Timing timing) {
        return new PodSettings(names, image, resources, heap, placement, metadata, timing, environment);
    }

    PodSettings env(String name, String value) {
        SortedMap<String, String> variables = new TreeMap<>(environment.variables());
        variables.put(name, Objects.requireNonNull(value, () -> "env[" + name + "] is null"));
        return environment(new Environment(variables, environment.secrets()));
    }

    PodSettings envFromSecret(String secret) {
        List<String> secrets = new ArrayList<>(environment.secrets());
        secrets.add(Objects.requireNonNull(secret, "envFromSecret is null"));
        return environment(new Environment(environment.variables(), secrets));
    }

    /** Replaces all additional labels and annotations. */
    public PodSettings metadata(Metadata metadata) {
        return new PodSettings(names, image, resources, heap, placement, metadata, timing, environment);
    }

    /** Replaces all additional environment variables. */
    public PodSettings environment(Environment environment) {
        return new PodSettings(names, image, resources, heap, placement, metadata, timing, environment);
    }
}
