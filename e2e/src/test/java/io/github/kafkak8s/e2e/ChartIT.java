package io.github.kafkak8s.e2e;

import org.junit.jupiter.api.Nested;

/** Each sample with claims, installed as a chart. */
class ChartIT {
    @Nested
    class Laptop extends ReleaseLife {
        Laptop() {
            super(Sample.LAPTOP);
        }
    }

    @Nested
    class Orders extends ReleaseLife {
        Orders() {
            super(Sample.ORDERS);
        }
    }

    @Nested
    class Payments extends ReleaseLife {
        Payments() {
            super(Sample.PAYMENTS);
        }
    }
}
