package io.github.kafkak8s.mutation;

import io.github.kafkak8s.model.BrokerPool;
import io.github.kafkak8s.model.Brokers;
import io.github.kafkak8s.model.KafkaVersion;
import io.github.kafkak8s.model.KubernetesVersion;
import io.github.kafkak8s.model.network.NetworkPeer;
import io.github.kafkak8s.model.placement.NodeLabels;
import io.github.kafkak8s.model.placement.Placement;
import io.github.kafkak8s.model.placement.Rack;
import io.github.kafkak8s.model.placement.Toleration;
import io.github.kafkak8s.model.placement.Topology;
import io.github.kafkak8s.model.pod.Image;
import io.github.kafkak8s.model.storage.Storage;
import io.github.kafkak8s.model.storage.StorageClass;
import io.github.kafkak8s.model.storage.Volume;
import io.github.kafkak8s.model.unit.Cpu;
import io.github.kafkak8s.model.unit.Size;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Every value that differs from a given one in exactly one component, however deep. */
final class Mutations {
    /** Records that are values of their own and not descriptions: changed as a whole. */
    private static final Map<Class<?>, Object> WHOLE = Map.of(
            Cpu.class, Cpu.millis(777),
            KafkaVersion.class, KafkaVersion.of("3.9.2"),
            KubernetesVersion.class, KubernetesVersion.V1_32,
            Size.class, Size.mebibytes(777),
            Duration.class, Duration.ofSeconds(777),
            Long.class, 777L);

    /** Values that the rules allow where the default of their type is not. */
    private final Map<String, Object> special;

    Mutations(Map<String, Object> special) {
        this.special = special;
    }

    /** The mutated copies by {@code Record.component}, the record being the one that declares the component. */
    Map<String, List<Object>> of(Object value) {
        Map<String, List<Object>> found = new LinkedHashMap<>();
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            Object current = get(value, component);
            String name = name(value.getClass(), component);
            for (Object other : alternatives(name, component.getGenericType(), current)) {
                found.computeIfAbsent(name, key -> new ArrayList<>()).add(with(value, component, other));
            }
            Object inner = current instanceof Optional<?> optional ? optional.orElse(null) : current;
            if (inner instanceof Record && !WHOLE.containsKey(inner.getClass())) {
                of(inner)
                        .forEach((path, copies) -> copies.forEach(copy -> found.computeIfAbsent(
                                        path, key -> new ArrayList<>())
                                .add(with(value, component, current instanceof Optional ? Optional.of(copy) : copy))));
            }
            if (current instanceof List<?> list) {
                elements(list)
                        .forEach((path, copies) ->
                                copies.forEach(copy -> found.computeIfAbsent(path, key -> new ArrayList<>())
                                        .add(with(value, component, copy))));
            }
        }
        return found;
    }

    /** The copies of a list in which one of its records is mutated. */
    private Map<String, List<Object>> elements(List<?> list) {
        Map<String, List<Object>> found = new LinkedHashMap<>();
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) instanceof Record element) {
                int index = i;
                of(element)
                        .forEach((path, copies) -> copies.forEach(copy -> {
                            List<Object> changed = new ArrayList<>(list);
                            changed.set(index, copy);
                            found.computeIfAbsent(path, key -> new ArrayList<>())
                                    .add(changed);
                        }));
            }
        }
        return found;
    }

    static String name(Class<?> type, RecordComponent component) {
        return type.getSimpleName() + "." + component.getName();
    }

    private List<Object> alternatives(String name, Type type, Object current) {
        if (special.containsKey(name)) {
            Object other = special.get(name);
            Object changed = current instanceof Optional ? Optional.of(other) : other;
            return changed.equals(current) ? List.of() : List.of(changed);
        }
        if (current instanceof Optional<?> optional) {
            Type element = ((ParameterizedType) type).getActualTypeArguments()[0];
            List<Object> others = new ArrayList<>();
            if (optional.isPresent()) {
                others.add(Optional.empty());
            }
            fresh(element)
                    .filter(other -> !Optional.of(other).equals(current))
                    .ifPresent(other -> others.add(Optional.of(other)));
            return others;
        }
        if (current instanceof SortedMap<?, ?> map) {
            return List.of(with(map, ((ParameterizedType) type).getActualTypeArguments()[0]));
        }
        if (current instanceof List<?> list) {
            List<Object> longer = new ArrayList<>(list);
            fresh(((ParameterizedType) type).getActualTypeArguments()[0]).ifPresent(longer::add);
            return List.of(longer);
        }
        if (current instanceof SortedSet<?> set) {
            SortedSet<Object> larger = new TreeSet<>();
            larger.addAll(set);
            larger.add("/mutated");
            return List.of(larger);
        }
        if (current instanceof Boolean flag) {
            return List.of(!flag);
        }
        if (current instanceof Integer number) {
            return List.of(number + 2);
        }
        if (current instanceof Enum<?> constant) {
            return List.of(constant.getDeclaringClass().getEnumConstants()).stream()
                    .filter(other -> other != constant)
                    .map(Object.class::cast)
                    .toList();
        }
        return fresh(type).stream().toList();
    }

    private static Optional<Object> fresh(Type type) {
        if (type == String.class) {
            return Optional.of("mutated");
        }
        if (type == Image.class) {
            return Optional.of(Image.kafka("example.com/mutated:1"));
        }
        if (PodBase.FRESH.containsKey(type)) {
            return Optional.of(PodBase.FRESH.get(type));
        }
        if (type == NetworkPeer.class) {
            return Optional.of(NetworkPeer.pods("mutated", "value"));
        }
        if (type == Toleration.class) {
            return Optional.of(Toleration.exists("mutated"));
        }
        if (type == StorageClass.class) {
            return Optional.of(StorageClass.of("mutated", "example.com/mutated"));
        }
        if (type == Volume.class) {
            return Optional.of(Storage.claim(Size.mebibytes(777)));
        }
        if (type == NodeLabels.class) {
            return Optional.of(NodeLabels.exists("mutated"));
        }
        if (type == Rack.class) {
            return Optional.of(Rack.of("mutated"));
        }
        if (type == BrokerPool.class) {
            return Optional.of(new BrokerPool("mutated", Brokers.of(2).firstNodeId(600)));
        }
        if (type instanceof Class<?> enumeration && enumeration.isEnum()) {
            return Optional.of(enumeration.getEnumConstants()[0]);
        }
        return Optional.ofNullable(WHOLE.get(type));
    }

    private static SortedMap<Object, Object> with(SortedMap<?, ?> map, Type key) {
        SortedMap<Object, Object> larger = new TreeMap<>();
        larger.putAll(map);
        if (key == Topology.class) {
            larger.put(Topology.ZONE, Placement.Strength.REQUIRED);
        } else {
            larger.put("mutated", "value");
        }
        return larger;
    }

    private static Object get(Object owner, RecordComponent component) {
        try {
            return component.getAccessor().invoke(owner);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private static Object with(Object owner, RecordComponent changed, Object value) {
        RecordComponent[] components = owner.getClass().getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = components[i].getName().equals(changed.getName()) ? value : get(owner, components[i]);
        }
        try {
            return owner.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            throw new AssertionError(owner.getClass() + "." + changed.getName() + " = " + value, e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
