package io.github.kafkak8s.maven.helm;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives SIGINT and SIGTERM back to who had them. Helm's rendering takes both for itself and never returns them: Ctrl-C and
 * {@code kill} would do nothing for the rest of the build.
 *
 * <p>By reflection, as javac warns of {@code sun.misc} in a way that nothing silences. A JVM without it, or one that leaves
 * signals alone ({@code -Xrs}), has nothing to keep.
 */
final class KeptSignals implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(KeptSignals.class.getName());
    private static final List<String> NAMES = List.of("INT", "TERM");

    private final Map<Object, Object> handlers = new LinkedHashMap<>();

    private KeptSignals() {}

    static KeptSignals keep() {
        KeptSignals kept = new KeptSignals();
        for (String name : NAMES) {
            try {
                Object signal = type("Signal").getConstructor(String.class).newInstance(name);
                Object standard = type("SignalHandler").getField("SIG_DFL").get(null);
                kept.handlers.put(signal, handle(signal, standard));
            } catch (ReflectiveOperationException unsupported) {
                LOG.log(System.Logger.Level.DEBUG, "cannot keep SIG" + name, unsupported);
            }
        }
        return kept;
    }

    @Override
    public void close() {
        handlers.forEach((signal, handler) -> {
            try {
                handle(signal, handler);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** Sets a signal's handler and returns the one before. */
    private static Object handle(Object signal, Object handler) throws ReflectiveOperationException {
        Method method = type("Signal").getMethod("handle", type("Signal"), type("SignalHandler"));
        try {
            return method.invoke(null, signal, handler);
        } catch (InvocationTargetException e) {
            throw new ReflectiveOperationException(e.getCause());
        }
    }

    private static Class<?> type(String name) throws ClassNotFoundException {
        return Class.forName("sun.misc." + name);
    }
}
