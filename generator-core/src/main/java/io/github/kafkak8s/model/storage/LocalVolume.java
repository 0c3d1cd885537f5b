package io.github.kafkak8s.model.storage;

import java.util.Objects;

/**
 * A disk of a node.
 *
 * @param node the node's label {@code kubernetes.io/hostname}. Writes {@code nodeAffinity}
 * @param path where the disk is mounted on the node. Writes {@code local.path}
 */
public record LocalVolume(String node, String path) {
    public LocalVolume {
        Objects.requireNonNull(node, "storage.volumes.node is null");
        Objects.requireNonNull(path, "storage.volumes.path is null");
    }

    /** The disk at this path of this node. */
    public static LocalVolume on(String node, String path) {
        return new LocalVolume(node, path);
    }
}
