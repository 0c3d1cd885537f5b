package io.github.kafkak8s.e2e;

import io.fabric8.kubernetes.client.KubernetesClientException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** How tests wait for a cluster. */
final class Waits {
    private Waits() {}

    /** A request that fails is asked again: an API server under load may be late. */
    static ConditionFactory await(String what, Duration atMost) {
        return Awaitility.await(what)
                .dontCatchUncaughtExceptions()
                .ignoreExceptionsInstanceOf(KubernetesClientException.class)
                .pollInterval(Duration.ofSeconds(1))
                .atMost(atMost);
    }
}
