package io.github.kafkak8s.products;

import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.stream.Stream;

/** Calls of products, which nothing can be compiled against: each of several versions has a class path of its own. */
final class Reflection {
    private Reflection() {}

    static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(
                    name + " is not on the class path. Only Maven has it there, and only for tests with a tag: "
                            + "mvn test -pl generator-core -Dtest=...",
                    e);
        }
    }

    static Object construct(String type, Object... arguments) {
        return run(() -> find(type(type).getConstructors(), arguments).newInstance(arguments));
    }

    static Object callStatic(String type, String method, Object... arguments) {
        return call(type(type), null, method, arguments);
    }

    static Object call(Object target, String method, Object... arguments) {
        return call(target.getClass(), target, method, arguments);
    }

    static Object constant(String type, String field) {
        return run(() -> type(type).getField(field).get(null));
    }

    static Object field(Object target, String field) {
        return run(() -> target.getClass().getField(field).get(target));
    }

    private static Object call(Class<?> type, Object target, String method, Object... arguments) {
        return run(() -> find(
                        Stream.of(type.getMethods())
                                .filter(candidate -> candidate.getName().equals(method))
                                .toArray(Method[]::new),
                        arguments)
                .invoke(target, arguments));
    }

    private static <T extends Executable> T find(T[] candidates, Object... arguments) {
        return Stream.of(candidates)
                .filter(candidate -> accepts(candidate.getParameterTypes(), arguments))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("none of these takes what is given: "
                        + Stream.of(candidates).toList()));
    }

    private static boolean accepts(Class<?>[] parameters, Object... arguments) {
        if (parameters.length != arguments.length) {
            return false;
        }
        for (int i = 0; i < parameters.length; i++) {
            if (arguments[i] != null && !parameters[i].isInstance(arguments[i])) {
                return false;
            }
        }
        return true;
    }

    private static Object run(Reflective call) {
        try {
            return call.run();
        } catch (InvocationTargetException e) {
            throw new ProductException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Reflective {
        Object run() throws ReflectiveOperationException;
    }

    /** What a product threw is its cause. */
    static final class ProductException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ProductException(Throwable thrown) {
            super(thrown);
        }
    }
}
