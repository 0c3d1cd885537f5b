package io.github.kafkak8s.chart.values;

import io.github.kafkak8s.check.Grammar;
import io.github.kafkak8s.model.network.NetworkPeer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Peers as entries of {@code from} in a NetworkPolicy and back. */
final class Peers {
    private static final String CIDR = "^" + Grammar.IPV4 + "/([12]?[0-9]|3[0-2])$"
            + "|^[0-9A-Fa-f]{0,4}(:[0-9A-Fa-f]{0,4}){2,7}/([1-9]?[0-9]|1[01][0-9]|12[0-8])$";
    private static final String LABELS = "matchLabels";

    private Peers() {}

    static List<Map<String, Object>> trees(List<NetworkPeer> peers) {
        return peers.stream().map(Peers::tree).toList();
    }

    static NetworkPeer[] of(List<Map<String, Object>> trees) {
        return trees.stream().map(Peers::peer).toArray(NetworkPeer[]::new);
    }

    static Map<String, Object> schema() {
        Map<String, Object> selector = Schemas.closed(Schemas.ordered(LABELS, selectorLabels()), LABELS);
        Map<String, Object> block =
                Schemas.closed(Schemas.ordered("cidr", Schemas.pattern(CIDR, "e.g. 10.0.0.0/8")), "cidr");
        Map<String, Object> peer = Schemas.closed(
                Schemas.ordered("ipBlock", block, "namespaceSelector", selector, "podSelector", selector));
        peer.put("minProperties", 1);
        peer.put("dependencies", Schemas.ordered("ipBlock", Schemas.ordered("maxProperties", 1)));
        return Schemas.listOf(peer);
    }

    static List<List<Map<String, Object>>> probes() {
        return List.of(
                List.of(tree(NetworkPeer.namespace("shop")), tree(NetworkPeer.cidr("10.1.0.0/16"))),
                List.of(
                        tree(NetworkPeer.pods("role", "client")),
                        tree(NetworkPeer.namespace("a").podLabel("b", "c"))),
                List.of());
    }

    private static Map<String, Object> tree(NetworkPeer peer) {
        Map<String, Object> tree = new TreeMap<>();
        peer.cidr().ifPresent(cidr -> tree.put("ipBlock", Map.of("cidr", cidr)));
        if (!peer.namespaceLabels().isEmpty()) {
            tree.put("namespaceSelector", Map.of(LABELS, peer.namespaceLabels()));
        }
        if (!peer.podLabels().isEmpty()) {
            tree.put("podSelector", Map.of(LABELS, peer.podLabels()));
        }
        return tree;
    }

    private static NetworkPeer peer(Map<String, Object> tree) {
        return new NetworkPeer(
                tree.containsKey("ipBlock")
                        ? Optional.of((String) Trees.map(tree.get("ipBlock")).get("cidr"))
                        : Optional.empty(),
                new TreeMap<>(Trees.textsAt(tree, "namespaceSelector", LABELS)),
                new TreeMap<>(Trees.textsAt(tree, "podSelector", LABELS)));
    }

    private static Map<String, Object> selectorLabels() {
        Map<String, Object> labels = Schemas.selector();
        labels.put("minProperties", 1);
        return labels;
    }
}
