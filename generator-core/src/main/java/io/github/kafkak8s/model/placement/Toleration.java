package io.github.kafkak8s.model.placement;

import java.time.Duration;
import java.util.Optional;

/**
 * Lets pods run on nodes that carry a taint. Writes one entry of {@code spec.tolerations}.
 *
 * @param key the taint's key
 * @param value the taint's value; absent tolerates every value ({@code operator: Exists})
 * @param effect which effect is tolerated; absent tolerates all
 * @param period how long a {@code NoExecute} taint is tolerated ({@code tolerationSeconds}, whole seconds); absent is
 *     for ever
 * @see <a href="https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/">Kubernetes: Taints and
 *     Tolerations</a>
 */
public record Toleration(String key, Optional<String> value, Optional<Effect> effect, Optional<Duration> period) {

    /** The effect of a taint, as Kubernetes spells it. */
    public enum Effect {
        NO_SCHEDULE("NoSchedule"),
        PREFER_NO_SCHEDULE("PreferNoSchedule"),
        NO_EXECUTE("NoExecute");

        private final String text;

        Effect(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** Tolerates every taint with this key. */
    public static Toleration exists(String key) {
        return new Toleration(key, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Tolerates the taint with this key and value. */
    public static Toleration equal(String key, String value) {
        return new Toleration(key, Optional.of(value), Optional.empty(), Optional.empty());
    }

    /** Limits this toleration to one effect. */
    public Toleration effect(Effect effect) {
        return new Toleration(key, value, Optional.of(effect), period);
    }

    /** Tolerates {@link Effect#NO_EXECUTE} for this long before the pod is evicted. */
    public Toleration evictAfter(Duration period) {
        return new Toleration(key, value, Optional.of(Effect.NO_EXECUTE), Optional.of(period));
    }
}
