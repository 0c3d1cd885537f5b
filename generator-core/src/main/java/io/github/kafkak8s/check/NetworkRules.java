package io.github.kafkak8s.check;

import io.github.kafkak8s.model.KafkaCluster;
import io.github.kafkak8s.model.network.NetworkPeer;
import io.github.kafkak8s.model.network.Networking;
import java.math.BigInteger;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A bootstrap service and client peers that Kubernetes accepts. */
public final class NetworkRules {
    private static final Pattern IPV4 = Pattern.compile(Grammar.IPV4);
    private static final Pattern IPV6_GROUPS = Pattern.compile("([0-9A-Fa-f]{1,4}(:[0-9A-Fa-f]{1,4}){0,7})?");
    private static final Pattern CIDR = Pattern.compile("(?<address>[0-9A-Fa-f:.]+)/(?<prefix>0|[1-9][0-9]{0,2})");

    private NetworkRules() {}

    static void check(KafkaCluster cluster, Problems problems) {
        Networking networking = cluster.networking();
        networking
                .bootstrapServiceAnnotations()
                .forEach((key, value) -> LabelRules.annotation(
                        problems, "networking.bootstrapServiceAnnotation[" + key + "]", key, value));
        problems.addIf(
                !networking.networkPolicies() && !networking.clientPeers().isEmpty(),
                "networking.clientPeers",
                "has no effect without NetworkPolicies, and everyone could connect. Remove it, or"
                        + " networkPolicies(false).");
        List<NetworkPeer> peers = networking.clientPeers();
        for (int i = 0; i < peers.size(); i++) {
            peer(problems, "networking.clientPeers[" + i + "]", peers.get(i));
        }
    }

    private static void peer(Problems problems, String path, NetworkPeer peer) {
        boolean pods = !peer.namespaceLabels().isEmpty() || !peer.podLabels().isEmpty();
        problems.addIf(
                peer.cidr().isPresent() && pods,
                path,
                "is a range of addresses with labels, which are for pods. Use two peers.");
        problems.addIf(
                peer.cidr().isEmpty() && !pods,
                path,
                "names nobody. Use NetworkPeer.namespace, NetworkPeer.pods or NetworkPeer.cidr.");
        LabelRules.labels(problems, path + ".namespace", peer.namespaceLabels());
        LabelRules.labels(problems, path + ".podLabel", peer.podLabels());
        peer.cidr()
                .ifPresent(cidr -> problems.addIf(
                        !isCidr(cidr),
                        path + ".cidr",
                        "\"" + cidr
                                + "\" is no CIDR: the first address of a range and the length of its prefix. Use e.g."
                                + " \"10.20.0.0/16\" or \"2001:db8::/32\"."));
    }

    public static boolean isAddress(String text) {
        return IPV4.matcher(text).matches() || !ipv6Groups(text).isEmpty();
    }

    /** As strict as new versions of Kubernetes: no leading zeros, and no bits after the prefix. */
    private static boolean isCidr(String text) {
        Matcher matcher = CIDR.matcher(text);
        if (!matcher.matches()) {
            return false;
        }
        String address = matcher.group("address");
        int prefix = Integer.parseInt(matcher.group("prefix"));
        if (IPV4.matcher(address).matches()) {
            return isFirst(number(address.split("\\.", -1), 10, 8), 32 - prefix);
        }
        String groups = ipv6Groups(address);
        return !groups.isEmpty() && isFirst(number(groups.split(":", -1), 16, 16), 128 - prefix);
    }

    /** All eight groups, those behind {@code ::} too; empty if it is no IPv6 address. */
    private static String ipv6Groups(String address) {
        String[] halves = address.split("::", -1);
        if (halves.length > 2
                || !Stream.of(halves).allMatch(half -> IPV6_GROUPS.matcher(half).matches())) {
            return "";
        }
        long given = Stream.of(address.split(":", -1))
                .filter(group -> !group.isEmpty())
                .count();
        if (halves.length == 1) {
            return given == 8 ? address : "";
        }
        String zeros = "0:".repeat((int) Math.max(0, 8 - given));
        String all = halves[0] + ":" + zeros + halves[1];
        return given < 8 ? all.replaceAll("^:|:$", "") : "";
    }

    private static BigInteger number(String[] parts, int radix, int bits) {
        BigInteger number = BigInteger.ZERO;
        for (String part : parts) {
            number = number.shiftLeft(bits).or(new BigInteger(part, radix));
        }
        return number;
    }

    private static boolean isFirst(BigInteger address, int freeBits) {
        return freeBits >= 0 && (address.signum() == 0 || address.getLowestSetBit() >= freeBits);
    }
}
