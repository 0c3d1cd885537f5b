package io.github.kafkak8s.model.pod;

import io.github.kafkak8s.model.unit.Cpu;
import io.github.kafkak8s.model.unit.Size;
import java.util.Objects;
import java.util.Optional;

/**
 * What one container asks of its node. Memory is both request and limit, so that a node is never overcommitted with
 * brokers; CPU is a request only, because a limit throttles request threads long before the node is busy.
 *
 * @param cpu {@code resources.requests.cpu}
 * @param memory {@code resources.requests.memory} and {@code resources.limits.memory}
 * @param cpuLimit {@code resources.limits.cpu}, absent by default
 */
public record Resources(Cpu cpu, Size memory, Optional<Cpu> cpuLimit) {
    public Resources {
        Objects.requireNonNull(cpu, "resources.cpu is null");
        Objects.requireNonNull(memory, "resources.memory is null");
        Objects.requireNonNull(cpuLimit, "resources.cpuLimit is null");
    }

    /** CPU request and memory (request and limit), without a CPU limit. */
    public static Resources of(Cpu cpu, Size memory) {
        return new Resources(cpu, memory, Optional.empty());
    }

    public Resources cpu(Cpu cpu) {
        return new Resources(cpu, memory, cpuLimit);
    }

    public Resources memory(Size memory) {
        return new Resources(cpu, memory, cpuLimit);
    }

    /** Sets {@code resources.limits.cpu}, e.g. where a quota demands one. Must not be below the request. */
    public Resources cpuLimit(Cpu cpuLimit) {
        return new Resources(cpu, memory, Optional.of(cpuLimit));
    }
}
