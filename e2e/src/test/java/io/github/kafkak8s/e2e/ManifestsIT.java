package io.github.kafkak8s.e2e;

import org.junit.jupiter.api.Nested;

/** Each sample with claims, applied as manifests. */
class ManifestsIT {
    @Nested
    class Laptop extends ManifestsLife {
        Laptop() {
            super(Sample.LAPTOP);
        }
    }

    @Nested
    class Orders extends ManifestsLife {
        Orders() {
            super(Sample.ORDERS);
        }
    }

    @Nested
    class Payments extends ManifestsLife {
        Payments() {
            super(Sample.PAYMENTS);
        }
    }
}
