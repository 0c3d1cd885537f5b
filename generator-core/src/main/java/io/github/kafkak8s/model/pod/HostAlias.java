package io.github.kafkak8s.model.pod;

import java.util.List;
import java.util.Objects;

/**
 * A line of the pod's {@code /etc/hosts}. Writes an entry of {@code hostAliases}.
 *
 * @param ip IPv4 or IPv6 address
 * @param hostnames names that resolve to it
 */
public record HostAlias(String ip, List<String> hostnames) {
    public HostAlias {
        Objects.requireNonNull(ip, "hostAlias.ip is null");
        hostnames = List.copyOf(hostnames);
    }
}
