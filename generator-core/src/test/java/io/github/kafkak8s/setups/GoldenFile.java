package io.github.kafkak8s.setups;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A golden file with the places of its fields. */
final class GoldenFile {
    private final List<String> lines;
    private final Node root;

    private GoldenFile(List<String> lines, Node root) {
        this.lines = lines;
        this.root = root;
    }

    static GoldenFile read(Path file) throws IOException {
        String text = Files.readString(file);
        return new GoldenFile(
                text.lines().toList(), new Yaml(new LoaderOptions()).compose(new java.io.StringReader(text)));
    }

    /** Text of the scalar at a JSON pointer; empty if there is nothing. */
    Optional<String> value(String pointer) {
        return find(pointer).map(node -> ((ScalarNode) node).getValue());
    }

    /** Number of the line with the scalar at a JSON pointer, from 1. */
    int lineOf(String pointer) {
        return find(pointer).orElseThrow().getStartMark().getLine() + 1;
    }

    /** Number of the first line that is this text, but for what is before and after it, from 1. */
    OptionalInt lineThatIs(String text) {
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).strip().equals(text))
                .map(i -> i + 1)
                .findFirst();
    }

    String line(int number) {
        return lines.get(number - 1).strip();
    }

    private Optional<Node> find(String pointer) {
        Optional<Node> node = Optional.of(root);
        for (String part : pointer.substring(1).split("/", -1)) {
            String key = part.replace("~1", "/").replace("~0", "~");
            node = node.flatMap(parent -> child(parent, key));
        }
        return node;
    }

    private static Optional<Node> child(Node parent, String key) {
        if (parent instanceof MappingNode mapping) {
            return mapping.getValue().stream()
                    .filter(tuple ->
                            ((ScalarNode) tuple.getKeyNode()).getValue().equals(key))
                    .map(NodeTuple::getValueNode)
                    .findFirst();
        }
        if (parent instanceof SequenceNode sequence && key.matches("[0-9]{1,3}")) {
            return sequence.getValue().stream().skip(Long.parseLong(key)).findFirst();
        }
        return Optional.empty();
    }
}
