package io.github.kafkak8s.output;

import io.github.kafkak8s.derive.Sha256;
import io.github.kafkak8s.model.KafkaCluster;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
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
    @SuppressWarnings("try") // the lock is held, not used
    public Outcome write(KafkaCluster cluster, SortedMap<String, String> files, boolean overwrite) {
        SortedMap<String, String> all = withInventory(cluster, files);
        try {
            Path target = Files.exists(path) ? path.toRealPath() : path;
            Files.createDirectories(target.getParent());
            try (FolderLock ignored = FolderLock.of(target)) {
                Set<String> generated =
                        new TreeSet<>(listed(FolderSwap.old(target), true).keySet());
                generated.add(Inventory.FILE);
                FolderSwap.recover(target, generated);
                return write(target, all, overwrite);
            }
        } catch (IOException e) {
            throw new OutputException("cannot write " + path + ": " + FolderSwap.reason(e) + ".", e);
        }
    }

    /**
     * Names of the folders in a directory into which manifests or a chart were generated; none if it cannot be read.
     *
     * @param directory a parent of such folders
     */
    public static List<String> clustersIn(Path directory) {
        try (Stream<Path> folders = Files.list(directory)) {
            return folders.filter(folder -> Stream.of("manifests", "chart")
                            .anyMatch(kind ->
                                    Files.isRegularFile(folder.resolve(kind).resolve(Inventory.FILE))))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private Outcome write(Path target, SortedMap<String, String> all, boolean overwrite) throws IOException {
        Map<String, String> listed = listed(target, overwrite);
        SortedMap<String, String> present = read(listed, all);
        if (!overwrite) {
            refuseEdited(present, listed, all);
        }
        if (present.equals(all)) {
            return Outcome.UNCHANGED;
        }
        FolderSwap.replace(target, all, listed.keySet());
        return Outcome.WRITTEN;
    }

    /**
     * A unified diff from this folder to a rendering; empty if they agree. Files of others are not compared.
     *
     * @throws OutputException if the folder cannot be read, or its inventory is damaged
     */
    public String diff(KafkaCluster cluster, SortedMap<String, String> files) {
        SortedMap<String, String> rendered = withInventory(cluster, files);
        try {
            return UnifiedDiff.of(read(listed(path, false), rendered), rendered, Inventory.FILE);
        } catch (IOException e) {
            throw new OutputException("cannot read " + path + ": " + FolderSwap.reason(e) + ".", e);
        }
    }

    private static SortedMap<String, String> withInventory(KafkaCluster cluster, SortedMap<String, String> files) {
        SortedMap<String, String> all = new TreeMap<>(files);
        all.put(Inventory.FILE, Inventory.of(cluster, files));
        return all;
    }

    /** Hashes by name of the files that were generated into a folder; none if its damaged inventory is to be ignored. */
    private static Map<String, String> listed(Path folder, boolean ignoreDamaged) throws IOException {
        Path inventory = folder.resolve(Inventory.FILE);
        if (!Files.isRegularFile(inventory)) {
            return Map.of();
        }
        try {
            return Inventory.parse(text(inventory));
        } catch (OutputException damaged) {
            if (ignoreDamaged) {
                return Map.of();
            }
            throw damaged;
        }
    }

    /** What is there of the files that were, or will be, generated; those of others are not even read. */
    private SortedMap<String, String> read(Map<String, String> listed, Map<String, String> rendered)
            throws IOException {
        SortedSet<String> names = new TreeSet<>(listed.keySet());
        names.addAll(rendered.keySet());
        SortedMap<String, String> present = new TreeMap<>();
        for (String name : names) {
            Path file = path.resolve(name);
            if (Files.isRegularFile(file)) {
                present.put(name, text(file));
            }
        }
        return present;
    }

    /** Line ends are compared as they are in git, not as Windows checks them out. */
    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replace("\r\n", "\n");
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
