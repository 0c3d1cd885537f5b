package io.github.kafkak8s.output;

import io.github.kafkak8s.derive.Sha256;
import io.github.kafkak8s.model.KafkaCluster;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder that holds one rendering, and possibly files of others, which it never touches. */
public final class OutputFolder {
    private final Path path;

    public OutputFolder(Path path) {
        this.path = path.toAbsolutePath().normalize();
    }

    /** What {@link #write} did. */
    public enum Outcome {
        /** The folder was replaced. */
        WRITTEN,
        /** Every file was there already; nothing was touched. */
        UNCHANGED
    }

    /**
     * Replaces what was generated into this folder before, as a whole. Files that are not in the folder's inventory stay.
     *
     * @param overwrite whether files that were edited by hand, or are in the way, may be replaced too
     * @throws OutputException if a file was edited by hand, or the folder cannot be written; the old one is then intact
     */
    public Outcome write(KafkaCluster cluster, SortedMap<String, String> files, boolean overwrite) {
        SortedMap<String, String> all = withInventory(cluster, files);
        try {
            FolderSwap.recover(path);
            SortedMap<String, String> present = read();
            Map<String, String> listed = listed(present);
            if (!overwrite) {
                refuseEdited(present, listed, all);
            }
            boolean obsolete =
                    listed.keySet().stream().anyMatch(name -> present.containsKey(name) && !all.containsKey(name));
            if (!obsolete && present.entrySet().containsAll(all.entrySet())) {
                return Outcome.UNCHANGED;
            }
            FolderSwap.replace(path, all, listed.keySet());
            return Outcome.WRITTEN;
        } catch (IOException e) {
            throw new OutputException(
                    "cannot write " + path + ": " + FolderSwap.reason(e) + ". Nothing was changed.", e);
        }
    }

    /**
     * A unified diff from this folder to a rendering; empty if they agree. Files of others are not compared.
     *
     * @throws OutputException if the folder cannot be read, or its inventory is damaged
     */
    public String diff(KafkaCluster cluster, SortedMap<String, String> files) {
        SortedMap<String, String> rendered = withInventory(cluster, files);
        try {
            SortedMap<String, String> present = read();
            SortedMap<String, String> generated = new TreeMap<>(present);
            Map<String, String> listed = listed(present);
            generated.keySet().removeIf(name -> !rendered.containsKey(name) && !listed.containsKey(name));
            return UnifiedDiff.of(generated, rendered, Inventory.FILE);
        } catch (IOException e) {
            throw new OutputException("cannot read " + path + ": " + FolderSwap.reason(e) + ".", e);
        }
    }

    private static SortedMap<String, String> withInventory(KafkaCluster cluster, SortedMap<String, String> files) {
        SortedMap<String, String> all = new TreeMap<>(files);
        all.put(Inventory.FILE, Inventory.of(cluster, files));
        return all;
    }

    private static Map<String, String> listed(Map<String, String> present) {
        String inventory = present.get(Inventory.FILE);
        return inventory == null ? Map.of() : Inventory.parse(inventory);
    }

    /** The regular files of the folder. Line ends are compared as they are in git, not as Windows checks them out. */
    private SortedMap<String, String> read() throws IOException {
        SortedMap<String, String> present = new TreeMap<>();
        if (!Files.isDirectory(path)) {
            return present;
        }
        try (Stream<Path> entries = Files.walk(path)) {
            for (Path file : entries.filter(Files::isRegularFile).toList()) {
                String name = path.relativize(file).toString().replace(File.separatorChar, '/');
                String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                present.put(name, text.replace("\r\n", "\n"));
            }
        }
        return present;
    }

    private void refuseEdited(Map<String, String> present, Map<String, String> listed, Map<String, String> rendered) {
        List<String> edited = new ArrayList<>();
        present.forEach((name, text) -> {
            boolean mine = listed.containsKey(name) || (name.equals(Inventory.FILE) && !listed.isEmpty());
            boolean changed = listed.containsKey(name) && !listed.get(name).equals(Sha256.hex(text));
            boolean inTheWay = !mine && rendered.containsKey(name);
            if ((changed || inTheWay) && !text.equals(rendered.get(name))) {
                edited.add(name);
            }
        });
        if (!edited.isEmpty()) {
            throw new OutputException("in " + path + ", " + String.join(", ", edited)
                    + (edited.size() == 1 ? " was" : " were")
                    + " edited by hand or not generated. Move the change into the description and restore the file,"
                    + " or overwrite with -Dkafka-k8s.overwrite.");
        }
    }
}
