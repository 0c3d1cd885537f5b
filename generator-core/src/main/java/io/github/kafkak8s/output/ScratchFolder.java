package io.github.kafkak8s.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Files for a tool that reads nothing else, gone when it is closed. */
public final class ScratchFolder implements AutoCloseable {
    private final Path path;

    private ScratchFolder(Path path) {
        this.path = path;
    }

    /**
     * A new folder where the system keeps temporary files.
     *
     * @param files text by path within the folder, with {@code /}
     * @throws OutputException if it cannot be written
     */
    public static ScratchFolder of(Map<String, String> files) {
        try {
            ScratchFolder folder = new ScratchFolder(Files.createTempDirectory("kafka-k8s"));
            try {
                FolderSwap.writeAll(folder.path, files);
            } catch (IOException e) {
                folder.close();
                throw e;
            }
            return folder;
        } catch (IOException e) {
            throw new OutputException("cannot write a temporary folder: " + FolderSwap.reason(e) + ".", e);
        }
    }

    /** The folder. */
    public Path path() {
        return path;
    }

    /** @throws OutputException if the folder cannot be deleted */
    @Override
    public void close() {
        try {
            FolderSwap.delete(path);
        } catch (IOException e) {
            throw new OutputException("cannot delete " + path + ": " + FolderSwap.reason(e) + ".", e);
        }
    }
}
